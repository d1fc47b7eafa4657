/** The cases of cases.jsonl: leads with their touches, and what the rules page says of them at several moments. */

import { readFileSync } from "node:fs";
import type {
  Channel,
  Edit,
  Interval,
  Journal,
  Lead,
  Outcome,
  Promised,
  ReferrerKind,
  Rules,
  Stage,
  Temperature,
  Touch,
  WayIn,
} from "../../../src/core/model";
import { dayOfIso, minuteOf, zoneOf } from "../../../src/core/time";
import { rulesWith } from "./rules";

interface CasePromise {
  at: string;
  dateOnly?: boolean;
  channel?: Channel;
}

interface Expected {
  stage: Stage;
  stageSince: string;
  next: { at: string; channel: Channel | null } | null;
  action: { channel: Channel | null } | null;
  flag: string | null;
  tries: number;
  temperature: Temperature;
}

export interface Case {
  id: string;
  lead: {
    received: string;
    wayIn: WayIn;
    value?: number;
    phone?: string;
    email?: string;
    address?: string;
    neededBy?: string;
    buyingStage?: string;
    referrerKind?: string;
    doNotCall?: boolean;
    doNotEmail?: boolean;
    doNotMail?: boolean;
    every?: string;
    timeZone?: string;
    temperature?: Temperature;
    temperatureHistory?: { at: string; to: Temperature; by: "owner" | "stoke" }[];
    promise?: CasePromise;
    ownerStatus?: { stage: Stage; at: string };
    edited?: { phone?: string; doNotCall?: string; doNotEmail?: string; doNotMail?: string };
  };
  touches: {
    at: string;
    channel: Channel;
    direction: "out" | "in" | "skip";
    outcome?: Outcome;
    promise?: CasePromise;
    by?: "owner" | "stoke";
  }[];
  settings: {
    timeZone: string;
    hours: Record<string, [string, string]>;
    holidays: string[];
    tries: number;
    tryDays: number;
    stopCallsMonths: number | null;
    highValueFrom: number | null;
  };
  nows: { now: string; expected: Expected }[];
}

export function readCases(file: string | URL): Case[] {
  return readFileSync(file, "utf8")
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line) as Case);
}

export function rulesOf({ settings }: Case): Rules {
  const hours = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"].map((day) => {
    const open = settings.hours[day];
    return open ? { opens: minutesOf(open[0]), closes: minutesOf(open[1]) } : null;
  });
  const { tries, tryDays, stopCallsMonths, highValueFrom } = settings;
  const holidays = settings.holidays.map(dayOf);
  return rulesWith({ zone: settings.timeZone, hours, holidays, tries, tryDays, stopCallsMonths, highValueFrom });
}

export function leadOf({ lead }: Case): Lead {
  return {
    received: instant(lead.received),
    wayIn: lead.wayIn,
    referredBy: "",
    referrerKind: lead.referrerKind ? (capital(lead.referrerKind) as ReferrerKind) : null,
    neededBy: lead.neededBy ? dayOf(lead.neededBy) : null,
    buyingStage: lead.buyingStage ?? "",
    value: lead.value ?? null,
    reach: { phone: Boolean(lead.phone), email: Boolean(lead.email), address: Boolean(lead.address) },
    barred: { call: Boolean(lead.doNotCall), email: Boolean(lead.doNotEmail), mail: Boolean(lead.doNotMail) },
    every: lead.every ? intervalOf(lead.every) : null,
    zone: lead.timeZone ?? null,
  };
}

export function journalOf({ lead, touches }: Case): Journal {
  const promised = (promise: CasePromise): Promised => ({
    when: promise.dateOnly ? { kind: "date", day: dayOf(promise.at) } : { kind: "moment", at: instant(promise.at) },
    channel: promise.channel ?? null,
  });
  const edits: Edit[] = (lead.temperatureHistory ?? []).map(({ at, to, by }) => ({
    kind: "temperature",
    at: instant(at),
    to,
    by,
  }));
  if (lead.promise) edits.push({ kind: "promise", at: instant(lead.received), to: promised(lead.promise) });
  if (lead.ownerStatus) edits.push({ kind: "stage", at: instant(lead.ownerStatus.at), to: lead.ownerStatus.stage });
  const cells = { phone: "phone", doNotCall: "call", doNotEmail: "email", doNotMail: "mail" } as const;
  for (const cell of ["phone", "doNotCall", "doNotEmail", "doNotMail"] as const) {
    const at = lead.edited?.[cell];
    if (at) edits.push({ kind: cells[cell], at: instant(at) });
  }
  const asTouches = touches.map(
    (touch): Touch => ({
      at: instant(touch.at),
      channel: touch.channel,
      direction: ({ out: "Out", in: "In", skip: "Skip" } as const)[touch.direction],
      outcome: touch.outcome ?? null,
      promised: touch.promise ? promised(touch.promise) : null,
      by: touch.by ?? "owner",
    }),
  );
  return { temperature: lead.temperature ?? null, touches: byTime(asTouches), dropped: 0, edits: byTime(edits) };
}

export function instant(iso: string): number {
  const minute = minuteOf(iso, zoneOf("Etc/UTC"));
  if (minute === null) throw new Error(`${iso} is no moment.`);
  return minute;
}

function byTime<T extends { at: number }>(list: T[]): T[] {
  return [...list].sort((one, other) => one.at - other.at);
}

function dayOf(iso: string): number {
  const day = dayOfIso(iso);
  if (day === null) throw new Error(`${iso} is no date.`);
  return day;
}

function minutesOf(clock: string): number {
  return Number(clock.slice(0, 2)) * 60 + Number(clock.slice(3));
}

function capital(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}

function intervalOf(every: string): Interval {
  const known: Record<string, Interval> = {
    week: { unit: "day", count: 7 },
    month: { unit: "month", count: 1 },
    quarter: { unit: "month", count: 3 },
    year: { unit: "month", count: 12 },
  };
  return known[every] ?? { unit: "day", count: Number.parseInt(every, 10) };
}
