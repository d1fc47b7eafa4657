/** Between pages and the script: google.script.run, the sidebar, dialogs, alerts. */

import { errorOf, evaluate, hostOf, resultOf } from "./script";

const ECHO = `
  function echo(value) { return value; }
  function kinds(a, b) { return [Array.isArray(a), a instanceof Array, Object.getPrototypeOf(b) === Object.prototype]; }
  function withDate() { return { rows: [{ when: new Date(0) }], name: "x" }; }
  function withIso() { return { rows: [{ when: new Date(0).toISOString() }], name: "x" }; }
  function withFunction() { return { act() {} }; }
  function withMap() { return [new Map()]; }
  function nothing() {}
  function fails() { throw new Error("the row is gone"); }
  function refused() { PropertiesService.getScriptProperties().setProperty("a", "x".repeat(10000)); }
  function hidden_() { return "secret"; }
  class Thing {} 
  function circle() { const a = {}; a.a = a; return a; }
`;

describe("google.script.run", () => {
  const host = hostOf(ECHO);

  test.each([1, "text", true, null, [1, [2, { a: null }]], { a: { b: [1] } }])("carries %j", (value) => {
    expect(host.rpc("echo", value)).toEqual(value);
  });

  test("arguments are the script's own arrays and objects", () => {
    expect(host.rpc("kinds", [1], { a: 1 })).toEqual([true, true, true]);
  });

  test("undefined becomes null in arrays and is dropped from objects", () => {
    expect(host.rpc("echo", [undefined, { a: undefined, b: 1 }])).toEqual([null, { b: 1 }]);
  });

  test.each([
    ["a Date", new Date(0)],
    ["a function", () => {}],
    ["a Map", new Map()],
    ["a class instance", new (class Lead {})()],
    ["a Date inside", { lead: [{ received: new Date(0) }] }],
  ])("refuses %s as an argument, before anything runs", (_, value) => {
    const before = host.runs.length;
    expect(() => host.rpc("echo", value)).toThrow(/illegal value in property/);
    expect(host.runs).toHaveLength(before);
  });

  test("refuses a circle", () => {
    const circle: Record<string, unknown> = {};
    circle.self = circle;
    expect(() => host.rpc("echo", circle)).toThrow("argument 1.self");
  });

  test.each(["withDate", "withFunction", "withMap", "circle"])(
    "makes the whole result null for what is not plain data: %s",
    (name) => {
      expect(host.rpc(name)).toBeNull();
    },
  );

  test("carries ISO strings", () => {
    expect(host.rpc("withIso")).toEqual({ rows: [{ when: "1970-01-01T00:00:00.000Z" }], name: "x" });
  });

  test("no return value is null", () => {
    expect(host.rpc("nothing")).toBeNull();
  });

  test("does not see functions whose name ends in an underscore", () => {
    expect(() => host.rpc("hidden_")).toThrow("google.script.run.hidden_ is not a function");
  });

  test.each(["Thing", "toString", "missing"])("does not see %s", (name) => {
    expect(() => host.rpc(name)).toThrow(`Script function not found: ${name}`);
  });

  test("throws what the failure handler gets, with the kind of the error", () => {
    expect(() => host.rpc("fails")).toThrow("Error: the row is gone");
    expect(() => host.rpc("refused")).toThrow("Exception: Argument too large: value");
  });
});

