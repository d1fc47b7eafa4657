/** Gmail: its API as the advanced service `Gmail`, which a script has where its manifest switches it on. Only what puts mails into threads, and the headers of one. */

import type { Meter } from "../meter";
import { ServiceError, strictTable } from "../strict";
import { requireRecipient, senderOf } from "./compose";
import type { Letter } from "./mail";
import { topicOf } from "./mail";
import type { Mailbox } from "./mailbox";
import { letterIn } from "./raw";

const GONE = "API call to gmail failed with error: Requested entity was not found.";

/** A message as scripts hand it over; `raw` is its text in base64 for the web. */
interface Message {
  raw: string;
  threadId?: string;
}

export function gmailApi(meter: Meter, mailbox: Mailbox) {
  const call = (method: string, user: string) => {
    meter.call(`Gmail.${method}`);
    if (user !== "me") throw new ServiceError("Delegation denied");
    if (mailbox.apiIsOn) return;
    const name = `gmail.${method.charAt(0).toLowerCase()}${method.slice(1)}`;
    throw new ServiceError(
      `API call to ${name} failed with error: Gmail API has not been used in project 123456789 before or it is disabled.`,
    );
  };
  return strictTable("Gmail", {
    Users: strictTable("Gmail.Users", {
      getProfile(user: string) {
        call("Users.getProfile", user);
        return { emailAddress: mailbox.account };
      },
      Messages: strictTable("Gmail.Users.Messages", {
        /** With its headers alone. */
        get(user: string, id: string, { format = "full" }: { format?: string } = {}) {
          call("Users.Messages.get", user);
          if (format !== "metadata")
            throw new ServiceError(`Gmail.Users.Messages.get: ${format} is not implemented here`);
          const mail = mailbox.mail(String(id));
          if (mail === null) throw new ServiceError(GONE);
          const headers = mail.headers.map(({ name, value }) => ({ name, value }));
          return { id: mail.id, threadId: mail.threadId, payload: { headers } };
        },
        send(message: Message, user: string) {
          call("Users.Messages.send", user);
          const letter = letterOf(mailbox, message);
          requireRecipient(letter);
          const { id, threadId } = mailbox.send(letter, threadFor(mailbox, letter, message));
          return { id, threadId, labelIds: ["SENT"] };
        },
      }),
      Drafts: strictTable("Gmail.Users.Drafts", {
        create({ message }: { message: Message }, user: string) {
          call("Users.Drafts.create", user);
          const letter = letterOf(mailbox, message);
          const draft = mailbox.draft(letter, threadFor(mailbox, letter, message));
          return { id: mailbox.draftIdOf(draft), message: { id: draft.id, threadId: draft.threadId } };
        },
      }),
    }),
  });
}

/** A sender that is not the account's gives way to it. */
function letterOf(mailbox: Mailbox, { raw }: Message): Letter {
  if (!/^[\w-]+=*$/.test(raw)) throw new ServiceError("Invalid value for ByteString: raw");
  const letter = letterIn(Buffer.from(raw, "base64url").toString("latin1"));
  const { name, address } = letter.from;
  try {
    return { ...letter, from: { name, address: senderOf(mailbox, address) } };
  } catch {
    return { ...letter, from: { name, address: mailbox.account } };
  }
}

/** By Gmail's word: the thread is named, the mail answers one of it, and the subjects match. Else it begins a thread. */
function threadFor(mailbox: Mailbox, { subject, inReplyTo, references }: Letter, { threadId }: Message): string | null {
  if (threadId === undefined) return null;
  const thread = mailbox.thread(threadId);
  if (thread === null) throw new ServiceError(GONE);
  const answers = thread.mails.some(({ messageId }) => messageId === inReplyTo && references.includes(messageId));
  const isAbout = thread.mails.some((mail) => topicOf(mail.subject) === topicOf(subject));
  return answers && isAbout ? threadId : null;
}
