/** Delivery reports: which address could not be reached, why, and whether it ever will be (RFC 3464, and who does not keep to it). */

import type { Bounce, Message } from "./message";

const POSTMASTER = /^(?:mailer-daemon|postmaster|mail-daemon|mdaemon|microsoftexchange[0-9a-f]*)@/;

/**
 * Codes that say nothing bad of the address, though they begin with 5: its mailbox is full or the mail too large for it, the
 * mail was taken for spam, or the sender was refused.
 */
const NOT_THE_ADDRESS = /^5\.(?:1\.[78]|2\.[23]|3\.4|6\.\d+|7\.\d+)$/;

const LATE =
  /\(delay\)|\bdelayed\b|\bverz[öo]ger|\bretras|\bretard|still being retried|will (?:be retried|retry|keep trying)|warning: could not send/i;

const LONGEST_REASON = 200;

/** Characters; what follows is the mail that did not arrive, with all that was attached to it. */
const LONGEST_REPORT = 100_000;

/** Whether an address is that of a mail server, which writes reports only. */
export function isPostmaster(address: string): boolean {
  return POSTMASTER.test(address);
}

/** Whether a mail server wrote it. Asks for headers only where the sender does not tell. */
export function isReport({ from, header }: Message): boolean {
  if (isPostmaster(from)) return true;
  return /^multipart\/report\b.*report-type="?delivery-status/is.test(header("Content-Type"));
}

/** What a report says; null for one that is no failure (delivered, relayed, read). */
export function bounceIn(message: Message): Bounce | null {
  const raw = unfolded(message.raw().slice(0, LONGEST_REPORT));
  const text = message.text.slice(0, LONGEST_REPORT);
  const action = field(raw, "Action").toLowerCase();
  if (action !== "" && action !== "failed" && action !== "delayed") return null;
  const reason = reasonIn(raw, text);
  const status = statusIn(raw, reason);
  const late = action === "delayed" || (action === "" && LATE.test(`${message.subject}\n${text}`));
  const address = addressIn(raw, text, message.header);
  if (action === "" && status === "" && address === "") return null;
  return { kind: "bounce", address, permanent: !late && isPermanent(status), reason };
}

/** Gmail's reports may come without a code: its "failed recipients" are failed. */
function isPermanent(status: string): boolean {
  return status === "" || (status.startsWith("5") && !NOT_THE_ADDRESS.test(status));
}

/** A field of a delivery-status part; "" where there is none. */
function field(raw: string, name: string): string {
  return new RegExp(`^${name}:[ \\t]*(.*)$`, "im").exec(raw)?.[1]?.trim() ?? "";
}

/** "5.1.1", from the status field, else from the words of the server that refused. */
function statusIn(raw: string, reason: string): string {
  const said = /\b([45]\.\d{1,3}\.\d{1,3})\b/;
  const status = said.exec(field(raw, "Status"))?.[1] ?? "";
  const precise = said.exec(reason)?.[1];
  if (status !== "" && !status.endsWith(".0.0")) return status;
  if (precise !== undefined) return precise;
  return status || (/\b([45])\d\d[ -]/.exec(reason)?.[1] ?? "").replace(/^(\d)$/, "$1.0.0");
}

function addressIn(raw: string, text: string, header: Message["header"]): string {
  const written =
    field(raw, "Original-Recipient") ||
    field(raw, "Final-Recipient") ||
    header("X-Failed-Recipients") ||
    (/^<([^<>\s]{1,254}@[^<>\s]{1,254})>(?: \(expanded from .*\))?:/m.exec(text)?.[1] ?? "") ||
    (/(?:deliver(?:ed|y)?|recipients?|reach)\b[^@]{0,160}?([^\s<>"'(),;:]{1,64}@[^\s<>"'(),;:]{1,254})/i.exec(
      text,
    )?.[1] ??
      "");
  return /[^\s<>"'(),;:@]{1,64}@[^\s<>"'(),;:]{1,254}/.exec(written)?.[0].replace(/\.$/, "").toLowerCase() ?? "";
}

/** The server's own words: of the report, else the line of the text that holds a code. */
function reasonIn(raw: string, text: string): string {
  const diagnostic = field(raw, "Diagnostic-Code").replace(/^(?:smtp|x-[\w-]+);\s*/i, "");
  const line = text.split(/\r?\n/).find((one) => /\b[45]\d\d[ -]|\b[45]\.\d{1,3}\.\d{1,3}\b/.test(one)) ?? "";
  const reason = (diagnostic || line || field(raw, "Status") || "The mail server gave no reason.")
    .replace(/\s+/g, " ")
    .trim();
  return reason.length <= LONGEST_REASON ? reason : `${reason.slice(0, LONGEST_REASON - 2)} …`;
}

/** Lines that run on, joined. */
function unfolded(raw: string): string {
  return raw.replace(/\r\n?/g, "\n").replace(/\n[ \t]+/g, " ");
}
