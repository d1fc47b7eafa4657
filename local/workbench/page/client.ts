/** The page's only way to the server: one act in, what changed out, in the order in which they were done. */

import type { Act, Look, Mail, Outcome } from "../api";

const token = document.querySelector<HTMLMetaElement>('meta[name="stoke-token"]')?.content ?? "";
const view = crypto.randomUUID();

let last: Promise<unknown> = Promise.resolve();

/** Does one act; acts wait for those before them, so that the page sees the world in one order. */
export function act(look: Look | null, what: Act): Promise<Outcome> {
  const turn = last.then(() => post<Outcome>("/act", { view, look, act: what }));
  last = turn.catch(() => undefined);
  return turn;
}

/** One mail of the outbox or inbox in full. */
export function readMail(id: string): Promise<Mail> {
  return post<Mail>("/mail", { id });
}

/** Gives a file of this computer to the server, which opens it as the book. Rejects with a sentence where it cannot. */
export async function upload(file: File): Promise<void> {
  const response = await fetch(`/upload?name=${encodeURIComponent(file.name)}`, {
    method: "POST",
    headers: { "X-Stoke-Token": token, "Content-Type": "application/octet-stream" },
    body: file,
  });
  if (!response.ok) throw new Error(await response.text());
  const { problem }: { problem: string } = await response.json();
  if (problem) throw new Error(problem);
}

async function post<T>(path: string, body: unknown): Promise<T> {
  const response = await fetch(path, {
    method: "POST",
    headers: { "X-Stoke-Token": token, "Content-Type": "application/json" },
    body: JSON.stringify(body),
  });
  if (!response.ok) throw new Error((await response.text()) || "The workbench's server does not answer.");
  return (await response.json()) as T;
}
