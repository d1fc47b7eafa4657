/** What the line was taken apart into, each part to be typed over. */

import type { LeadFields } from "../../actions/views";
import { addLead } from "../words";
import type { LeadAsked } from "./use-lead-preview";
import type { Usual } from "./use-usual";

type Key = keyof LeadFields;

interface Props {
  preview: LeadAsked;
  edits: Partial<LeadFields>;
  usual: Usual;
  saving: boolean;
  onChange(part: Partial<LeadFields>): void;
}

/** The order of the form; the choices and the notes are in between. */
const FIRST: readonly Key[] = ["name", "company", "phone", "email", "interest", "neededBy"];
const LAST: readonly Key[] = ["address", "value"];
const WAYS_IN = ["Phone", "Email", "Web form", "Walk-in", "Event", "Referral", "Heard of", "List"];
const REFERRERS = ["Champion", "Fan"] as const;

export function Fields({ preview, edits, usual, saving, onChange }: Props) {
  const fields = preview.last?.fields;
  const shown = (key: Key) => edits[key] ?? fields?.[key] ?? "";
  const wayIn =
    shown("wayIn") || (fields === undefined || Object.values(fields).every((text) => text === "") ? usual.wayIn : "");
  const day = preview.last?.neededBy ?? null;
  const wrongDay = day !== null && "error" in day && preview.state === "ready";

  function input(key: Key) {
    const isDay = key === "neededBy";
    return (
      <label key={key} class="field row">
        <span>{addLead.fields[key]}</span>
        <input
          type="text"
          dir="auto"
          readOnly={saving}
          value={shown(key)}
          aria-invalid={isDay && wrongDay}
          {...(isDay ? { "aria-describedby": "needed-by-read" } : {})}
          onInput={(event) => onChange({ [key]: event.currentTarget.value })}
        />
      </label>
    );
  }

  return (
    <div class="lead-fields">
      {FIRST.map(input)}
      <p id="needed-by-read" class={wrongDay ? "hint bad" : "hint good"} role="status">
        {day !== null && preview.state === "ready" && ("error" in day ? day.error : addLead.day(day.day))}
      </p>
      <label class="field row">
        <span>{addLead.fields.wayIn}</span>
        <select value={wayIn} onChange={(event) => onChange({ wayIn: event.currentTarget.value })}>
          <option value="">{addLead.unknown}</option>
          {WAYS_IN.map((way) => (
            <option key={way} value={way}>
              {addLead.waysIn[way] ?? way}
            </option>
          ))}
        </select>
      </label>
      {(wayIn === "Event" || shown("metAt") !== "") && (
        <label class="field row">
          <span>{addLead.fields.metAt}</span>
          <input
            type="text"
            dir="auto"
            readOnly={saving}
            value={edits.metAt ?? (fields?.metAt || usual.metAt)}
            onInput={(event) => onChange({ metAt: event.currentTarget.value })}
          />
        </label>
      )}
      {input("referredBy")}
      {(shown("referredBy") !== "" || shown("referrer") !== "") && (
        <fieldset class="referrer">
          <legend class="unseen">{addLead.fields.referrer}</legend>
          {REFERRERS.map((kind) => (
            <label key={kind} class="choice">
              <input
                type="radio"
                name="referrer"
                checked={shown("referrer") === kind}
                onChange={() => onChange({ referrer: kind })}
              />
              {addLead.referrers[kind]}
            </label>
          ))}
        </fieldset>
      )}
      {LAST.map(input)}
      <label class="field row">
        <span>{addLead.fields.notes}</span>
        <textarea
          rows={2}
          dir="auto"
          readOnly={saving}
          value={shown("notes")}
          onInput={(event) => onChange({ notes: event.currentTarget.value })}
        />
      </label>
    </div>
  );
}
