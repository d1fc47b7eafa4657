/** Whom a mail tells of: notifications of web forms and marketplaces, forwarded ones, and letters of people. */

import { describe, expect, test } from "@jest/globals";
import { leadInMail, personOf } from "../../src/core/web-forms";
import { SAMPLES, type Sample } from "./notifications";

const OWNER = "owner@example.com";

function read({ from, replyTo = "", subject, text, html = "" }: Sample) {
  const answerTo = personOf(replyTo);
  const mail = {
    from: personOf(from),
    replyTo: answerTo.address === "" ? null : answerTo,
    subject,
    text,
    html: () => html,
  };
  return leadInMail(mail, (address) => address === OWNER);
}

describe("the lead of", () => {
  test.each(Object.entries(SAMPLES))("%s", (_, sample) => {
    const found = read(sample);
    const said = (field: string) =>
      (found?.said ?? []).filter((one) => one.field === field).map(({ answer }) => String(answer));
    for (const [field, wanted] of Object.entries(sample.lead)) {
      if (field === "wayIn") expect(found?.wayIn).toBe(wanted);
      else if (field === "notes") expect(said("notes").join("\n")).toContain(wanted);
      else expect([field, said(field)[0]]).toEqual([field, wanted]);
    }
  });
});

test("nothing of a form's machinery is taken for the lead's words", () => {
  const notes = JSON.stringify(read(SAMPLES.Elementor ?? ({} as never)));
  expect(notes).not.toMatch(/192\.0\.2\.7|Mozilla|Powered/);
});

test("what the owner wrote brings nobody", () => {
  expect(read({ from: OWNER, subject: "To do", text: "Buy ribbon", lead: {} })).toBeNull();
});

test("a mail made to be slow to read is read at once", () => {
  const walls = [
    `${"Name: ".repeat(200_000)}`,
    `${" ".repeat(500_000)}x`,
    "a:\n".repeat(300_000),
    `"${"<".repeat(400_000)}`,
    `From: ${"a@".repeat(200_000)}`,
  ];
  const started = performance.now();
  for (const text of walls)
    read({ from: "eve@example.com", subject: text.slice(0, 5_000), text, html: `<table>${text}`, lead: {} });
  expect(performance.now() - started).toBeLessThan(3_000);
});
