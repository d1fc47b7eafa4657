/** What a page may ask, checked at the door: an act, by whom, and the rows that the page shows. */

import * as v from "valibot";

const Count = v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(10_000_000));

/** A block of cells, both ends included; 1-based. */
const Area = v.object({ row: Count, column: Count, rows: Count, columns: Count });

const Cells = v.array(v.array(v.string()));

/** An answer dropped into the thread of a mail that was sent. */
const Reply = v.object({ kind: v.literal("reply"), to: v.string(), text: v.string() });

/** `label`: what a filter of the owner's puts on it; "" for none. */
const NewMail = v.object({
  kind: v.literal("new"),
  from: v.string(),
  subject: v.string(),
  text: v.string(),
  label: v.string(),
});

/** What a person does at the workbench. */
const Act = v.variant("do", [
  v.object({ do: v.literal("look") }),
  v.object({ do: v.literal("activate"), sheet: v.string() }),
  v.object({ do: v.literal("select"), area: Area }),
  v.object({ do: v.literal("edit"), row: Count, column: Count, typed: v.string() }),
  v.object({ do: v.literal("paste"), row: Count, column: Count, rows: Cells }),
  v.object({ do: v.literal("copy"), sheet: v.string(), from: Area, to: Area }),
  v.object({ do: v.literal("cut"), sheet: v.string(), from: Area, to: Area }),
  v.object({ do: v.literal("clear"), areas: v.array(Area) }),
  v.object({ do: v.literal("insert rows"), before: Count, count: Count }),
  v.object({ do: v.literal("delete rows"), from: Count, count: Count }),
  v.object({ do: v.literal("insert columns"), before: Count, count: Count }),
  v.object({ do: v.literal("delete columns"), from: Count, count: Count }),
  v.object({ do: v.literal("sort"), column: Count, ascending: v.boolean() }),
  v.object({ do: v.literal("note"), row: Count, column: Count, text: v.string() }),
  v.object({ do: v.literal("resize"), axis: v.picklist(["rows", "columns"]), index: Count, pixels: Count }),
  v.object({ do: v.literal("rename sheet"), name: v.string() }),
  v.object({ do: v.literal("menu"), path: v.string() }),
  v.object({ do: v.literal("rpc"), name: v.string(), args: v.array(v.unknown()) }),
  v.object({ do: v.literal("close"), frame: v.string() }),
  v.object({ do: v.literal("advance"), minutes: v.pipe(v.number(), v.minValue(0)) }),
  v.object({ do: v.literal("set clock"), to: v.string() }),
  v.object({ do: v.literal("deliver"), mail: v.variant("kind", [Reply, NewMail]) }),
  v.object({ do: v.literal("answer form"), sheet: v.string(), answers: v.array(v.tuple([v.string(), v.string()])) }),
  v.object({ do: v.literal("open book"), path: v.string() }),
  v.object({ do: v.literal("save book"), path: v.string() }),
  v.object({ do: v.literal("new book") }),
]);

/** The rows that a page has on its screen: every answer brings those of them that changed. */
const Look = v.object({ sheet: v.string(), from: Count, to: Count });

const Request = v.object({ view: v.string(), look: v.nullable(Look), act: Act });

export type Area = v.InferOutput<typeof Area>;
export type Act = v.InferOutput<typeof Act>;
export type Look = v.InferOutput<typeof Look>;
export type Reply = v.InferOutput<typeof Reply>;
export type NewMail = v.InferOutput<typeof NewMail>;
export type Request = v.InferOutput<typeof Request>;

/** Throws a ValiError that names the field. */
export function parseRequest(text: string): Request {
  return v.parse(Request, JSON.parse(text));
}

/** The ID of the mail that a page wants to read. Throws a ValiError. */
export function parseMailId(text: string): string {
  return v.parse(v.object({ id: v.string() }), JSON.parse(text)).id;
}
