/** A template merged with a lead: what its fields become, and the mail that comes of it. */

import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { merge, type ShownCell } from "../../src/core/templates";
import { body, fields, LEAD } from "./merged";

describe("a field", () => {
  test.each([
    ["{{First name}}", "John"],
    ["{{first_name}}", "John"],
    ["{{ FIRST NAME }}", "John"],
    ["{{Prospect}}", "SMITH, JOHN"],
    ["{{Name}}", "SMITH, JOHN"],
    ["{{Interest}}", "40 centrepieces"],
    ["{{What they want}}", "40 centrepieces"],
    ["{{Favourite colour}}", "blue & <white>"],
    ["{{Referred by}}", "Bob Jones"],
    ["{{Our name}}", "Rosa's Flowers"],
    ["{{Our hours}}", "Mon–Fri 9:00–17:00"],
    ["{{Company|your firm}}", "your firm"],
    ["{{First name|there}}", "John"],
    ["Dear {{Company|}} friend", "Dear  friend"],
    ["{{Interest}}, {{Interest}}", "40 centrepieces, 40 centrepieces"],
  ])("%s → %s", (text, filled) => {
    expect(body(text)).toBe(filled);
  });

  test.each([
    ["{{Frist name}}", "problem: Frist name"],
    ["{{Frist name|there}}", "problem: Frist name"],
    ["{{Company}}", "problem: Company"],
    ["{{Our website}}", "problem: Our website"],
    ["{{Promised}}", "problem: Promised"],
    ["{{__proto__}}", "problem: __proto__"],
    ["{{constructor}}", "problem: constructor"],
    ["{{toString}} {{Company}}", "problem: toString, problem: Company"],
    ["{{First name", "problem: "],
  ])("%s refuses the mail and is named", (text, problem) => {
    expect(body(text)).toBe(problem);
  });

  test("that is blank says where to fill it in", () => {
    const messageOf = (text: string) => {
      const merged = merge({ subject: "Hello", body: text }, fields());
      return merged.ok ? "" : merged.problems[0]?.message;
    };
    expect(messageOf("{{Our website}}")).toContain("blank in Settings");
    expect(messageOf("{{Company}}")).toContain("blank for this lead");
  });

  test("of the owner's own comes before what Stoke works out", () => {
    const own = [...LEAD, { header: "First name", field: null, text: "Johnny" }];
    expect(body("{{First name}}", own)).toBe("Johnny");
    expect(body("{{First name}}", [...LEAD, { header: "First name", field: null, text: "" }])).toBe("John");
  });

  test("called __proto__ is a header like any other", () => {
    expect(body("{{__proto__}}", [{ header: "__proto__", field: null, text: "x" }])).toBe("x");
  });

  test("what is filled in is not looked at again", () => {
    expect(body("{{Name}}", [{ header: "Name", field: "name", text: "{{Our phone}} <%= 1 + 1 %>" }])).toBe(
      "{{Our phone}} <%= 1 + 1 %>",
    );
  });

  test("that was promised is known", () => {
    const merged = merge({ subject: "Until {{Promised}}", body: "See you" }, fields(LEAD, "Thu 5 Nov 14:00"));
    expect(merged).toMatchObject({ ok: true, subject: "Until Thu 5 Nov 14:00" });
  });
});

describe("a mail", () => {
  const hostile: ShownCell[] = [
    { header: "Name", field: "name", text: "Eve\r\nBcc: all@example.com" },
    { header: "Interest", field: "interest", text: '<img src=x onerror="alert(1)">' },
  ];

  test("has one line of subject, whatever a field holds", () => {
    const merged = merge({ subject: "Hi {{Name}}\u2028!", body: "x" }, fields(hostile));
    expect(merged).toMatchObject({ subject: "Hi Eve Bcc: all@example.com !" });
  });

  test("has a subject of 250 characters at most, and no half of an emoji", () => {
    const long = [{ header: "Name", field: "name" as const, text: "💐".repeat(300) }];
    for (const subject of ["{{Name}}", "x{{Name}}"]) {
      const merged = merge({ subject, body: "x" }, fields(long));
      if (!merged.ok) throw new Error("refused");
      expect(merged.subject.length).toBeLessThanOrEqual(250);
      expect(merged.subject.endsWith("💐…")).toBe(true);
    }
  });

  test("is escaped in HTML, in paragraphs, with its links", () => {
    const merged = merge(
      {
        subject: "x",
        body: '{{Interest}}\r\nsee https://example.com/a?b=1&c=2.\n\n\n\nwww.example.com ("javascript:x")',
      },
      fields(hostile),
    );
    expect(merged).toMatchObject({
      html: [
        "<p>&lt;img src=x onerror=&quot;alert(1)&quot;&gt;<br>",
        'see <a href="https://example.com/a?b=1&amp;c=2">https://example.com/a?b=1&amp;c=2</a>.</p>',
        '<p><a href="https://www.example.com">www.example.com</a> (&quot;javascript:x&quot;)</p>',
      ].join("\n"),
    });
  });

  test("leaves out a line whose fields are blank, and keeps the owner's blank lines", () => {
    expect(body("Regards\n{{Our name}}\n{{Our website|}}\n{{Our phone}}\n\nPS")).toBe(
      "Regards\nRosa's Flowers\n(212) 555-0100\n\nPS",
    );
  });

  test("without a subject or a text is refused", () => {
    expect(merge({ subject: "{{Company|}}", body: "x" }, fields()).ok).toBe(false);
    expect(merge({ subject: "x", body: " \n" }, fields()).ok).toBe(false);
  });

  test("holds no tag but its own, whatever the template and the fields hold", () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (text, name) => {
        const merged = merge(
          { subject: "x", body: `${text}{{Name|}}` },
          fields([{ header: "Name", field: "name", text: name }]),
        );
        if (!merged.ok) return;
        expect(merged.html.replace(/<\/?p>|<br>|<a href="https?:[^"<>]*">|<\/a>/g, "")).not.toMatch(/[<>"']/);
      }),
    );
  });
});
