/** Base64, which neither Apps Script's language nor the rules' room has. */

const DIGITS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

/** @param bytes from 0 to 255, or signed, as Google gives those of a file */
export function base64(bytes: readonly number[]): string {
  const parts: string[] = [];
  let part = "";
  for (let at = 0; at < bytes.length; at += 3) {
    const [one = 0, two, three] = [bytes[at], bytes[at + 1], bytes[at + 2]];
    const bits = ((one & 255) << 16) | (((two ?? 0) & 255) << 8) | ((three ?? 0) & 255);
    part +=
      DIGITS.charAt(bits >> 18) +
      DIGITS.charAt((bits >> 12) & 63) +
      (two === undefined ? "=" : DIGITS.charAt((bits >> 6) & 63)) +
      (three === undefined ? "=" : DIGITS.charAt(bits & 63));
    if (part.length >= 8_192) {
      parts.push(part);
      part = "";
    }
  }
  return parts.join("") + part;
}

/** As addresses of the web and Gmail's API take it. */
export function base64Web(bytes: readonly number[]): string {
  return base64(bytes).replace(/\+/g, "-").replace(/\//g, "_");
}

/** The bytes of a text in UTF-8; half a sign counts as "?". */
export function utf8(text: string): number[] {
  const bytes: number[] = [];
  for (const sign of text) {
    const read = sign.codePointAt(0) ?? 0;
    const code = read >= 0xd800 && read <= 0xdfff ? 63 : read;
    if (code < 0x80) bytes.push(code);
    else if (code < 0x800) bytes.push(0xc0 | (code >> 6), 0x80 | (code & 63));
    else if (code < 0x10000) bytes.push(0xe0 | (code >> 12), 0x80 | ((code >> 6) & 63), 0x80 | (code & 63));
    else bytes.push(0xf0 | (code >> 18), 0x80 | ((code >> 12) & 63), 0x80 | ((code >> 6) & 63), 0x80 | (code & 63));
  }
  return bytes;
}
