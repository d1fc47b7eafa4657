/** Sending through GmailApp and MailApp: drafts, threads, aliases, quotas, and the .eml that goes out. */

import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import PostalMime from "postal-mime";
import { errorOf, evaluate, hostOf, resultOf, temporaryFolder } from "./script";

const send = (options = "{}") =>
  `GmailApp.sendEmail("Ana Cruz <ana@example.com>", "Hello", "How are you?", ${options})`;

describe("what a send gives back", () => {
  test("sendEmail returns no message", () => {
    expect(evaluate(`return ${send()} === GmailApp`)).toBe(true);
  });

  test("a sent draft returns its message, whose thread has an ID to keep", () => {
    const body = `const draft = GmailApp.createDraft("ana@example.com", "Hi", "text");
      const before = draft.getMessage();
      const message = draft.send();
      return { isDraft: [before.isDraft(), message.isDraft()], same: message.getThread().getId() === before.getThread().getId(),
        drafts: GmailApp.getDrafts().length, to: message.getTo(), link: message.getThread().getPermalink() };`;
    expect(evaluate(body)).toEqual({
      isDraft: [true, false],
      same: true,
      drafts: 0,
      to: "ana@example.com",
      link: expect.stringContaining("https://mail.google.com/"),
    });
  });

  test("a draft is not sent, and can be changed or deleted", () => {
    const host = hostOf(`function go() {
      const draft = GmailApp.createDraft("ana@example.com", "Hi", "one");
      draft.update("bob@example.com", "Hi again", "two");
      GmailApp.createDraft("cem@example.com", "x", "y").deleteDraft();
      return GmailApp.getDraft(draft.getId()).getMessage().getSubject();
    }`);
    expect(resultOf(host, "go")).toBe("Hi again");
    expect(host.gmail.sent).toEqual([]);
    expect(host.gmail.drafts.map(({ to, text }) => [to[0]?.address, text])).toEqual([["bob@example.com", "two"]]);
  });

  test("a draft that was sent cannot be sent again", () => {
    expect(
      errorOf('const draft = GmailApp.createDraft("ana@example.com", "Hi", "x"); draft.send(); draft.send()'),
    ).toContain("has already been sent or deleted");
  });
});

test("a draft reply that is readdressed leaves its thread and answers nothing any more, but keeps its ID", () => {
  const host = hostOf(`function go(id) {
    const draft = GmailApp.getThreadById(id).createDraftReply("soon");
    const before = [draft.getId(), draft.getMessageId()];
    draft.update("bob@example.com", "Re: A question", "soon");
    return [draft.getId() === before[0], draft.getMessageId() === before[1], draft.send().getThread().getId() === id];
  }`);
  const asked = host.gmail.receive({ from: "ana@example.com", subject: "A question", text: "How much?" });
  expect(resultOf(host, "go", asked.threadId)).toEqual([true, false, false]);
  expect(host.gmail.sent[0]).toMatchObject({ inReplyTo: "", references: [] });
});

describe("Gmail's API", () => {
  const manifest = { dependencies: { enabledAdvancedServices: [{ userSymbol: "Gmail" }] } };
  const files = { "appsscript.json": JSON.stringify(manifest) };
  const SEND = `function go(id, subject, answers) {
    const raw = ["To: ana@example.com", "Subject: " + subject, "In-Reply-To: " + answers, "References: " + answers,
      "Content-Type: text/plain; charset=UTF-8", "Content-Transfer-Encoding: base64", "", "eWVz"].join("\\r\\n");
    return Gmail.Users.Messages.send({ raw: Utilities.base64EncodeWebSafe(raw), threadId: id }, "me").threadId === id;
  }`;
  const asked = (host: ReturnType<typeof hostOf>) =>
    host.gmail.receive({ from: "ana@example.com", subject: "A question", text: "How much?" });

  test("is there only where the manifest switches it on", () => {
    expect(evaluate("return typeof Gmail")).toBe("undefined");
  });

  test.each([
    ["in the thread of what it answers", "Re: A question", true, true],
    ["elsewhere under another subject", "Good news", true, false],
    ["elsewhere where it answers nothing of the thread", "Re: A question", false, false],
  ])("puts a mail %s", (_, subject, answers, stays) => {
    const host = hostOf(SEND, { files });
    const { threadId, messageId } = asked(host);
    expect(resultOf(host, "go", threadId, subject, answers ? messageId : "<other@example.com>")).toBe(stays);
    expect(host.gmail.sent[0]).toMatchObject({ subject, text: "yes", to: [{ address: "ana@example.com" }] });
  });

  test("refuses a thread that is gone, and all where it is not switched on in the cloud", () => {
    const host = hostOf(SEND, { files });
    expect(host.run("go", "19aa", "x", "<a@b>").error).toContain("Requested entity was not found");
    host.gmail.apiIsOn = false;
    expect(host.run("go", asked(host).threadId, "x", "<a@b>").error).toContain("has not been used in project");
    expect(host.gmail.sent).toEqual([]);
  });
});

