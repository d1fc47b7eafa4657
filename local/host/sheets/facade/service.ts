/** What all objects of the spreadsheet service share: strictness, the meter at every method, and the desk that they work at. */

import { ServiceError, strictly } from "../../strict";
import { type Area, sizeOf } from "../grid/area";
import type { Place, SheetModel } from "../model/sheet";
import type { Workbook } from "../model/workbook";
import type { Range } from "./range";
import type { Sheet } from "./sheet";
import type { Spreadsheet } from "./spreadsheet";

/** Counts calls, and may refuse them. */
export interface ServiceMeter {
  /** @param name "Range.getValues" */
  call(name: string, cells?: number): void;
}

/** Shared by all objects that one script sees. */
export interface Desk {
  readonly workbook: Workbook;
  readonly meter: ServiceMeter;
  /** The Date of the script's own realm, so that `instanceof Date` holds there. */
  readonly DateCtor: DateConstructor;
  spreadsheet(): Spreadsheet;
  /** Always the same object for the same sheet. */
  sheet(model: SheetModel): Sheet;
  range(sheet: SheetModel, area: Area): Range;
}

/** Prototypes at which the documented methods of a class end. */
const bases = new WeakSet<object>();
const desks = new WeakMap<object, Desk>();
const places = new WeakMap<object, Place>();
/** How many cells the methods of an object touch. */
const sizes = new WeakMap<object, number>();
const sheets = new WeakMap<object, SheetModel>();

/** The base of one service class; state is kept beside the objects, so that scripts see documented methods only. */
export function service(label: string) {
  class Service extends strictly(label) {
    constructor(desk: Desk) {
      super();
      desks.set(this, desk);
    }
  }
  bases.add(Service.prototype);
  return Service;
}

/** Has every method of a class, its inherited ones included, pass the meter by name before it acts. */
export function metered(type: { readonly prototype: object }, label: string): void {
  let prototype: object | null = type.prototype;
  while (prototype && !bases.has(prototype)) {
    for (const name of Object.getOwnPropertyNames(prototype)) if (name !== "constructor") meter(prototype, name, label);
    prototype = Object.getPrototypeOf(prototype);
  }
}

export function deskOf(object: object): Desk {
  return found(desks.get(object));
}

export function placeOf(range: object): Place {
  return found(places.get(range));
}

export function keepPlace(range: object, place: Place): void {
  places.set(range, place);
  keepSize(range, sizeOf(place.area));
}

/** @param cells that each method of the object touches, for the meter. */
export function keepSize(object: object, cells: number): void {
  sizes.set(object, cells);
}

/** The sheet behind a Sheet object. Throws, as Google does, when it was deleted meanwhile. */
export function modelOf(sheet: object): SheetModel {
  const model = found(sheets.get(sheet));
  if (!model.workbook.sheets.includes(model)) throw new ServiceError(`Sheet ${model.id} not found`);
  return model;
}

export function keepModel(sheet: object, model: SheetModel): void {
  sheets.set(sheet, model);
}

/** Throws what Google throws for arguments of a wrong kind. @param method "SpreadsheetApp.Range.setValues" */
export function checkArguments(fits: boolean, method: string, args: readonly unknown[]): void {
  if (fits) return;
  throw new ServiceError(
    `The parameters (${args.map(kindOf).join(",")}) don't match the method signature for ${method}.`,
  );
}

/** Runs what the model does, and throws its refusals as the service would. */
export function refusing<T>(act: () => T): T {
  try {
    return act();
  } catch (error) {
    if (error instanceof Error && error.constructor === Error) throw new ServiceError(error.message);
    throw error;
  }
}

function meter(prototype: object, name: string, label: string): void {
  const act: unknown = Reflect.get(prototype, name);
  if (typeof act !== "function") return;
  Reflect.set(prototype, name, function metered(this: object, ...args: unknown[]) {
    deskOf(this).meter.call(`${label}.${name}`, sizes.get(this) ?? 0);
    return Reflect.apply(act, this, args);
  });
}

function found<T>(value: T | undefined): T {
  if (value === undefined) throw new ServiceError("Invalid argument: not an object of this spreadsheet");
  return value;
}

function kindOf(value: unknown): string {
  if (value === null || value === undefined) return String(value);
  if (Array.isArray(value)) return "number[]";
  if (typeof value === "object") return value.constructor?.name ?? "Object";
  return { string: "String", number: "number", boolean: "Boolean" }[typeof value as string] ?? typeof value;
}
