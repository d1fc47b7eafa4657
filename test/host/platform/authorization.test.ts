/** Who may call what: simple triggers LIMITED, the rest FULL, global code nothing; and what the owner has unticked. */

import { errorOf, evaluate, hostOf } from "./script";

const GMAIL = "https://mail.google.com/";
const SCRIPTAPP = "https://www.googleapis.com/auth/script.scriptapp";
const CURRENT_ONLY = "https://www.googleapis.com/auth/spreadsheets.currentonly";
const IDENTITY = "https://www.googleapis.com/auth/userinfo.email";

function manifest(...oauthScopes: string[]) {
  return { files: { "appsscript.json": JSON.stringify({ oauthScopes }) } };
}

describe("a simple trigger", () => {
  const refused: [string, string][] = [
    ["GmailApp.search('x')", "GmailApp.search"],
    ["MailApp.getRemainingDailyQuota()", "MailApp.getRemainingDailyQuota"],
    ["ScriptApp.getProjectTriggers()", "ScriptApp.getProjectTriggers"],
    ["ScriptApp.newTrigger('f')", "ScriptApp.newTrigger"],
    ["SpreadsheetApp.getUi().showSidebar(HtmlService.createHtmlOutput(''))", "Ui.showSidebar"],
    ["SpreadsheetApp.getUi().showModalDialog(HtmlService.createHtmlOutput(''), '')", "Ui.showModalDialog"],
    ["Session.getEffectiveUser().getEmail()", "User.getEmail"],
    ["CalendarApp.getDefaultCalendar()", "CalendarApp.getDefaultCalendar"],
  ];

  test.each(refused)("may not call %s", (call, name) => {
    const host = hostOf(`function onOpen() { ${call}; }`);
    host.open();
    expect(host.runs[0]).toMatchObject({ mode: "LIMITED", caller: "simple trigger" });
    expect(host.runs[0]?.error).toContain(
      `Exception: You do not have permission to call ${name}. Required permissions: https://`,
    );
  });

  test.each([
    "SpreadsheetApp.getActive().getSheetByName('Sheet1').getRange('A1').setValue(1).getValue()",
    "PropertiesService.getDocumentProperties().setProperty('a', 'b')",
    "LockService.getDocumentLock().tryLock(10)",
    "CacheService.getDocumentCache().put('a', 'b')",
    "SpreadsheetApp.getUi().createMenu('M').addItem('a', 'b').addToUi()",
    "SpreadsheetApp.getActive().toast('hello')",
  ])("may call %s", (call) => {
    const host = hostOf(`function onOpen() { ${call}; }`);
    host.open();
    expect(host.runs.map(({ error }) => error)).toEqual([undefined]);
  });
});

test("menu items, page calls and installable triggers run FULL", () => {
  const host = hostOf(`
    function onOpen() { SpreadsheetApp.getUi().createMenu("M").addItem("Install", "install").addToUi(); }
    function install() { ScriptApp.newTrigger("edited").forSpreadsheet(SpreadsheetApp.getActive()).onEdit().create(); }
    function edited() { return GmailApp.getAliases().length; }`);
  host.open();
  host.menu("M/Install");
  host.rpc("edited");
  host.owner.edit("Sheet1", "A1", "x");
  expect(host.runs.map(({ caller, mode, error }) => [caller, mode, error])).toEqual([
    ["simple trigger", "LIMITED", undefined],
    ["menu", "FULL", undefined],
    ["page", "FULL", undefined],
    ["installable trigger", "FULL", undefined],
  ]);
});

test("global code may not call services: they fail while the script loads", () => {
  const host = hostOf("const name = SpreadsheetApp.getActiveSpreadsheet().getName(); function go() { return name; }");
  expect(host.run("go").error).toContain("You do not have permission to call SpreadsheetApp.getActiveSpreadsheet");
});

test("global code may use what knows neither user nor document", () => {
  const host = hostOf("const id = Utilities.getUuid(); console.log(id); function go() { return id.length; }");
  expect(host.run("go").result).toBe(36);
});

test("a scope that the owner unticked is missing, by name", () => {
  const error = errorOf("GmailApp.search('x')", { denied: [GMAIL] });
  expect(error).toBe(`Exception: You do not have permission to call GmailApp.search. Required permissions: ${GMAIL}`);
});

test("a scope that the manifest does not list is missing too", () => {
  expect(errorOf("MailApp.getRemainingDailyQuota()", manifest(GMAIL, CURRENT_ONLY))).toContain(
    "Required permissions: https://www.googleapis.com/auth/script.send_mail",
  );
  expect(evaluate("return GmailApp.search('x').length", manifest(GMAIL))).toBe(0);
});

test("the owner may tick it again", () => {
  const host = hostOf("function go() { GmailApp.search('x'); }", { denied: [GMAIL] });
  expect(host.run("go").error).toContain("do not have permission");
  host.permissions.allow(GMAIL);
  expect(host.run("go").error).toBeUndefined();
});

test("without the spreadsheet scope a simple trigger still reads its own spreadsheet, a FULL run does not", () => {
  const code = "function onOpen() { go(); } function go() { return SpreadsheetApp.getActive().getSheets().length; }";
  const host = hostOf(code, { denied: [CURRENT_ONLY, "https://www.googleapis.com/auth/spreadsheets"] });
  host.open();
  host.run("go");
  expect(host.runs.map(({ error }) => error?.slice(0, 51))).toEqual([
    undefined,
    "Exception: You do not have permission to call Sprea",
  ]);
});

test("requireScopes ends the run where one is missing, and getAuthorizationInfo tells without ending it", () => {
  const require = `ScriptApp.requireScopes(ScriptApp.AuthMode.FULL, ["${GMAIL}"])`;
  expect(errorOf(require, { denied: [GMAIL] })).toBe("Exception: Authorization is required to perform that action.");
  const ask = `const info = ScriptApp.getAuthorizationInfo(ScriptApp.AuthMode.FULL, ["${GMAIL}", "${SCRIPTAPP}"]);
    return [info.getAuthorizationStatus() === ScriptApp.AuthorizationStatus.REQUIRED, info.getAuthorizedScopes(), info.getAuthorizationUrl()]`;
  expect(evaluate(ask, { denied: [GMAIL] })).toEqual([true, [SCRIPTAPP], expect.stringContaining("https://")]);
  expect(evaluate(ask)).toEqual([false, [GMAIL, SCRIPTAPP], null]);
});

test("getAuthorizationInfo without a list speaks of all that the manifest asks for", () => {
  const ask = "return ScriptApp.getAuthorizationInfo(ScriptApp.AuthMode.FULL).getAuthorizedScopes()";
  expect(evaluate(ask, { ...manifest(GMAIL, IDENTITY), denied: [GMAIL] })).toEqual([IDENTITY]);
});

test("a time trigger has no screen", () => {
  const host = hostOf(`function hourly() { SpreadsheetApp.getUi(); }
    function install() { ScriptApp.newTrigger("hourly").timeBased().everyHours(1).create(); }`);
  host.run("install");
  host.clock.advance(60);
  expect(host.runs.at(-1)).toMatchObject({
    caller: "time trigger",
    error: "Exception: Cannot call SpreadsheetApp.getUi() from this context.",
  });
});
