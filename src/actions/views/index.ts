/** What crosses between the add-on and its pages (sidebar, dialogs): plain data, moments as ISO strings beside their labels. */

export type { Channel, Direction, Flag, Outcome, Stage, Temperature } from "../../core/model";
export type * from "./automatic";
export type * from "./card";
export type * from "./duplicates";
export type * from "./effectiveness";
export type * from "./follow-up";
export type * from "./forecast";
export type * from "./intake";
export type * from "./lists";
export type * from "./mail";
export type * from "./newsletter";
export type * from "./print";
export type * from "./quick-add";
export type * from "./referrers";
export type * from "./set-up";
export type * from "./touch";