describe("replies", () => {
  test("go to the sender of the thread's last message, which is you if you wrote last", () => {
    const host = hostOf(`function go(id) {
      const thread = GmailApp.getThreadById(id);
      thread.reply("first answer");
      thread.reply("and one more thing");
      return thread.getMessages().map((message) => message.getTo());
    }`);
    const asked = host.gmail.receive({ from: "Ana Cruz <ana@example.com>", subject: "A question", text: "How much?" });
    expect(resultOf(host, "go", asked.threadId)).toEqual([
      "owner@example.com",
      "Ana Cruz <ana@example.com>",
      "owner@example.com",
    ]);
  });

  test("stand in the thread, with the subject and the references that keep it together elsewhere", () => {
    const host = hostOf('function go(id) { GmailApp.getMessageById(id).reply("yes", { htmlBody: "<p>yes</p>" }); }');
    const asked = host.gmail.receive({ from: "ana@example.com", subject: "A question", text: "How much?" });
    resultOf(host, "go", asked.id);
    expect(host.gmail.sent[0]).toMatchObject({
      threadId: asked.threadId,
      subject: "Re: A question",
      inReplyTo: asked.messageId,
      references: [asked.messageId],
    });
  });

  test("as a draft wait in the thread", () => {
    const host = hostOf(
      'function go(id) { return GmailApp.getThreadById(id).createDraftReply("soon").send().getSubject(); }',
    );
    const asked = host.gmail.receive({ from: "ana@example.com", subject: "A question", text: "" });
    expect(resultOf(host, "go", asked.threadId)).toBe("Re: A question");
    expect(host.gmail.thread(asked.threadId)?.mails).toHaveLength(2);
  });

  test("to everyone copy the others in, but not yourself", async () => {
    const host = hostOf('function go(id) { GmailApp.getMessageById(id).replyAll("hello all"); }');
    const raw =
      "From: ana@example.com\r\nTo: owner@example.com, bob@example.com\r\nCc: cem@example.com\r\nSubject: x\r\n\r\nhi";
    const mail = await host.gmail.deliver(raw);
    resultOf(host, "go", mail.id);
    expect(host.gmail.sent[0]?.to.map(({ address }) => address)).toEqual(["ana@example.com"]);
    expect(host.gmail.sent[0]?.cc.map(({ address }) => address)).toEqual(["bob@example.com", "cem@example.com"]);
  });
});

describe("the sender", () => {
  test("may be one of the account's aliases, and nothing else", () => {
    const host = hostOf(
      `function go(from) { ${send("{ from, name: 'Cruz Florists', replyTo: 'desk@example.com' }")}; return GmailApp.getAliases(); }`,
    );
    host.gmail.aliases = ["shop@example.com"];
    expect(resultOf(host, "go", "shop@example.com")).toEqual(["shop@example.com"]);
    expect(host.gmail.sent[0]).toMatchObject({
      from: { name: "Cruz Florists", address: "shop@example.com" },
      replyTo: [{ address: "desk@example.com" }],
    });
    expect(host.run("go", "stranger@example.com").error).toBe("Exception: Invalid argument: stranger@example.com");
  });
});

