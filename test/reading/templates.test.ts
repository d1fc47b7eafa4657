import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { defaultSettings } from "../../src/core/settings";
import {
  checkTemplate,
  DEFAULT_TEMPLATES,
  fieldsOf,
  knownFields,
  merge,
  readTemplates,
  type ShownCell,
  templateNamed,
} from "../../src/core/templates";

const { settings: blank } = defaultSettings("America/New_York");
const settings = {
  ...blank,
  business: { ...blank.business, name: "Rosa's Flowers", phone: "(212) 555-0100", postal: "1 Main St, Springfield" },
};

const LEAD: ShownCell[] = [
  { header: "Prospect", field: "name", text: "SMITH, JOHN" },
  { header: "What they want", field: "interest", text: "40 centrepieces" },
  { header: "Referral", field: "referredBy", text: "Bob Jones" },
  { header: "Company", field: "company", text: "" },
  { header: "Favourite colour", field: null, text: "blue & <white>" },
];

const fields = (cells = LEAD, promised = "") => fieldsOf(cells, promised, settings);
const body = (text: string, cells = LEAD) => {
  const merged = merge({ subject: "Hello", body: text }, fields(cells));
  return merged.ok ? merged.text : merged.problems.map(({ field }) => `problem: ${field}`).join(", ");
};

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

describe("the templates of a new book", () => {
  const known = knownFields([]);

  test("have no mistake", () => {
    const rows = DEFAULT_TEMPLATES.map(({ name, subject, body, step }) => [name, subject, body, step]);
    expect(readTemplates(rows, known)).toMatchObject({ templates: DEFAULT_TEMPLATES, problems: [] });
  });

  test("need of the lead no more than what their occasion gives", () => {
    const bare = fields([{ header: "Name", field: "name", text: "" }]);
    const refused = DEFAULT_TEMPLATES.flatMap((template) => {
      const merged = merge(template, bare);
      return merged.ok ? [] : merged.problems.map(({ field }) => `${template.name}: ${field}`);
    });
    expect(refused).toEqual(["Referred by: Referred by", "Good to meet you: Met at"]);
  });

  test("are signed with the business's name and phone", () => {
    for (const template of DEFAULT_TEMPLATES) {
      const merged = merge(template, fields([...LEAD, { header: "Met at", field: "metAt", text: "the fair" }]));
      expect(merged).toMatchObject({ text: expect.stringMatching(/Rosa's Flowers\n\(212\) 555-0100/) });
    }
  });

  test("for many say where we are and how to be taken off", () => {
    for (const name of ["Monthly notes", "Quarterly notes"]) {
      const template = templateNamed(name, DEFAULT_TEMPLATES);
      expect(template?.body).toContain("{{Our address}}");
      expect(template?.body).toContain("would rather not hear from us");
    }
  });
});

describe("a template with a mistake is refused when it is edited", () => {
  const known = knownFields(["Prospect", "Interest"]);
  const found = (subject: string, text: string) =>
    checkTemplate(subject, text, known).map(({ column, found, remedy }) => `${column} ${found} → ${remedy}`);

  test("nothing is wrong with a good one", () => {
    expect(found("Hi {{prospect|you}}", "About {{Interest}} {and} [so on]")).toEqual([]);
  });

  test.each([
    ["Hi {{Frist name}}", "x", "Subject {{Frist name}} → Did you mean {{First name}}?"],
    ["x", "{{Telefax}}", "Body {{Telefax}} → Write a header of your leads between the braces."],
    ["x", "{{}}", "Body {{}} → Write a header"],
    ["x", "{{First name}", "Body {{ or }} alone"],
    ["x", "{First name|there}", "Body {First name|there} → Write two braces on both sides: {{First name}}."],
    ["x", "[Interest]", "Body [Interest] → Write two braces"],
    ["", "x", "Subject nothing → Write a subject."],
    ["x", "  ", "Body nothing → Write the text."],
    ["x".repeat(300), "x", "Subject 300 characters"],
  ])("%j / %j", (subject, text, problem) => {
    const problems = found(subject, text);
    expect(problems).toHaveLength(1);
    expect(problems[0]).toContain(problem);
  });

  test("names are told apart, and rows are named", () => {
    const rows = [
      ["A", "s", "b", ""],
      ["", "", "", ""],
      ["a ", "s", "b", ""],
      ["", "s", "b", ""],
    ];
    const { templates, problems } = readTemplates(rows, known);
    expect(templates.map(({ name }) => name)).toEqual(["A"]);
    expect(problems).toMatchObject([
      { row: 4, column: "Name" },
      { row: 5, column: "Name", found: "nothing" },
    ]);
  });
});
