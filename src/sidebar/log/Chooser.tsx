/** Log a touch in two clicks: the channel, then how it went. The present step's channel is chosen already. */

import type { Ref } from "preact";
import { useId } from "preact/hooks";
import type { Channel, ChannelChoices, Outcome } from "../../actions/views";
import { CHANNEL_ICONS, Icon } from "../Icon";
import { channels, log, outcomes as outcomeWords } from "../words";
import { groupOutcomes, type Way } from "./outcome-groups";

/** What is chosen so far; nothing is written yet that could be lost. */
export interface Choice {
  way: Way;
  channel: Channel;
}

interface Props {
  choices: ChannelChoices[];
  choice: Choice;
  /** The present step's channel: it stands first. */
  first: Channel | null;
  /** Whether digits choose outcomes, and so are shown. */
  digits: boolean;
  busy: boolean;
  /** Receives the radio button of the chosen channel, for the shortcut and for coming back. */
  start: Ref<HTMLInputElement>;
  onChoose(choice: Choice): void;
  onOutcome(outcome: Outcome): void;
}

const WAYS: readonly Way[] = ["Out", "In"];

export function Chooser({ choices, choice, first, digits, busy, start, onChoose, onOutcome }: Props) {
  const offered = channelsFor(choices, choice.way, first);
  // Two sections may show a chooser each.
  const id = useId();
  const groups = groupOutcomes(choice.way, outcomesOf(choices, choice));
  let digit = 0;
  return (
    <section class="chooser" aria-labelledby={id}>
      <h2 id={id}>{log.title}</h2>
      <fieldset class="ways">
        <legend class="unseen">{log.direction}</legend>
        {WAYS.map((way) => (
          <label key={way}>
            <input
              type="radio"
              name={`way ${id}`}
              checked={choice.way === way}
              onChange={() => onChoose(startFor(choices, way, choice.channel, first))}
            />
            <span class="way">{log.directions[way]}</span>
          </label>
        ))}
      </fieldset>
      <fieldset class="channels">
        <legend class="unseen">{log.channel}</legend>
        {offered.map((channel) => (
          <label key={channel}>
            <input
              type="radio"
              name={`channel ${id}`}
              ref={choice.channel === channel ? start : null}
              checked={choice.channel === channel}
              onChange={() => onChoose({ ...choice, channel })}
            />
            <span class="channel">
              <Icon name={CHANNEL_ICONS[channel]} />
              {channels[channel]}
            </span>
          </label>
        ))}
      </fieldset>
      {groups.map((group) => (
        <fieldset key={group.title} class="outcomes">
          <legend>{group.title}</legend>
          {group.outcomes.map((outcome) => {
            digit += 1;
            const key = digits && digit <= 9 ? String(digit) : "";
            return (
              <button
                key={outcome}
                type="button"
                class="tile"
                disabled={busy}
                data-digit={key}
                onClick={() => onOutcome(outcome)}
                {...(key === "" ? {} : { "aria-keyshortcuts": key })}
              >
                {outcomeWords[outcome]}
                {key !== "" && (
                  <span class="key" aria-hidden="true">
                    {key}
                  </span>
                )}
              </button>
            );
          })}
        </fieldset>
      ))}
    </section>
  );
}

/** Where the chooser stands for a lead: the present step's channel, outbound. */
export function startFor(choices: ChannelChoices[], way: Way, wanted: Channel | null, first: Channel | null): Choice {
  const offered = channelsFor(choices, way, first);
  const channel = offered.find((one) => one === wanted) ?? offered[0] ?? "Call";
  return { way, channel };
}

function channelsFor(choices: ChannelChoices[], way: Way, first: Channel | null): Channel[] {
  const offered = choices.filter((one) => (way === "Out" ? one.out : one.in).length > 0).map((one) => one.channel);
  return [...offered.filter((one) => one === first), ...offered.filter((one) => one !== first)];
}

function outcomesOf(choices: ChannelChoices[], { way, channel }: Choice): Outcome[] {
  const found = choices.find((one) => one.channel === channel);
  if (!found) return [];
  return way === "Out" ? found.out : found.in;
}
