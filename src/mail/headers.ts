/** Headers of messages: all of one by one call of Gmail's own API; each by its own call of GmailApp where that is not to be had. */

/** The value of a header, "" where there is none; names are taken in any case. */
type Header = (name: string) => string;

export class Headers {
  private isOff = false;

  /** What is not asked for is not fetched. */
  of(message: GoogleAppsScript.Gmail.GmailMessage): Header {
    const asked = new Map<string, string>();
    let all: ReadonlyMap<string, string> | null | undefined;
    return (name) => {
      if (all === undefined) all = this.allOf(message.getId());
      if (all !== null) return all.get(name.toLowerCase()) ?? "";
      const known = asked.get(name) ?? message.getHeader(name) ?? "";
      asked.set(name, known);
      return known;
    };
  }

  /** By their names in lower case, the first of each; null where GmailApp has to be asked. */
  private allOf(id: string): ReadonlyMap<string, string> | null {
    if (this.isOff || typeof Gmail === "undefined") return null;
    try {
      const { payload } = Gmail.Users.Messages.get("me", id, { format: "metadata" });
      const headers = (payload?.headers ?? []).map(({ name = "", value = "" }) => [name.toLowerCase(), value] as const);
      return headers.length === 0 ? null : new Map(headers.reverse());
    } catch {
      // Switched off for this script, or out of order: whether GmailApp may be asked, it says itself.
      this.isOff = true;
      return null;
    }
  }
}
