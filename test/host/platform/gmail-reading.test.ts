/** Reading mail: what comes in, threads, labels, headers, search and its delay. */

import { hostOf, resultOf } from "./script";

const SEARCH = `
  function search(query) { return GmailApp.search(query).map((thread) => thread.getFirstMessageSubject()).sort(); }
  function send(to, subject, body) { GmailApp.sendEmail(to, subject, body); }
`;

describe("incoming mail", () => {
  const RAW = [
    "Received: from mail.example.net",
    'From: "Cruz, Ana" <ana@example.com>',
    "To: owner@example.com",
    "Subject: =?utf-8?Q?Re:_Blumen_f=C3=BCr_Mai?=",
    "Message-ID: <abc@example.com>",
    "Auto-Submitted: auto-replied",
    'Content-Type: multipart/alternative; boundary="b"',
    "",
    "--b",
    "Content-Type: text/plain; charset=iso-8859-1",
    "Content-Transfer-Encoding: quoted-printable",
    "",
    "Gr=FC=DFe",
    "--b",
    "Content-Type: text/html; charset=utf-8",
    "",
    "<p>Grüße</p>",
    "--b--",
    "",
  ].join("\r\n");

  test("delivered as an .eml is read like any message", async () => {
    const host = hostOf(`function go() {
      const [message] = GmailApp.getInboxThreads()[0].getMessages();
      return { from: message.getFrom(), subject: message.getSubject(), text: message.getPlainBody().trim(), html: message.getBody().trim(),
        auto: message.getHeader("auto-submitted"), none: message.getHeader("X-None"), subjectHeader: message.getHeader("Subject"),
        unread: message.isUnread(), date: message.getDate() instanceof Date, raw: message.getRawContent() };
    }`);
    await host.gmail.deliver(RAW);
    expect(resultOf(host, "go")).toEqual({
      from: '"Cruz, Ana" <ana@example.com>',
      subject: "Re: Blumen für Mai",
      text: "Grüße",
      html: "<p>Grüße</p>",
      auto: "auto-replied",
      none: "",
      subjectHeader: "Re: Blumen für Mai",
      unread: true,
      date: true,
      raw: RAW,
    });
  });

  test("of HTML alone has a text as well", async () => {
    const host = hostOf("");
    const raw =
      "From: ana@example.com\r\nTo: owner@example.com\r\nSubject: x\r\nContent-Type: text/html\r\n\r\n<style>p{}</style><p>One &amp; two</p><p>three</p>";
    expect((await host.gmail.deliver(raw)).text.replace(/\s+/g, " ").trim()).toBe("One & two three");
  });

  test("given in simple fields carries the headers given", () => {
    const host = hostOf('function go(id) { return GmailApp.getMessageById(id).getHeader("Auto-Submitted"); }');
    const headers = { "Auto-Submitted": "auto-generated" };
    const mail = host.gmail.receive({ from: "bot@example.com", subject: "Away", text: "I am away", headers });
    expect(resultOf(host, "go", mail.id)).toBe("auto-generated");
  });
});

describe("threads", () => {
  test("an answer joins the thread of what it refers to", async () => {
    const host = hostOf(SEARCH);
    resultOf(host, "send", "ana@example.com", "Offer", "text");
    const [sent] = host.gmail.sent;
    const raw = `From: ana@work.example.com\r\nTo: owner@example.com\r\nSubject: AW: Offer\r\nReferences: <x@example.com> ${sent?.messageId}\r\n\r\nyes`;
    expect((await host.gmail.deliver(raw)).threadId).toBe(sent?.threadId);
    expect(
      host.gmail.receive({ from: "ana@example.com", subject: "Re: Offer", text: "and", ...(sent && { replyTo: sent }) })
        .threadId,
    ).toBe(sent?.threadId);
  });

  test("without references, an answer by subject joins the thread that its sender is in, and no other", () => {
    const host = hostOf(SEARCH);
    resultOf(host, "send", "ana@example.com", "Offer", "text");
    const thread = host.gmail.sent[0]?.threadId;
    expect(host.gmail.receive({ from: "ana@example.com", subject: "RE: offer", text: "yes" }).threadId).toBe(thread);
    expect(host.gmail.receive({ from: "bob@example.com", subject: "RE: offer", text: "yes" }).threadId).not.toBe(
      thread,
    );
    expect(host.gmail.receive({ from: "ana@example.com", subject: "Offer", text: "mine" }).threadId).not.toBe(thread);
  });

  test("two mails of one subject are two threads", () => {
    const host = hostOf(SEARCH);
    resultOf(host, "send", "ana@example.com", "Offer", "1");
    resultOf(host, "send", "ana@example.com", "Offer", "2");
    expect(new Set(host.gmail.sent.map(({ threadId }) => threadId)).size).toBe(2);
  });

  test("carry labels, and can be read, archived and thrown away", () => {
    const host = hostOf(`function go() {
      const label = GmailApp.createLabel("Stoke/Taken");
      const [thread] = GmailApp.getInboxThreads();
      thread.addLabel(label);
      thread.markRead();
      const labelled = GmailApp.getUserLabelByName("Stoke/Taken").getThreads().length;
      const before = [thread.isUnread(), thread.isInInbox(), thread.getLabels().map((l) => l.getName())];
      thread.moveToArchive();
      label.removeFromThread(thread);
      return [labelled, ...before, GmailApp.getInboxThreads().length, thread.getLabels().length, GmailApp.getUserLabelByName("None")];
    }`);
    host.gmail.receive({ from: "ana@example.com", subject: "Hello", text: "x" });
    expect(resultOf(host, "go")).toEqual([1, false, true, ["Stoke/Taken"], 0, 0, null]);
  });

  test("many threads are labelled and read by one call", () => {
    const host = hostOf(`function go() {
      const threads = GmailApp.getInboxThreads();
      GmailApp.createLabel("L").addToThreads(threads);
      return GmailApp.getMessagesForThreads(threads).map((messages) => messages.length);
    }`);
    for (const name of ["a", "b", "c"]) host.gmail.receive({ from: `${name}@example.com`, subject: name, text: "" });
    const run = host.run("go");
    expect(run).toMatchObject({ result: [1, 1, 1], total: 4 });
  });

  test("an unknown thread is null, an unknown message an error", () => {
    const host = hostOf(
      "function thread() { return GmailApp.getThreadById('x'); } function message() { GmailApp.getMessageById('x'); }",
    );
    expect(resultOf(host, "thread")).toBeNull();
    expect(host.run("message").error).toBe("Exception: Invalid argument: x");
  });
});

