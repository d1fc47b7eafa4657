/** The drafts in the owner's mailbox that Stoke has left there. */

/** Drafts that are looked through for one whose ID is not known; the newest come first. */
const MOST_LOOKED_AT = 50;

/** A draft that stands in the mailbox. */
export interface StandingDraft {
  /** Stays the same while the owner edits the draft; that of its message does not. */
  id: string;
  isTo(address: string, subject: string): boolean;
  thread(): string;
}

/** All that stand. One call, and three for each that is asked about itself. */
export function standingDrafts(): StandingDraft[] {
  return GmailApp.getDrafts().map((draft, index) => ({
    id: draft.getId(),
    isTo(address, subject) {
      if (index >= MOST_LOOKED_AT) return false;
      const message = draft.getMessage();
      return message.getSubject() === subject && message.getTo().toLowerCase().includes(address.toLowerCase());
    },
    thread: () => draft.getMessage().getThread().getId(),
  }));
}
