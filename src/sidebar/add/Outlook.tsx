/** What adding the lead will do, before it is added: its temperature with the reason, its first step, or that it is there already. */

import { CHANNEL_ICONS, Icon } from "../Icon";
import { TemperatureChip } from "../Temperature";
import { addLead, channels } from "../words";
import type { LeadAsked } from "./use-lead-preview";

interface Told {
  preview: LeadAsked;
  /** The owner says that it is the lead of that name. */
  onSame(name: string): void;
}

export function Outlook({ isBlank, ...told }: Told & { isBlank: boolean }) {
  return (
    <div class="outlook" role="status" aria-busy={told.preview.state === "working"}>
      {!isBlank && <Telling {...told} />}
    </div>
  );
}

function Telling({ preview, onSame }: Told) {
  if (preview.state === "failed") return <p class="hint bad">{preview.message}</p>;
  if (preview.last === null) return <p class="soft">{addLead.working}</p>;
  const { already, refused, sameNumber, temperature, next } = preview.last;
  const notice = refused || already;
  if (notice !== "") {
    return (
      <p class={refused === "" ? "banner" : "banner bad"}>
        <Icon name="info" />
        {notice}
      </p>
    );
  }
  if (temperature === null) return null;
  return (
    <>
      {sameNumber !== null && (
        <p class="banner">
          <Icon name="info" />
          <span>
            {sameNumber.text}{" "}
            <button type="button" class="link" onClick={() => onSame(sameNumber.name)}>
              {addLead.itIs(sameNumber.name)}
            </button>
          </span>
        </p>
      )}
      <p class="from-to">
        <TemperatureChip of={temperature.temperature} />
        <span class="soft">{temperature.reason}</span>
      </p>
      {next !== null && (
        <p class="from-to">
          <Icon name={next.channel ? CHANNEL_ICONS[next.channel] : "alert"} />
          <span>
            <strong>
              {next.channel ? channels[next.channel] : next.reason} {addLead.by(next.at.label)}
            </strong>
            {next.tip !== "" && <span class="reason">{next.tip}</span>}
          </span>
        </p>
      )}
    </>
  );
}