describe("search", () => {
  function mailbox() {
    const host = hostOf(SEARCH);
    host.gmail.indexDelayMinutes = 0;
    resultOf(host, "send", "Ana Cruz <ana@example.com>", "Offer for May", "forty centrepieces");
    host.clock.advance(3 * 24 * 60);
    const mail = host.gmail.receive({ from: "Bob Jones <bob@example.com>", subject: "Price list", text: "please" });
    host.gmail.labels.add("New Leads");
    host.gmail.thread(mail.threadId)?.labels.add("New Leads");
    host.gmail.receive({ from: "joann@example.com", subject: "Thanks", text: "for the offer" });
    return host;
  }
  const host = mailbox();
  const messageId = host.gmail.sent[0]?.messageId ?? "";

  test.each([
    ["in:sent", ["Offer for May"]],
    ["in:inbox", ["Price list", "Thanks"]],
    ["to:ana@example.com", ["Offer for May"]],
    ["to:cruz", ["Offer for May"]],
    ["from:bob@example.com", ["Price list"]],
    ["from:ann@example.com", []],
    ['from:"Bob Jones"', ["Price list"]],
    ['subject:"for may"', ["Offer for May"]],
    ["subject:(price list)", ["Price list"]],
    ["offer", ["Offer for May", "Thanks"]],
    ['"the offer"', ["Thanks"]],
    ["offer -from:joann@example.com", ["Offer for May"]],
    ["newer_than:2d", ["Price list", "Thanks"]],
    ["older_than:2d", ["Offer for May"]],
    ["after:2026/11/03", ["Price list", "Thanks"]],
    ["before:2026-11-03", ["Offer for May"]],
    [`after:${Date.UTC(2026, 10, 4) / 1000}`, ["Price list", "Thanks"]],
    ["label:new-leads", ["Price list"]],
    ['label:"New Leads"', ["Price list"]],
    ["is:unread", ["Price list", "Thanks"]],
    [`rfc822msgid:${messageId}`, ["Offer for May"]],
    [`rfc822msgid:${messageId.slice(1, -1)}`, ["Offer for May"]],
    ["from:bob@example.com OR from:joann@example.com", ["Price list", "Thanks"]],
    ["{from:bob@example.com to:ana@example.com}", ["Offer for May", "Price list"]],
    ["from:(bob@example.com OR joann@example.com) is:unread", ["Price list", "Thanks"]],
    ["in:inbox (offer OR please)", ["Price list", "Thanks"]],
    ["nothing", []],
  ])("%s", (query, subjects) => {
    expect(resultOf(host, "search", query)).toEqual(subjects);
  });

  test("an operator that the host does not know is refused, not ignored", () => {
    expect(host.run("search", "larger:5M").error).toContain('"larger:" is not implemented');
  });

  test("drafts and trash are found only where they are asked for", () => {
    const other = hostOf(`${SEARCH} function go() {
      GmailApp.createDraft("ana@example.com", "Draft", "x"); GmailApp.getInboxThreads()[0].moveToTrash();
      return [search("example"), search("in:drafts"), search("in:anywhere"), search("in:trash")];
    }`);
    other.gmail.receive({ from: "bob@example.com", subject: "Old", text: "" });
    expect(resultOf(other, "go")).toEqual([[], ["Draft"], ["Old"], ["Old"]]);
  });

  test("sent mail is not found at once: indexing takes a while", () => {
    const late = hostOf(SEARCH);
    late.gmail.indexDelayMinutes = 5;
    resultOf(late, "send", "ana@example.com", "Offer", "x");
    expect(resultOf(late, "search", "in:sent")).toEqual([]);
    late.clock.advance(5);
    expect(resultOf(late, "search", "in:sent")).toEqual(["Offer"]);
  });

  test("gives at most 500 threads a call", () => {
    expect(hostOf("function go() { GmailApp.search('x', 0, 501); }").run("go").error).toContain("cannot exceed 500");
  });
});

test("a draft serves as a template: its inline images apart from its attachments", () => {
  const host = hostOf(`function go() {
    const blob = (name) => Utilities.newBlob("x", "image/png", name);
    GmailApp.createDraft("", "Template", "hi", { htmlBody: '<img src="cid:logo">', inlineImages: { logo: blob("logo.png") }, attachments: [blob("prices.png")] });
    const message = GmailApp.getDrafts()[0].getMessage();
    const names = (options) => message.getAttachments(options).map((a) => a.getName());
    return [names(), names({ includeInlineImages: true, includeAttachments: false }), names({ includeInlineImages: false }), message.getAttachments()[0].getSize()];
  }`);
  expect(resultOf(host, "go")).toEqual([["prices.png", "logo.png"], ["logo.png"], ["prices.png"], 1]);
});
