/** What the event of the follow-up time says: whom to contact first, and why. Plain text. */

export interface BlockLine {
  name: string;
  /** "Day 2 call, 2 of 3"; a referrer's thanks as a whole sentence. */
  step: string;
  /** "Overdue 3 h", or "". */
  flag: string;
  /** As the cell shows it, where the step is a call; else "". */
  phone: string;
}

/** As many names as one reads on a phone. */
const MOST_NAMES = 10;

/** The title of a new event. The owner may write another one. */
export const BLOCK_TITLE = "Follow-up time";

/**
 * @param when the block is: "Tue, Nov 24, 2:00 PM"
 * @param off why the one of the calendar before it does not take place: "Tue, Nov 17 is a holiday."; "" where it is the next
 * @param sheet address of the lead sheet; it tells this book's event from others'
 */
export function blockWords(lines: readonly BlockLine[], when: string, off: string, sheet: string): string {
  const more = lines.length - MOST_NAMES;
  const list = lines.slice(0, MOST_NAMES).map(({ name, step, flag, phone }, index) => {
    const details = [step, flag, phone].filter((part) => part !== "").join(" · ");
    return oneLine(`${index + 1}. ${name}: ${details}`);
  });
  const head = lines.length === 0 ? `Nobody is due by ${when}.` : `First on your list by ${when}, as things stand:`;
  return [
    ...(off === "" ? [] : [`${off} Your next follow-up time is ${when}.`, ""]),
    head,
    ...list,
    ...(more > 0 ? [`… and ${more} more.`] : []),
    "",
    `Your leads: ${sheet}`,
    "Stoke renews this text every morning.",
  ].join("\n");
}

/** A cell may hold line breaks and a novel. */
function oneLine(text: string): string {
  const line = text.replace(/\s+/g, " ");
  return line.length > LONGEST ? `${line.slice(0, LONGEST - 1)}…` : line;
}

const LONGEST = 200;
