/** A letter of thanks as it will go out, or why it cannot. */

import type { ThanksLetter } from "../../actions/views";
import { MailText } from "../mail/MailItem";
import { referrers as words } from "../words";

export function Letter({ written: { letter, problem } }: { written: ThanksLetter }) {
  return (
    <>
      {letter && (
        <div class="mail">
          <MailText mail={{ ...letter, to: letter.to || words.noAddress }} template="" />
        </div>
      )}
      {problem !== "" && <p class="soft">{problem}</p>}
    </>
  );
}

/** Opens it in Gmail, for whoever wants to change a word. */
export function InGmail({ written: { gmail } }: { written: ThanksLetter }) {
  if (gmail === "") return null;
  return (
    <p class="soft">
      <a href={gmail} target="_blank" rel="noreferrer">
        {words.gmail}
      </a>{" "}
      {words.thenLog}
    </p>
  );
}
