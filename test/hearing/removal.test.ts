/** Who asks to be removed is understood in many words, and nobody who asks for something else. */

import { expect, test } from "@jest/globals";
import { hear } from "../../src/core/hearing";
import { dayOf } from "../../src/core/time";

test.each([
  "STOP\n\nAna Cruz",
  "Unsubscribe\nAna",
  "pls unsubscribe",
  "Remove me please!",
  "Opt me out please",
  "Please remove me\nAna",
  "Kindly remove my email from your list.",
  "Hi Rosa,\n\nyour flowers are lovely, but please take us off your mailing list, we have moved\nto another town.",
  "Ich möchte mich vom Newsletter abmelden.",
  "Bitte löschen Sie mich aus dem Verteiler.",
  "Por favor, elimínenme de su lista de correo.",
  "Veuillez me retirer de votre liste de diffusion.",
  "Merci de ne plus me contacter.",
])("%s", (words) => {
  expect(removalIn(words)).not.toBe("");
});

test.each([
  "I don't want to receive any more emails from you.",
  "I no longer wish to receive your newsletter",
  "Do not email me.",
  "Schreiben Sie mir bitte nicht mehr.",
  "No me escriban más.",
  "Dejen de enviarme correos",
  "Arrêtez de m’envoyer des mails",
  "No more emails please",
  "Stop sending me these newsletters. You can call me, though.",
  "Por favor, no me envíen más correos.",
  "Bitte keine E-Mails mehr.",
  "Merci de ne plus m'envoyer de mails.",
  "Ne m'écrivez plus.",
])("no more e-mail, but not removed: %s", (words) => {
  expect([removalIn(words), noMailIn(words)]).toEqual(["", expect.stringMatching(/./)]);
});

test.each([
  "Stop emailing me and remove me from your list.",
  "Please stop contacting me.",
  "Hören Sie auf! Kontaktieren Sie mich nicht mehr.",
])("removed, whatever else it asks: %s", (words) => {
  expect([removalIn(words), noMailIn(words)]).toEqual([expect.stringMatching(/./), ""]);
});

test.each([
  "Please stop sending me red roses, I want white.",
  "Take me off the guest list for Friday?",
  "Can you remove the ribbon from my bouquet?",
  "Stop by any time!",
  "Don't contact me at work, use my cell.",
  "Please do not email me\nuntil Friday.",
  "Please remove me from the call at 3 and add Ben.",
  "I don't want more emails, let's talk by phone.",
  "If we have not ordered by June, remove me from your list.",
  "Please don't remove me from your list!",
  "I can't find the unsubscribe link of the hall, can you help?",
  "Bitte keine Rosen mehr.",
  "Nehmen Sie mich bitte auf die Liste.",
  "No quiero más rosas.",
])("but not: %s", (words) => {
  expect([removalIn(words), noMailIn(words)]).toEqual(["", ""]);
});

function removalIn(text: string): string {
  const heard = heardIn(text);
  return heard.kind === "reply" ? heard.removal : heard.kind;
}

function noMailIn(text: string): string {
  const heard = heardIn(text);
  return heard.kind === "reply" ? heard.noMail : heard.kind;
}

function heardIn(text: string) {
  return hear(
    { from: "ana@example.com", subject: "Re: Roses", text, header: () => "", raw: () => "" },
    dayOf(2026, 11, 3),
  );
}