describe("limits", () => {
  const body = (count: number) =>
    `GmailApp.sendEmail(Array.from({ length: ${count} }, (_, i) => "a" + i + "@example.com").join(","), "s", "b")`;

  test("a consumer may write to 100 recipients a day, a Workspace account to 1,500", () => {
    expect(evaluate("return MailApp.getRemainingDailyQuota()")).toBe(100);
    expect(evaluate("return MailApp.getRemainingDailyQuota()", { plan: "workspace" })).toBe(1500);
  });

  test("every recipient counts, and the 101st is refused with Google's words", () => {
    const host = hostOf(
      `function go(count) { ${body(1).replace("length: 1", "length: count")}; return MailApp.getRemainingDailyQuota(); }`,
    );
    expect([resultOf(host, "go", 50), resultOf(host, "go", 49)]).toEqual([50, 1]);
    expect(host.run("go", 2).error).toBe("Exception: Service invoked too many times for one day: email.");
    expect(resultOf(host, "go", 1)).toBe(0);
    expect(host.gmail.sent).toHaveLength(3);
    host.clock.advance(24 * 60);
    expect(resultOf(host, "go", 1)).toBe(99);
  });

  test("drafts cost nothing until they are sent", () => {
    expect(
      evaluate(`const draft = GmailApp.createDraft("a@example.com, b@example.com", "s", "b");
        const before = MailApp.getRemainingDailyQuota(); draft.send(); return [before, MailApp.getRemainingDailyQuota()];`),
    ).toEqual([100, 98]);
  });

  test("copies count too", () => {
    expect(
      evaluate(
        `${send('{ cc: "b@example.com", bcc: "c@example.com, d@example.com" }')}; return MailApp.getRemainingDailyQuota()`,
      ),
    ).toBe(96);
  });

  test("a message goes to at most 50", () => {
    expect(errorOf(body(50))).toBe("no error");
    expect(errorOf(body(51))).toBe("Exception: Limit Exceeded: Email Recipients Per Message.");
  });

  test("a subject has at most 250 characters", () => {
    expect(errorOf('GmailApp.createDraft("a@example.com", "s".repeat(250), "b")')).toBe("no error");
    expect(errorOf('GmailApp.createDraft("a@example.com", "s".repeat(251), "b")')).toMatch(
      /^Exception: Invalid argument: subject/,
    );
  });

  test.each([
    "nobody",
    "a@b",
    "a b@example.com",
    "ana@example.com, bob@",
    "<>",
    "x: ana@example.com;",
    "Ana <a@example.com> b",
  ])("%s is no address", (to) => {
    expect(errorOf(`GmailApp.sendEmail(${JSON.stringify(to)}, "s", "b")`)).toMatch(/^Exception: Invalid email: /);
  });

  test("a mail to nobody is refused", () => {
    expect(errorOf('GmailApp.sendEmail("", "s", "b")')).toBe("Exception: Failed to send email: no recipient");
    expect(errorOf('GmailApp.createDraft("", "s", "b").send()')).toBe("Exception: Failed to send email: no recipient");
  });
});

