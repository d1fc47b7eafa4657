import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { TEMPLATE_COLUMNS } from "../../src/core/headers";
import { defaultSettings } from "../../src/core/settings";
import {
  cellsOfTemplate,
  checkTemplate,
  DEFAULT_TEMPLATES,
  fieldsIn,
  fieldsOf,
  fileNameOf,
  isForReferrers,
  knownFields,
  merge,
  placedPictures,
  readTemplates,
  type ShownCell,
  templateNamed,
  withThanksFields,
} from "../../src/core/templates";

const HEADERS = TEMPLATE_COLUMNS.map(({ header }) => header);

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
    const rows = DEFAULT_TEMPLATES.map(cellsOfTemplate);
    expect(readTemplates([HEADERS, ...rows], known)).toEqual({
      templates: DEFAULT_TEMPLATES,
      problems: [],
      names: DEFAULT_TEMPLATES.map(({ name }) => name),
    });
  });

  test("need of the lead no more than what their occasion gives", () => {
    const bare = fields([{ header: "Name", field: "name", text: "" }]);
    const thanks = { referrer: "Bob", lead: "Maya", news: "I have called Maya" };
    const refused = DEFAULT_TEMPLATES.flatMap((template) => {
      const forReferrers = isForReferrers(fieldsIn(template));
      // Thanks to a referrer can never go to a lead.
      if (forReferrers) expect(merge(template, bare).ok).toBe(false);
      const merged = merge(template, forReferrers ? withThanksFields(bare, thanks) : bare);
      return merged.ok ? [] : merged.problems.map(({ field }) => `${template.name}: ${field}`);
    });
    expect(refused).toEqual(["Referred by: Referred by", "Good to meet you: Met at"]);
  });

  test("are signed with the business's name and phone", () => {
    for (const template of DEFAULT_TEMPLATES) {
      const lead = fields([...LEAD, { header: "Met at", field: "metAt", text: "the fair" }]);
      const merged = merge(
        template,
        withThanksFields(lead, { referrer: "Bob Reyes", lead: "Maya", news: "Maya came" }),
      );
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
      ["Name", "Subject", "Body", "For"],
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

describe("a row of Templates", () => {
  const known = knownFields(["Name"]);
  const read = (extras: Record<string, string>, headers: readonly string[] = HEADERS) => {
    const cells: Record<string, string> = { Name: "A", Subject: "s", Body: "b", ...extras };
    return readTemplates([headers, headers.map((header) => cells[header] ?? "")], known);
  };

  test("has a format, an alias, an address for answers and files", () => {
    const link = "https://drive.google.com/file/d/1AbcdefghijklmnopqrstuvwxyZ-_0/view?usp=sharing";
    const other = "https://docs.google.com/document/d/1Zyxwvutsrqponmlkjihgfedcba/edit#heading";
    const { templates, problems } = read({
      Format: "html",
      "From alias": "rosa@example.com",
      "Reply-to": "shop@example.com",
      Attachments: `${link}, https://drive.google.com/open?id=1OpenOpenOpenOpenOpenOpen\n${other}\n${link}`,
    });
    expect(problems).toEqual([]);
    expect(templates).toMatchObject([
      {
        html: true,
        from: "rosa@example.com",
        replyTo: "shop@example.com",
        files: ["1AbcdefghijklmnopqrstuvwxyZ-_0", "1OpenOpenOpenOpenOpenOpen", "1Zyxwvutsrqponmlkjihgfedcba"],
      },
    ]);
  });

  test("of a book made earlier has none of these, whatever stands in the owner's own columns there", () => {
    const { templates, problems } = read({ "My notes": "HTML" }, ["Name", "Subject", "Body", "For", "My notes"]);
    expect(problems).toEqual([]);
    expect(templates).toMatchObject([{ html: false, from: "", replyTo: "", files: [] }]);
  });

  test.each([
    ["Format", "Word", "Write Text or HTML"],
    ["From alias", "Rosa", "Write one address"],
    ["From alias", "a@example.com\nBcc: b@example.com", "Write one address"],
    ["From alias", "Rosa <rosa@example.com>", "Write one address"],
    ["Reply-to", "a@example.com, b@example.com", "Write one address"],
    ["Attachments", "price list.pdf", "Copy the link of a file"],
    ["Attachments", "https://evil.example/d/1AbcdefghijklmnopqrstuvwxyZ", "Copy the link of a file"],
    ["Attachments", "https://drive.google.com/drive/folders/1AbcdefghijklmnopqrstuvwxyZ", "This is a folder"],
  ])("whose %s is %j is refused", (header, typed, remedy) => {
    const { templates, problems } = read({ [header]: typed });
    expect(templates).toEqual([]);
    expect(problems).toMatchObject([{ row: 2, column: header, remedy: expect.stringContaining(remedy) }]);
  });
});

describe("HTML of the owner's own", () => {
  const written = (html: string, cells = LEAD) => {
    const merged = merge({ subject: "Hello", body: html, html: true }, fields(cells));
    return merged.ok ? merged : { text: merged.problems.map(({ message }) => message).join(" "), html: "" };
  };

  test("is sent as it stands, its fields escaped, with a text made from it", () => {
    const { html, text } = written(
      "<div>Hello {{First name}},</div><div><br></div><div>your <b>{{Favourite colour}}</b> roses: " +
        '<a href="https://example.com/?a=1&amp;b=2">see them</a><img src="cid:x" alt="roses.png"></div>',
    );
    expect(html).toContain("your <b>blue &amp; &lt;white&gt;</b> roses");
    expect(text).toBe(
      "Hello John,\n\nyour blue & <white> roses: see them (https://example.com/?a=1&b=2)[image: roses.png]",
    );
  });

  test("keeps its fields whole where an editor has put tags and hard blanks between their braces", () => {
    expect(written("<p>{{<b>First</b>&nbsp;name}}, {{Company|who&#39;s there}}</p>").html).toBe(
      "<p>John, who&#39;s there</p>",
    );
  });

  test("is not broken out of by a field within a tag", () => {
    const eve: ShownCell[] = [{ header: "Name", field: "name", text: "x onerror=alert(1)\n>" }];
    expect(written("<img src={{Name}}>", eve).text).toContain("onerror");
    expect(written('<img title="{{Name}}">x', eve).html).toBe('<img title="x onerror=alert(1) &gt;">x');
    const link: ShownCell[] = [{ header: "Name", field: "name", text: "javascript:alert(1)" }];
    expect(written('<a href="{{Name}}">x</a>', link).text).toContain("javascript:");
  });

  test.each([
    ["<script>x</script>", "<script>"],
    ["<IMG SRC=x onError=x>", "onerror"],
    ['<a href="java&#115;cript:x">x</a>', "javascript:"],
    ["<form action='https://example.com'>x</form>", "<form>"],
    ['<p title=">" onclick=x>y</p>', "onclick"],
  ])("%s is refused when it is edited", (html, refused) => {
    expect(checkTemplate("s", `text ${html}`, knownFields([]), true)).toMatchObject([
      { column: "Body", found: refused, remedy: expect.stringContaining("take out") },
    ]);
  });

  test("may hold a style sheet, and says what a field is called that it does not know", () => {
    const css = "<style>@media print{p{color:red}}</style><p>{{Frist name}}</p>";
    expect(checkTemplate("s", css, knownFields([]), true)).toMatchObject([{ remedy: "Did you mean {{First name}}?" }]);
  });

  test("never comes to hold a tag by its fields", () => {
    fc.assert(
      fc.property(fc.string(), (name) => {
        const cells: ShownCell[] = [{ header: "Name", field: "name", text: name }];
        const { html } = written("<p>{{Name|}}</p>x", cells);
        expect(html.replace(/<\/?p>|<br>/g, "")).not.toMatch(/[<>"']/);
      }),
    );
  });
});

describe("the pictures of a draft", () => {
  const HTML = '<img src="cid:ii_a" alt="a.png" width="1"><p>x</p><img alt="b.png" src="cid:ii_b">';

  test("stand where their file names are told, in whatever order they come", () => {
    expect([...(placedPictures(HTML, ["b.png", "a.png"]) ?? [])]).toEqual([
      ["ii_a", 1],
      ["ii_b", 0],
    ]);
  });

  test("stand in their order where no name is told, and cannot be placed where their number differs", () => {
    const bare = HTML.replace(/alt="[^"]*"/g, "");
    expect([...(placedPictures(bare, ["1.png", "2.png"]) ?? [])]).toEqual([
      ["ii_a", 0],
      ["ii_b", 1],
    ]);
    expect(placedPictures(bare, ["1.png"])).toBeNull();
  });

  test("two of one name are two pictures", () => {
    const twice = '<img src="cid:ii_a" alt="image.png"><img src="cid:ii_b" alt="image.png">';
    expect([...(placedPictures(twice, ["image.png", "image.png"]) ?? [])]).toEqual([
      ["ii_a", 0],
      ["ii_b", 1],
    ]);
  });
});

test("a file's name becomes one line that keeps its ending", () => {
  expect(fileNameOf("a\r\nBcc: b@example.com\u202Efdp.exe")).toBe("a Bcc: b@example.com fdp.exe");
  expect(fileNameOf(`${"é".repeat(300)}.pdf`)).toMatch(/^é{146}\.pdf$/);
  expect(fileNameOf("\n")).toBe("attachment");
});
