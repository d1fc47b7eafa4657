import { expect, test } from "@jest/globals";
import { bookWith, copies, lastRun, someLeads } from "../actions/book";
import { introduce, TUESDAY } from "../actions/trouble";
import { recipients } from "../mail/outbox";
import { begin, choices, peopleOf, POSTAL, setting, turn } from "./newsletter";

test("x", async () => {
  const t = <T>(l: string, f: () => T): T => { const a = performance.now(); const r = f(); console.log(l, (performance.now()-a).toFixed(0)); return r; };
  const host = t("book", () => bookWith(someLeads(20)));
  introduce(host);
  setting(host, "Postal address", POSTAL);
  host.run("hourly");
  const make = await copies(host);
  let c = await make(TUESDAY);
  for (let i = 0; i < 3; i++) { const a = performance.now(); c = await make(TUESDAY); console.log("copy", performance.now() - a); }
  console.log(JSON.stringify(t("people", () => peopleOf(c)).people.slice(0, 3)));
  console.log(JSON.stringify(t("begin", () => begin(c))));
  const r = lastRun(c, "startNewsletter"); console.log(r.total, JSON.stringify(r.calls.map(({name,count})=>name+" "+count)));
  console.log(JSON.stringify(t("turn", () => turn(c))));
  const r2 = lastRun(c); console.log(r2.total, JSON.stringify(r2.calls.map(({name,count,ms})=>[name, count, ms])));
  console.log(JSON.stringify(t("choices", () => choices(c))));
  console.log(t("cont", () => c.run("continueNewsletter")).error);
  const r3 = lastRun(c); console.log(r3.total, r3.cpuMs, r3.hostMs, r3.loadMs);
  t("cont", () => c.run("continueNewsletter"))
  console.log(JSON.stringify(choices(c).current), c.triggers.list().map(x => x.handler), recipients(c).length);
});