describe("the .eml", () => {
  test("has one From, To and Subject, a text and an HTML part, an inline image and an attachment", async () => {
    const host = hostOf(`function go() {
      const picture = Utilities.newBlob([1, -2, 3], "image/png", "logo.png");
      ${send(`{ htmlBody: '<p>How are you? <img src="cid:logo"></p>', name: "Cruz Florists",
        inlineImages: { logo: picture }, attachments: [Utilities.newBlob("a,b", "text/csv", "prices.csv")] }`)}
    }`);
    resultOf(host, "go");
    const mail = await PostalMime.parse(host.gmail.sent[0]?.raw ?? "");
    expect(mail).toMatchObject({
      from: { name: "Cruz Florists", address: "owner@example.com" },
      to: [{ name: "Ana Cruz", address: "ana@example.com" }],
      subject: "Hello",
      date: "2026-11-02T15:00:00.000Z",
    });
    expect(mail.text?.trim()).toBe("How are you?");
    expect(mail.html).toContain('<img src="cid:logo">');
    expect(mail.attachments.map(({ filename, mimeType, contentId }) => [filename, mimeType, contentId])).toEqual([
      ["logo.png", "image/png", "<logo>"],
      ["prices.csv", "text/csv", undefined],
    ]);
    expect(new Uint8Array(Object(mail.attachments[0]?.content))).toEqual(new Uint8Array([1, 254, 3]));
  });

  test.each([
    ["a line break in the subject", 'GmailApp.sendEmail("ana@example.com", "Hi\\r\\nBcc: eve@example.com", "b")'],
    ["a line break in the name", send('{ name: "Shop\\nBcc: eve@example.com" }')],
    ["a line break in the address", 'GmailApp.sendEmail("ana@example.com\\r\\nBcc: eve@example.com", "s", "b")'],
    ["a line break in the reply-to", send('{ replyTo: "desk@example.com\\nBcc: eve@example.com" }')],
    [
      "a line break in a file's name",
      send('{ attachments: [Utilities.newBlob("x", "text/plain", "a\\r\\nBcc: eve@example.com")] }'),
    ],
    ["an encoded word", 'GmailApp.sendEmail("ana@example.com", "=?utf-8?Q?Hi=0D=0ABcc:_eve@example.com?=", "b")'],
  ])("%s injects no header: it is refused or stays one line", async (_, call) => {
    const host = hostOf(`function go() { ${call}; }`);
    const { error } = host.run("go");
    for (const { raw, to, cc, bcc } of host.gmail.sent) {
      const { headers } = await PostalMime.parse(raw);
      expect(headers.filter(({ key }) => key === "bcc")).toEqual([]);
      expect([...to, ...cc, ...bcc].map(({ address }) => address)).toEqual(["ana@example.com"]);
    }
    expect(host.gmail.sent.length === 1 || error?.startsWith("Exception: Invalid email")).toBe(true);
  });

  test.each(["“Quotes” & <tags>", "Zürich – 東京 – 🌷", "a".repeat(250), '"; Bcc: x'])(
    "a subject comes out as it went in: %s",
    async (subject) => {
      const host = hostOf(`function go(subject) { GmailApp.sendEmail("ana@example.com", subject, "b"); }`);
      resultOf(host, "go", subject);
      expect((await PostalMime.parse(host.gmail.sent[0]?.raw ?? "")).subject).toBe(subject);
    },
  );

  test("long lines, dots, accents and empty lines of the text survive", async () => {
    const text = `Dear Ana,\n\n.\n${"x".repeat(2000)}\nViele Grüße 🌷\n  indented \n`;
    const host = hostOf(`function go(text) { GmailApp.sendEmail("ana@example.com", "s", text); }`);
    resultOf(host, "go", text);
    const mail = await PostalMime.parse(host.gmail.sent[0]?.raw ?? "");
    expect(mail.text?.replaceAll("\r\n", "\n").trimEnd()).toBe(text.trimEnd());
  });

  test("bcc is not told to the others", () => {
    const host = hostOf(`function go() { ${send('{ bcc: "eve@example.com" }')}; }`);
    resultOf(host, "go");
    expect(host.gmail.sent[0]?.raw).not.toContain("eve@example.com");
    expect(host.gmail.sent[0]?.bcc).toEqual([{ name: "", address: "eve@example.com" }]);
  });

  test("is written to the mail folder too, one file a mail, after those of before", () => {
    const mailFolder = join(temporaryFolder(), "sent");
    const host = hostOf(`function go() { ${send()}; GmailApp.createDraft("bob@example.com", "s", "b"); ${send()}; }`, {
      mailFolder,
    });
    resultOf(host, "go");
    expect(readdirSync(mailFolder)).toEqual(["0001.eml", "0002.eml"]);
    expect(readFileSync(join(mailFolder, "0002.eml"), "utf8")).toBe(host.gmail.sent[1]?.raw);
    resultOf(hostOf(`function go() { ${send()}; }`, { mailFolder }), "go");
    expect(readdirSync(mailFolder)).toEqual(["0001.eml", "0002.eml", "0003.eml"]);
  });
});

test("MailApp sends too, by arguments or by one object, but its mail is not given back either", () => {
  const host = hostOf(`function go() {
    MailApp.sendEmail("ana@example.com", "one", "text");
    MailApp.sendEmail({ to: "bob@example.com", subject: "two", body: "text", htmlBody: "<p>text</p>", cc: "cem@example.com" });
  }`);
  resultOf(host, "go");
  expect(host.gmail.sent.map(({ subject, html }) => [subject, html])).toEqual([
    ["one", ""],
    ["two", "<p>text</p>"],
  ]);
});

test("IDs are Gmail's kind, grow with time, and are others in another host", () => {
  const ids = [hostOf(""), hostOf("")].map(({ gmail, clock }) => {
    const receive = () => gmail.receive({ from: "ana@example.com", subject: "x", text: "" }).id;
    const first = receive();
    clock.advance(1);
    return [first, receive()];
  });
  for (const [first, second] of ids) expect(String(first) < String(second)).toBe(true);
  for (const id of ids.flat()) expect(id).toMatch(/^[0-9a-f]{16}$/);
  expect(new Set(ids.flat()).size).toBe(4);
});

test("mail to the owner's own address arrives in the inbox", () => {
  expect(
    evaluate('GmailApp.sendEmail("owner@example.com", "Test", "b"); return GmailApp.getInboxThreads().length'),
  ).toBe(1);
});
