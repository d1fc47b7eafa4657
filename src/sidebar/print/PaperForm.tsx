/** On what, with which words, which sides, in which colour, from which label on. */

import type { CardChoices, CardInk, CardPaper, CardSides } from "../../actions/views";
import { cards as words } from "../words";
import { LABELS, type Making, PAPER_KINDS } from "./making";

const PAPERS = ["card-4x6", "card-a6", "letter-us", "letter-a4", "labels-5160", "labels-l7160"] as const;
const SIDES = ["both", "fronts first", "backs only"] as const;
const INKS = ["Black", "Green", "Blue", "Wine", "Plum"] as const;

interface Props {
  choices: CardChoices;
  making: Making;
  busy: boolean;
  onChange(making: Making): void;
}

export function PaperForm({ choices, making, busy, onChange }: Props) {
  const kind = PAPER_KINDS[making.paper];
  const change = (part: Partial<Making>) => onChange({ ...making, ...part });
  return (
    <div class="paper-form">
      <Choose<CardPaper>
        label={words.paper}
        value={making.paper}
        options={PAPERS.map((paper) => [paper, words.papers[paper]])}
        busy={busy}
        onChange={(paper) => change({ paper, firstLabel: 1 })}
      />
      {kind !== "labels" && (
        <Choose<string>
          label={words.template}
          value={making.template}
          options={[["", words.ownTemplate], ...choices.templates.map(({ name }): [string, string] => [name, name])]}
          busy={busy}
          onChange={(template) => change({ template })}
        />
      )}
      {kind === "card" && (
        <Choose<CardSides>
          label={words.sides}
          value={making.sides}
          options={SIDES.map((sides) => [sides, words.sidesOf[sides]])}
          busy={busy}
          onChange={(sides) => change({ sides })}
        />
      )}
      {(kind === "letter" || (kind === "card" && making.sides !== "backs only")) && (
        <Choose<CardInk>
          label={words.ink}
          value={making.ink}
          options={INKS.map((ink) => [ink, words.inks[ink]])}
          busy={busy}
          onChange={(ink) => change({ ink })}
        />
      )}
      {kind === "labels" && (
        <label class="field">
          <span>{words.firstLabel}</span>
          <input
            type="number"
            min={1}
            max={LABELS[making.paper]}
            value={making.firstLabel}
            disabled={busy}
            onInput={(event) => {
              const typed = event.currentTarget.valueAsNumber;
              const most = LABELS[making.paper] ?? 1;
              if (Number.isInteger(typed) && typed >= 1) change({ firstLabel: Math.min(typed, most) });
            }}
            onBlur={(event) => {
              event.currentTarget.value = String(making.firstLabel);
            }}
          />
        </label>
      )}
    </div>
  );
}

interface ChooseProps<Value extends string> {
  label: string;
  value: Value;
  options: readonly (readonly [value: Value, shown: string])[];
  busy: boolean;
  onChange(value: Value): void;
}

function Choose<Value extends string>({ label, value, options, busy, onChange }: ChooseProps<Value>) {
  return (
    <label class="field">
      <span>{label}</span>
      <select
        value={value}
        disabled={busy}
        onChange={(event) => {
          const chosen = options[event.currentTarget.selectedIndex];
          if (chosen !== undefined) onChange(chosen[0]);
        }}
      >
        {options.map(([name, shown]) => (
          <option key={name} value={name}>
            {shown}
          </option>
        ))}
      </select>
    </label>
  );
}
