/** Mails as text for Gmail's API, as another program reads them. */

import { expect, test } from "@jest/globals";
import fc from "fast-check";
import PostalMime from "postal-mime";
import { base64Web, mimeOf, utf8 } from "../../src/core/mime";

const MAIL = {
  from: null,
  to: "ana@example.com",
  replyTo: "",
  subject: "Re: Hello",
  text: "Hello",
  html: "<p>Hello</p>",
  inReplyTo: "<two@example.com>",
  references: "<one@example.com>",
  files: [],
  pictures: [],
};

const line = fc.string({ unit: "grapheme", maxLength: 120 }).map((text) => text.replace(/\s+/g, " ").trim());

test("any words arrive as they were, in lines of ASCII", async () => {
  await fc.assert(
    fc.asyncProperty(line, line, fc.string({ unit: "grapheme", maxLength: 400 }), async (subject, name, text) => {
      const raw = mimeOf({ ...MAIL, subject, text, html: text, from: { name, address: "shop@example.com" } });
      expect(raw).toMatch(/^[\r\n -~]*$/);
      expect(Math.max(...raw.split("\r\n").map((one) => one.length))).toBeLessThan(998);
      const read = await PostalMime.parse(raw);
      expect(read.subject ?? "").toBe(subject);
      expect(read.from).toEqual({ name, address: "shop@example.com" });
      expect((read.text ?? "").trim()).toBe(text.replace(/\r?\n/g, "\n").trim());
    }),
    { numRuns: 60 },
  );
});

test("nothing that stands in a field becomes a header or a receiver", async () => {
  const evil = "x\r\nBcc: thief@example.com\r\n\r\nbody";
  const from = { name: evil, address: "shop@example.com" };
  const files = [{ name: `${evil}".pdf`, type: `application/pdf${evil}`, bytes: [1, 2] }];
  const { headers, bcc, attachments } = await PostalMime.parse(mimeOf({ ...MAIL, subject: evil, from, files }));
  expect(bcc ?? []).toEqual([]);
  expect(headers.map(({ key }) => key)).toEqual([
    "from",
    "to",
    "subject",
    "in-reply-to",
    "references",
    "mime-version",
    "content-type",
  ]);
  expect(attachments.map(({ mimeType }) => mimeType)).toEqual(["application/octet-stream"]);
});

test("files and pictures arrive byte for byte, pictures under the names that the HTML calls them", async () => {
  const bytes = Array.from({ length: 256 }, (_, index) => (index > 127 ? index - 256 : index));
  const file = { name: "Preise für Ana.pdf", type: "application/pdf", bytes };
  const picture = { id: "ii_1", name: "rose.png", type: "image/png", bytes: [-119, 80] };
  const read = await PostalMime.parse(mimeOf({ ...MAIL, files: [file], pictures: [picture] }));
  const found = read.attachments.map(({ filename, mimeType, contentId, content }) => {
    return [filename, mimeType, contentId ?? "", [...new Uint8Array(content as ArrayBuffer)].length];
  });
  expect(found).toEqual([
    ["rose.png", "image/png", "<ii_1>", 2],
    ["Preise für Ana.pdf", "application/pdf", "", 256],
  ]);
  expect([...new Uint8Array(read.attachments[1]?.content as ArrayBuffer)]).toEqual(bytes.map((byte) => byte & 255));
  expect(read).toMatchObject({ inReplyTo: "<two@example.com>", references: "<one@example.com> <two@example.com>" });
});

test("base64 and UTF-8 are what Node makes of them", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme", maxLength: 40 }), (text) => {
      expect(utf8(text)).toEqual([...Buffer.from(text, "utf8")]);
      expect(base64Web(utf8(text)).replace(/=+$/, "")).toBe(Buffer.from(text, "utf8").toString("base64url"));
    }),
  );
});
