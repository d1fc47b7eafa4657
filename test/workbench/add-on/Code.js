/** A small add-on that does a little of everything a page of the workbench must carry. */

// biome-ignore-all lint/correctness/noUnusedVariables: Google calls these by name.

function onOpen() {
  SpreadsheetApp.getUi()
    .createMenu("Small")
    .addItem("Open sidebar", "openSidebar")
    .addItem("Open dialog", "openDialog")
    .addItem("Say so", "saySo")
    .addItem("Fail", "fail")
    .addItem("Every hour", "everyHour")
    .addItem("Write to Ana", "writeToAna")
    .addToUi();
}

/** Beside every typed cell, how long its text is. */
function onEdit(e) {
  if (e.value === undefined) return;
  e.range.offset(0, 1).setValue(String(e.value).length).setBackground("#fce8b2");
}

function openSidebar() {
  SpreadsheetApp.getUi().showSidebar(HtmlService.createHtmlOutputFromFile("Sidebar").setTitle("Small sidebar"));
}

function openDialog() {
  const page = HtmlService.createHtmlOutputFromFile("Dialog").setWidth(360).setHeight(180);
  SpreadsheetApp.getUi().showModalDialog(page, "Small dialog");
}

function saySo() {
  SpreadsheetApp.getActive().toast("Said & done", "Small");
  SpreadsheetApp.getUi().alert("Read this", "It is <b>not</b> bold.", SpreadsheetApp.getUi().ButtonSet.OK);
}

function fail() {
  throw new Error("Row 7 of Leads has no name: type one.");
}

function everyHour() {
  ScriptApp.newTrigger("hourly").timeBased().everyHours(1).create();
}

function hourly() {
  const cell = SpreadsheetApp.getActive().getSheets()[0].getRange("F1");
  cell.setValue(Number(cell.getValue()) + 1);
}

function writeToAna() {
  GmailApp.createDraft("Ana Cruz <ana@example.com>", "Flowers", "Dear Ana,\nare Thursdays good?", {
    htmlBody: "<p>Dear <b>Ana</b>,<br>are Thursdays good?</p><script>document.title = 'no'</script>",
  }).send();
}

function shout(text) {
  SpreadsheetApp.getActiveSheet().getRange("D1").setValue(text.toUpperCase());
  return { shouted: text.toUpperCase() };
}

function selectedCell() {
  return SpreadsheetApp.getActiveRange().getA1Notation();
}

function today() {
  return { when: new Date() };
}

function hidden_() {
  return "never";
}