describe("what the window shows", () => {
  const CODE = `
    function onOpen() {
      const ui = SpreadsheetApp.getUi();
      ui.createMenu("Stoke").addItem("Set up", "setUp").addSeparator()
        .addSubMenu(ui.createMenu("More").addItem("Help", "help")).addToUi();
    }
    function sidebar() {
      SpreadsheetApp.getUi().showSidebar(HtmlService.createHtmlOutputFromFile("Sidebar").setTitle("Stoke").setWidth(500).append("<p>x</p>"));
    }
    function dialog() {
      SpreadsheetApp.getUi().showModalDialog(HtmlService.createHtmlOutput("<b>hi</b>").setWidth(400).setHeight(300), "Import");
    }
    function missing() { HtmlService.createHtmlOutputFromFile("Nowhere"); }
    function badPage() { SpreadsheetApp.getUi().showSidebar("<b>text</b>"); }
    function ask() { const ui = SpreadsheetApp.getUi(); return ui.alert("Remove?", "All of it", ui.ButtonSet.YES_NO) === ui.Button.YES; }
    function say() { const ui = SpreadsheetApp.getUi(); return ui.alert("Done") === ui.Button.OK; }
    function prompt() { const answer = SpreadsheetApp.getUi().prompt("Name?", SpreadsheetApp.getUi().ButtonSet.OK_CANCEL);
      return [answer.getSelectedButton(), answer.getResponseText()]; }
    function toast() { SpreadsheetApp.getActive().toast("Saved", "Stoke"); }
    function setUp() {} function help() {}
  `;
  const open = () => {
    const host = hostOf(CODE, { files: { "Sidebar.html": "<h1>Hello</h1>" } });
    host.open();
    return host;
  };

  test("menu items run their functions, by path", () => {
    const host = open();
    expect(host.screen.menus).toEqual([
      { path: "Stoke/Set up", handler: "setUp" },
      { path: "Stoke/More/Help", handler: "help" },
    ]);
    expect([...host.screen.menuLines]).toEqual(["Stoke/More/Help"]);
    expect(host.menu("Stoke/More/Help")).toMatchObject({ name: "help", caller: "menu" });
    expect(() => host.menu("Stoke/Nothing")).toThrow("there are: Stoke/Set up, Stoke/More/Help");
  });

  test("opening again does not double the menu", () => {
    const host = open();
    host.open();
    expect(host.screen.menus).toHaveLength(2);
  });

  test("a sidebar shows a pushed page, 300 px wide whatever it asks for", () => {
    const host = open();
    host.run("sidebar");
    expect(host.screen.sidebar).toEqual({ title: "Stoke", html: "<h1>Hello</h1><p>x</p>", width: 300, height: null });
  });

  test("a pushed page is read as it is by a template only", () => {
    const files = { "Page.html": "<b>hi</b>" };
    expect(evaluate('return HtmlService.createTemplateFromFile("Page").getRawContent()', { files })).toBe("<b>hi</b>");
    expect(errorOf('HtmlService.createHtmlOutputFromFile("Page").getContent()', { files })).toContain(
      "not implemented",
    );
  });

  test("a dialog has a title and a size, and can be closed", () => {
    const host = open();
    host.run("dialog");
    expect(host.screen.dialogs).toEqual([{ title: "Import", html: "<b>hi</b>", width: 400, height: 300 }]);
    host.screen.closeDialog();
    expect(host.screen.dialogs).toEqual([]);
  });

  test("a page that was not pushed, or is no page, is refused", () => {
    const host = open();
    expect(host.run("missing").error).toBe("Exception: No HTML file named Nowhere was found.");
    expect(host.run("badPage").error).toContain("don't match the method signature for Ui.showSidebar");
  });

  test("an alert with a choice gets the queued answer, and one without a choice its only button", () => {
    const host = open();
    host.screen.answer("YES");
    expect([resultOf(host, "ask"), resultOf(host, "say")]).toEqual([true, true]);
    expect(host.screen.alerts).toEqual([
      { title: "Remove?", message: "All of it", answer: "YES", text: "" },
      { title: "", message: "Done", answer: "OK", text: "" },
    ]);
  });

  test("an alert that nobody answers is an error of the test, and so is a button that it lacks", () => {
    const host = open();
    expect(host.run("ask").error).toContain('Nobody answers "Remove?"');
    host.screen.answer("CANCEL");
    expect(host.run("ask").error).toContain('"Remove?" has no button CANCEL, only YES, NO');
  });

  test("a prompt gets the button and the text", () => {
    const host = open();
    host.screen.answer("OK", "Ana");
    expect(resultOf(host, "prompt")).toEqual(["OK", "Ana"]);
  });

  test("toasts are kept", () => {
    const host = open();
    host.run("toast");
    expect(host.screen.toasts).toEqual([{ message: "Saved", title: "Stoke" }]);
  });

  test("on a phone there are no menus, sidebars, alerts or toasts", () => {
    const host = hostOf(CODE, { files: { "Sidebar.html": "" } });
    host.screen.device = "phone";
    host.open();
    host.run("toast");
    expect([host.screen.menus, host.screen.toasts]).toEqual([[], []]);
    for (const name of ["sidebar", "dialog", "ask"]) {
      expect(host.run(name).error).toBe("Exception: Cannot call SpreadsheetApp.getUi() from this context.");
    }
  });
});
