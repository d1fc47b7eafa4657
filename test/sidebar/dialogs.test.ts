/** The dialogs: send mail, set up, remove, help. */

import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import type { Browser, Page } from "playwright-core";
import { launchBrowser } from "../browser";
import { FakeServer } from "./fake-server";
import { openPage, violations } from "./open-page";

let browser: Browser;
let server: FakeServer;
let page: Page;
let errors: string[];
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

async function open(name: string, prepare: (server: FakeServer) => void = () => {}): Promise<void> {
  server = new FakeServer();
  prepare(server);
  ({ page, errors } = await openPage(browser, name, server, { width: 720, height: 560 }));
}

async function sound(): Promise<void> {
  expect(await violations(page)).toEqual([]);
  expect(await page.evaluate(() => document.documentElement.scrollWidth > document.documentElement.clientWidth)).toBe(
    false,
  );
  expect(errors).toEqual([]);
}

const closed = () => page.evaluate(() => Reflect.get(window, "dialogClosed") === true);

describe("Send follow-up e-mail", () => {
  it("shows each mail as it will go out, says what is missing, and sends only what can go", async () => {
    await open("SendEmail");
    await page.getByText("2 of 3 e-mails can go out.").waitFor();
    expect(await page.getByLabel("Template").inputValue()).toBe("Just called");
    await page.getByText("ana@example.com").waitFor();
    await page.getByText("I just called about the 40 centrepieces.").first().waitFor();
    await page.getByText("Dmitri Petrov has no email address (Leads, row 5).").waitFor();
    await page.getByText("97 more e-mails today").waitFor();
    await sound();
    await page.getByRole("button", { name: "Send 2 e-mails" }).click();
    await page.getByRole("heading", { name: "1 of 2 sent." }).waitFor();
    expect(server.lastOf("sendMail")).toEqual(["Just called", ["L-1", "L-2"]]);
    await page.getByText("Gmail did not say whether it went out.").waitFor();
    await sound();
    await page.getByRole("button", { name: "Close" }).click();
    expect(await closed()).toBe(true);
    await page.close();
  });

  it("writes the mails anew for another template, and leaves out whom the owner unticks", async () => {
    await open("SendEmail");
    await page.getByLabel("Template").selectOption("Day 2");
    await page.getByText("Day 2: Sorry I missed you").first().waitFor();
    await page.getByLabel("Send to Ben Okafor").uncheck();
    await page.getByRole("button", { name: "Send 1 e-mail" }).click();
    await page.getByRole("heading", { name: "Sent." }).waitFor();
    expect(server.lastOf("sendMail")).toEqual(["Day 2", ["L-1"]]);
    await page.close();
  });

  it("renders a mail's HTML where it can do nothing", async () => {
    await open("SendEmail", ({ choices }) => choices.leads.splice(1));
    await page.getByRole("button", { name: "As formatted" }).click();
    const frame = page.frameLocator("iframe");
    await frame.getByText("40 centrepieces").waitFor();
    await frame.getByText("plan.svg: not shown here, it goes with the e-mail.").waitFor();
    const rose = frame.getByRole("img", { name: "rose.png" });
    expect(await rose.evaluate((image: HTMLImageElement) => image.decode().then(() => image.naturalWidth))).toBe(1);
    expect(server.lastOf("mailPictures")).toEqual(["Just called"]);
    expect(await page.locator("iframe").getAttribute("sandbox")).toBe("");
    expect(await page.title()).toBe("Stoke");
    await page.close();
  });

  it("sends the owner a test of one mail, and says where it went", async () => {
    await open("SendEmail");
    await page.getByRole("button", { name: "Send me a test of the e-mail to Ben Okafor" }).click();
    await page.getByText("Sent to owner@example.com.").waitFor();
    expect(server.lastOf("sendTestMail")).toEqual(["Just called", "L-2"]);
    expect(server.count("sendMail")).toBe(0);
    await page.getByText("Google lets you send 97 more e-mails today; this takes 2.").waitFor();
    await sound();
    await page.close();
  });

  it("cannot send what cannot go", async () => {
    await open("SendEmail", ({ choices }) => choices.leads.splice(0, 2));
    await page.getByText("This e-mail cannot go out yet.").waitFor();
    expect(await page.getByRole("button", { name: "Send 0 e-mails" }).isDisabled()).toBe(true);
    await sound();
    await page.close();
  });

  it("says how many the quota lets go", async () => {
    await open("SendEmail", ({ choices }) => Object.assign(choices, { quota: 1 }));
    await page.getByText("Only the first 1 can go today.").waitFor();
    await page.close();
  });

  it("says why nothing could be sent, once, and lets the owner try again", async () => {
    await open("SendEmail", ({ failures }) =>
      failures.set("sendMail", "Exception: Service invoked too many times for one day: email."),
    );
    await page.getByRole("button", { name: "Send 2 e-mails" }).click();
    await page.getByRole("alert").getByText("Service invoked too many times for one day: email.").waitFor();
    expect(server.count("sendMail")).toBe(1);
    expect(await page.getByRole("button", { name: "Send 2 e-mails" }).isEnabled()).toBe(true);
    await page.close();
  });

  it.each([
    ["No lead selected", ({ choices }: FakeServer) => choices.leads.splice(0)],
    ["No templates yet", ({ choices }: FakeServer) => choices.templates.splice(0)],
  ])("%s: says what to do", async (heading, prepare) => {
    await open("SendEmail", prepare);
    await page.getByRole("heading", { name: heading }).waitFor();
    await sound();
    await page.close();
  });
});

