/** HTML of the owner's own, the pictures of a draft, and the names of files. */

import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import {
  checkTemplate,
  fileNameOf,
  knownFields,
  merge,
  placedPictures,
  type ShownCell,
  shownTypes,
} from "../../src/core/templates";
import { fields, LEAD } from "./merged";

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

  test("are shown where they can do nothing, as long as they fit together", () => {
    const picture = (type: string, size = 1) => ({ type, size });
    expect(
      shownTypes(["image/PNG; name=a", "image/jpg", "image/gif", "image/webp"].map((type) => picture(type))),
    ).toEqual(["image/png", "image/jpeg", "image/gif", "image/webp"]);
    expect(
      shownTypes(["image/svg+xml", "text/html", "", "image/png,<x>", "image/jpgx"].map((type) => picture(type))),
    ).toEqual(["", "", "", "", ""]);
    const sizes = [1_048_574, 3, 2];
    expect(shownTypes(sizes.map((size) => picture("image/png", size)))).toEqual(["image/png", "", "image/png"]);
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
