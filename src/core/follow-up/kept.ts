/** The sitting and what was put off, as short texts for the document's properties, and back. */

import * as v from "valibot";
import { fromParts, inParts } from "../kept";
import type { Mark } from "./marks";
import type { Sitting } from "./sitting";

interface FollowUp {
  sitting: Sitting | null;
  marks: readonly Mark[];
}

const NAME = "followUp";

const whole = v.pipe(v.number(), v.integer());

const SHAPE: v.GenericSchema<unknown, FollowUp> = v.object({
  sitting: v.nullable(v.object({ started: whole, ends: whole })),
  marks: v.array(
    v.object({
      key: v.string(),
      since: whole,
      kind: v.picklist(["later", "not today"]),
      on: whole,
      anyDay: v.boolean(),
    }),
  ),
});

/** Properties by name. */
export function packFollowUp(followUp: FollowUp): Record<string, string> {
  return inParts(NAME, JSON.stringify(followUp));
}

/** What such properties hold; nothing where they hold nothing, or not all of it. */
export function unpackFollowUp(properties: Readonly<Record<string, string>>): FollowUp {
  const found = v.safeParse(SHAPE, fromParts(NAME, properties));
  return found.success ? found.output : { sitting: null, marks: [] };
}
