/** What a script and its services keep beside the spreadsheet, as data: it is saved with a book and goes on where it was. */

import * as v from "valibot";
import { KeptMail, keepMail, restoreMail } from "./gmail/kept-mail";
import type { Host } from "./host";

const Properties = v.record(v.string(), v.string());

const Recurrence = v.variant("kind", [
  v.object({ kind: v.literal("every"), ms: v.number() }),
  v.object({ kind: v.literal("once"), at: v.number() }),
  v.object({
    kind: v.literal("daily"),
    zone: v.string(),
    hour: v.number(),
    minute: v.number(),
    every: v.number(),
    weekday: v.nullable(v.number()),
    monthDay: v.nullable(v.number()),
  }),
]);

const Trigger = v.object({
  id: v.string(),
  handler: v.string(),
  event: v.picklist(["CLOCK", "ON_OPEN", "ON_EDIT", "ON_CHANGE", "ON_FORM_SUBMIT"]),
  recurrence: v.nullable(Recurrence),
  due: v.nullable(v.number()),
  sourceId: v.nullable(v.string()),
});

const Event = v.object({
  id: v.string(),
  title: v.string(),
  start: v.number(),
  end: v.number(),
  description: v.string(),
  location: v.string(),
  repeats: v.nullable(
    v.object({
      every: v.picklist(["day", "week"]),
      zone: v.nullable(v.string()),
      weekdays: v.array(v.string()),
      until: v.nullable(v.number()),
      times: v.nullable(v.number()),
    }),
  ),
});

const Kept = v.object({
  /** ISO instant at which the book was left. */
  now: v.pipe(v.string(), v.isoTimestamp()),
  properties: v.optional(v.object({ script: Properties, user: Properties, document: Properties })),
  triggers: v.optional(v.array(Trigger), []),
  mail: v.optional(KeptMail),
  calendar: v.optional(v.array(Event), []),
});

export type Kept = v.InferOutput<typeof Kept>;

/** What to save with the book. */
export function keptBy(host: Host): Kept {
  const { script, user, document } = host.properties;
  return {
    now: host.clock.iso(),
    properties: {
      script: Object.fromEntries(script),
      user: Object.fromEntries(user),
      document: Object.fromEntries(document),
    },
    triggers: host.triggers.list().map((trigger) => ({ ...trigger })),
    mail: keepMail(host.gmail),
    calendar: host.calendar.entries.map((entry) => ({ ...entry })),
  };
}

/** What was saved with a book, checked; null where nothing was. Throws, naming the place that cannot be read. */
export function parseKept(saved: unknown): Kept | null {
  if (saved === undefined || saved === null) return null;
  const parsed = v.safeParse(Kept, saved);
  if (parsed.success) return parsed.output;
  const [issue] = parsed.issues;
  throw new Error(`What the script kept cannot be read at ${v.getDotPath(issue) ?? "its top"}: ${issue.message}.`);
}

/** Puts it back into a host just opened. */
export function restoreKept(host: Host, kept: Kept): void {
  const { properties, triggers, mail, calendar } = kept;
  for (const store of ["script", "user", "document"] as const) {
    for (const [key, value] of Object.entries(properties?.[store] ?? {})) host.properties[store].set(key, value);
  }
  host.triggers.restore(triggers);
  host.calendar.restore(calendar);
  if (mail) restoreMail(host.gmail, mail);
}