describe("Set up", () => {
  it("shows what each header is taken for, and sends back what the owner made of it", async () => {
    await open("SetUp");
    const colour = page.getByLabel("“Colour” is read as");
    expect(await page.getByLabel("“Cell” is read as").inputValue()).toBe("phone");
    await page.getByText("Please check").waitFor();
    await page.getByText("Company", { exact: true }).and(page.locator("li")).waitFor();
    await sound();
    await colour.selectOption("company");
    expect(await page.locator("li").getByText("Company", { exact: true }).count()).toBe(0);
    await page.getByRole("button", { name: "Set up" }).click();
    await page.getByText("214 leads are being looked after.").waitFor();
    const [choice] = server.lastOf("confirmSetUp") ?? [];
    expect(choice).toMatchObject({ sheet: "Enquiries", headerRow: 1 });
    expect(choice).toHaveProperty("mapping.4", { column: "E", header: "Colour", field: "company" });
    await page.getByText("Row 17").waitFor();
    await sound();
    await page.close();
  });

  it("does not let one meaning be given twice", async () => {
    await open("SetUp");
    await page.getByLabel("“Colour” is read as").selectOption("phone");
    await page.getByText("“Colour” has this meaning too.").waitFor();
    expect(await page.getByRole("button", { name: "Set up" }).isDisabled()).toBe(true);
    await sound();
    await page.close();
  });

  it("reads another sheet when the owner chooses it", async () => {
    await open("SetUp");
    await page.getByLabel("Your leads are on").selectOption("Old list");
    await page.getByText("This sheet has no headers yet.").waitFor();
    expect(server.lastOf("proposeSetUp")).toEqual(["Old list"]);
    await sound();
    await page.close();
  });

  it("says why it could not, and keeps the choices", async () => {
    await open("SetUp", ({ failures }) => failures.set("confirmSetUp", "Error: The sheet is protected."));
    await page.getByLabel("“Colour” is read as").selectOption("company");
    await page.getByRole("button", { name: "Set up" }).click();
    await page.getByRole("alert").getByText("The sheet is protected.").waitFor();
    expect(await page.getByLabel("“Colour” is read as").inputValue()).toBe("company");
    await page.close();
  });
});

it("Remove Stoke says what goes and what stays, and does nothing before it is confirmed", async () => {
  await open("Remove");
  await page.getByText("What stays").waitFor();
  await sound();
  await page.getByRole("button", { name: "Cancel" }).click();
  expect([await closed(), server.count("confirmRemove")]).toEqual([true, 0]);
  await page.getByRole("button", { name: "Remove Stoke" }).click();
  await page.getByText("Your leads and the Touches sheet are as they were.").waitFor();
  await sound();
  await page.close();
});

it("Help explains the five temperatures and every shortcut", async () => {
  await open("Help");
  for (const text of [
    "needed within two weeks",
    "from a bought list",
    "Undo what you just logged",
    "Back out of the form",
  ]) {
    await page.getByText(text).waitFor();
  }
  await sound();
  await page.close();
});
