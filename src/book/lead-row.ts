/** One row of the lead sheet, read at the door into what the rules know of a lead. */

import {
  type DateOrder,
  dateOrderOf,
  isBlank,
  isTotals,
  type Reading,
  readAmount,
  readChannel,
  readDateCell,
  readDayCell,
  readInterval,
  readMomentCell,
  readReferrer,
  readStage,
  readTemperature,
  readTick,
  readWayIn,
  textOf,
} from "../core/cells";
import { hasPhone, readEmail } from "../core/contact";
import { type FieldKey, LEAD_COLUMNS } from "../core/headers";
import type { Channel, Lead, Minute, Promised, Stage, Temperature } from "../core/model";
import { isZone, type Zone } from "../core/time";
import { headerOf, type Layout } from "./layout";
import type { TableRow } from "./lead-table";
import { promiseIn } from "./promise-cell";
import type { Cell } from "./sheets";

/** The owner's words in a cell that Stoke must not touch. */
export type Unreadable = "unreadable";

export interface LeadRow {
  table: TableRow;
  id: string;
  /** The hidden State cell as it stands. */
  state: string;
  /** Received is blank: `lead.received` is then the moment of reading, and Stoke writes it. */
  receivedBlank: boolean;
  lead: Lead;
  temperature: Temperature | null | Unreadable;
  stage: Stage | null | Unreadable;
  /** What the cells Promise and Promise by say; a date without a time is a date. */
  promised: Promised | null | Unreadable;
  phone: string;
  /** Cells that cannot be read, in words: "Received: “soon” cannot be read." */
  problems: string[];
}

/** Reads rows of one layout. Equal cells are read once: thousands of rows hold the same few words. */
export class LeadReader {
  private readonly at: (key: FieldKey) => number;
  private readonly order: DateOrder;
  /** 0-based columns that Stoke alone writes. */
  private readonly stokes: ReadonlySet<number>;
  private readonly readers = {
    wayIn: remembered(readWayIn),
    referrer: remembered(readReferrer),
    value: remembered(readAmount),
    tick: remembered(readTick),
    every: remembered(readInterval),
    timeZone: remembered(readZone),
    temperature: remembered(readTemperature),
    stage: remembered(readStage),
    channel: remembered(readChannel),
  };

  constructor(
    private readonly layout: Layout,
    private readonly zone: Zone,
    locale: string,
    private readonly now: Minute,
  ) {
    this.order = dateOrderOf(locale);
    this.at = (key) => (layout.columns[key] ?? 0) - 1;
    this.stokes = new Set(LEAD_COLUMNS.filter(({ owner }) => owner === "stoke").map(({ key }) => this.at(key)));
  }

  /** Null for a row that is no lead: no name and no way to reach it. */
  read(row: TableRow): LeadRow | null {
    const { cells } = row;
    const cell = (key: FieldKey): Cell => cells[this.at(key)] ?? "";
    const phone = textOf(cell("phone"));
    const email = textOf(cell("email"));
    const reach = { phone: hasPhone(cell("phone")), email: hasEmail(email), address: textOf(cell("address")) !== "" };
    if (phone === "" && email === "" && !reach.address && (!this.hasName(cells) || this.isTotal(cells))) return null;

    const problems: string[] = [];
    const choice = <T>(key: FieldKey, reader: (found: Cell) => Reading<T>): T | null => {
      const reading = reader(cell(key));
      if (reading.ok) return reading.value;
      problems.push(this.problemOf(key, reading));
      return null;
    };
    const shared = <T>(key: FieldKey, reader: (found: Cell) => Reading<T>): T | null | Unreadable => {
      const before = problems.length;
      const found = choice(key, reader);
      return problems.length > before ? "unreadable" : found;
    };
    // Words that cannot be read ("asked 3 May") are no leave to call or to write, until the owner says what they mean.
    const bars = (key: FieldKey): boolean => {
      const found = shared(key, this.readers.tick);
      return found === "unreadable" || found === true;
    };
    const received = choice("received", (found) => readMomentCell(found, this.zone, this.order));
    const needed = choice("neededBy", (found) => readDayCell(found, this.zone, this.order));
    return {
      table: row,
      id: textOf(cell("leadId")),
      state: String(cell("state")),
      receivedBlank: isBlank(cell("received")),
      lead: {
        received: received ?? this.now,
        wayIn: choice("wayIn", this.readers.wayIn),
        referredBy: textOf(cell("referredBy")),
        referrerKind: choice("referrer", this.readers.referrer),
        neededBy: needed,
        buyingStage: textOf(cell("buyingStage")),
        value: choice("value", this.readers.value),
        reach,
        barred: {
          call: bars("doNotCall"),
          email: bars("doNotEmail"),
          mail: bars("doNotMail"),
        },
        every: choice("every", this.readers.every),
        zone: choice("timeZone", this.readers.timeZone),
      },
      temperature: shared("temperature", this.readers.temperature),
      stage: shared("stage", this.readers.stage),
      promised: this.promised(cell("promise"), choice("promiseBy", this.readers.channel), problems),
      phone,
      problems,
    };
  }

  private hasName(cells: readonly Cell[]): boolean {
    return (["name", "firstName", "lastName", "company"] as const).some((key) => !isBlank(cells[this.at(key)] ?? ""));
  }

  /** The owner's sum under the list: the word and numbers, and nothing else of the owner's. A row that has an ID is a lead. */
  private isTotal(cells: readonly Cell[]): boolean {
    const word = cells.find((cell) => cell !== "" && cell !== false);
    if (typeof word !== "string" || !isTotals(word) || !isBlank(cells[this.at("leadId")] ?? "")) return false;
    const others = cells.filter((cell, index) => cell !== word && !this.stokes.has(index));
    return others.every((cell) => cell === "" || cell === false || typeof cell === "number" || isFault(cell));
  }

  private promised(cell: Cell, by: Channel | null, problems: string[]): Promised | null | Unreadable {
    const promised = promiseIn(cell, this.zone);
    if (promised !== null) return { when: promised.when, channel: by ?? promised.channel };
    const reading = readDateCell(cell, this.zone, this.order);
    if (reading.ok) return reading.value === null ? null : { when: reading.value, channel: by };
    problems.push(this.problemOf("promise", reading));
    return "unreadable";
  }

  private problemOf(key: FieldKey, { found, remedy }: { found: string; remedy: string }): string {
    return `${headerOf(this.layout, key)}: “${found}” cannot be read. ${remedy}`;
  }
}

/** A reader that reads equal cells once. */
function remembered<T>(reader: (cell: Cell) => Reading<T>): (cell: Cell) => Reading<T> {
  const known = new Map<Cell, Reading<T>>();
  return (cell) => {
    if (cell === "") return { ok: true, value: null };
    let reading = known.get(cell);
    if (reading === undefined) {
      reading = reader(cell);
      known.set(cell, reading);
    }
    return reading;
  };
}

/** "#VALUE!", as a sum over an amount that is text shows. */
function isFault(cell: Cell): boolean {
  return typeof cell === "string" && /^#[A-Z0-9/]+[!?]?$/.test(cell);
}

function hasEmail(cell: Cell): boolean {
  const reading = readEmail(cell);
  return reading.ok && reading.value !== null;
}

function readZone(cell: unknown): Reading<string> {
  const name = textOf(cell);
  if (isZone(name)) return { ok: true, value: name };
  return { ok: false, found: name.slice(0, 40), remedy: "Write a zone such as America/Los_Angeles." };
}
