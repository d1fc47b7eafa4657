/** book.json, the file beside a folder of CSV files: everything of a book that CSV cannot hold. Areas are in A1 notation. */

import * as v from "valibot";
import { CRITERIA } from "../sheets/model/criteria";

const Scalar = v.union([v.string(), v.number(), v.boolean()]);

const Criterion = v.picklist(CRITERIA);

/** What differs from a plain cell. */
const Style = v.object({
  numberFormat: v.exactOptional(v.string()),
  background: v.exactOptional(v.string()),
  fontColor: v.exactOptional(v.string()),
  bold: v.exactOptional(v.boolean()),
  italic: v.exactOptional(v.boolean()),
  underline: v.exactOptional(v.boolean()),
  strikethrough: v.exactOptional(v.boolean()),
  fontSize: v.exactOptional(v.number()),
  fontFamily: v.exactOptional(v.string()),
  wrap: v.exactOptional(v.picklist(["OVERFLOW", "WRAP", "CLIP"])),
  horizontal: v.exactOptional(v.picklist(["general", "left", "center", "right"])),
  vertical: v.exactOptional(v.picklist(["top", "middle", "bottom"])),
});

const Change = v.object({
  background: v.exactOptional(v.string()),
  fontColor: v.exactOptional(v.string()),
  bold: v.exactOptional(v.boolean()),
  italic: v.exactOptional(v.boolean()),
  underline: v.exactOptional(v.boolean()),
  strikethrough: v.exactOptional(v.boolean()),
});

const Place = v.object({ sheet: v.string(), area: v.string() });

const Validation = v.object({
  criterion: Criterion,
  operands: v.array(Scalar),
  range: v.nullable(Place),
  showDropdown: v.boolean(),
  allowInvalid: v.boolean(),
  helpText: v.string(),
});

const Conditional = v.object({
  ranges: v.array(v.string()),
  criterion: Criterion,
  operands: v.array(Scalar),
  change: Change,
});

const Protection = v.object({
  area: v.nullable(v.string()),
  unprotected: v.array(v.string()),
  description: v.string(),
  warningOnly: v.boolean(),
  editors: v.array(v.string()),
});

const Filter = v.object({
  area: v.string(),
  criteria: v.record(
    v.string(),
    v.object({
      hiddenValues: v.array(v.string()),
      visibleValues: v.array(v.string()),
      criterion: v.nullable(Criterion),
      operands: v.array(Scalar),
    }),
  ),
});

const Chart = v.object({
  id: v.number(),
  type: v.string(),
  ranges: v.array(Place),
  options: v.record(v.string(), v.unknown()),
  position: v.object({ row: v.number(), column: v.number(), x: v.number(), y: v.number() }),
  headers: v.number(),
  transposed: v.boolean(),
});

/** Columns and rows are numbers; sizes are pixels. */
const Sheet = v.object({
  name: v.string(),
  file: v.string(),
  id: v.optional(v.number()),
  rows: v.optional(v.number()),
  columns: v.optional(v.number()),
  frozenRows: v.optional(v.number(), 0),
  frozenColumns: v.optional(v.number(), 0),
  hidden: v.optional(v.boolean(), false),
  tabColor: v.optional(v.nullable(v.string()), null),
  formUrl: v.optional(v.nullable(v.string()), null),
  hiddenRows: v.optional(v.array(v.number()), []),
  hiddenColumns: v.optional(v.array(v.number()), []),
  heights: v.optional(v.record(v.string(), v.number()), {}),
  widths: v.optional(v.record(v.string(), v.number()), {}),
  merges: v.optional(v.array(v.string()), []),
  styles: v.optional(v.record(v.string(), Style), {}),
  validations: v.optional(v.record(v.string(), Validation), {}),
  notes: v.optional(v.record(v.string(), v.string()), {}),
  conditionalFormats: v.optional(v.array(Conditional), []),
  protections: v.optional(v.array(Protection), []),
  filter: v.optional(v.nullable(Filter), null),
  charts: v.optional(v.array(Chart), []),
});

const Metadata = v.object({
  id: v.number(),
  key: v.string(),
  value: v.nullable(v.string()),
  visibility: v.picklist(["DOCUMENT", "PROJECT"]),
  sheet: v.nullable(v.string()),
  area: v.nullable(v.string()),
});

const Sidecar = v.object({
  /** IANA zone of the spreadsheet. */
  zone: v.optional(v.string()),
  locale: v.optional(v.string()),
  name: v.optional(v.string()),
  /** The sheet in front. */
  active: v.optional(v.string()),
  /** Left to right. */
  sheets: v.optional(v.array(Sheet), []),
  namedRanges: v.optional(v.record(v.string(), Place), {}),
  metadata: v.optional(v.array(Metadata), []),
  /** What the script and its services keep; see kept.ts. */
  kept: v.optional(v.unknown()),
});

export type Sidecar = v.InferOutput<typeof Sidecar>;
export type SheetSidecar = v.InferOutput<typeof Sheet>;
export type ValidationSidecar = v.InferOutput<typeof Validation>;
export type PlaceSidecar = v.InferOutput<typeof Place>;
export type ChartSidecar = v.InferOutput<typeof Chart>;

/** Of a folder without the file. */
export const NO_SIDECAR: Sidecar = v.parse(Sidecar, {});

/** The text of a book.json. Throws, naming the file and the place in it. */
export function parseSidecar(text: string, path: string): Sidecar {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch (error) {
    throw new Error(`${path} is no JSON: ${error instanceof Error ? error.message : error}. Mend it, or take it away.`);
  }
  const parsed = v.safeParse(Sidecar, json);
  if (parsed.success) return parsed.output;
  const [issue] = parsed.issues;
  throw new Error(
    `${path} cannot be read at ${v.getDotPath(issue) ?? "its top"}: ${issue.message}. Mend it, or take it away.`,
  );
}
