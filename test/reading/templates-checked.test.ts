/** The rows of Templates: those of a new book, and what is refused when one is edited. */

import { describe, expect, test } from "@jest/globals";
import { TEMPLATE_COLUMNS } from "../../src/core/headers";
import {
  cellsOfTemplate,
  checkTemplate,
  DEFAULT_TEMPLATES,
  fieldsIn,
  isForReferrers,
  knownFields,
  merge,
  readTemplates,
  templateNamed,
  withThanksFields,
} from "../../src/core/templates";
import { fields, LEAD } from "./merged";

const HEADERS = TEMPLATE_COLUMNS.map(({ header }) => header);

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
