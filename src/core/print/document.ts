/** The page that is printed: one file with everything in it, each sheet of paper a page of exactly its size. */

import { escapeHtml } from "../templates";
import { BLANK } from "./fit";
import type { Page } from "./papers";
import { mm } from "./piece";

/** Colours of a front, dark enough to be read and to print well. */
export const INKS = { Black: "#1a1a1a", Green: "#23583a", Blue: "#1d4578", Wine: "#7a2038", Plum: "#53306b" } as const;
export type Ink = keyof typeof INKS;

/** @param help how to print it, shown on the screen and not on paper */
export function printPage(page: Page, sheets: readonly string[], ink: Ink, title: string, help: string): string {
  return [
    "<!DOCTYPE html>",
    `<html lang="en"><head><meta charset="utf-8"><title>${escapeHtml(title)}</title>`,
    `<style>${style(page, INKS[ink])}</style></head><body>`,
    `<p class="help">${escapeHtml(help)}</p>`,
    ...sheets,
    `<script>${SCRIPT}</script>`,
    "</body></html>",
    "",
  ].join("\n");
}

/** Within a dialog, which may not reach into a page that holds words from outside, it is asked to print itself. */
const SCRIPT =
  'addEventListener("message",function(e){if(e.data==="print")window.print()});if(window.parent!==window)document.body.className="within";';

/** Lines have a height of their own, whatever the font: a picture among the letters moves nothing. */
function style({ width, height }: Page, ink: string): string {
  return `
@page { size: ${mm(width)} ${mm(height)}; margin: 0; }
* { box-sizing: border-box; }
html, body { margin: 0; padding: 0; }
body { color: #1a1a1a; font-family: Arial, Helvetica, "Liberation Sans", sans-serif; -webkit-print-color-adjust: exact; print-color-adjust: exact; }
p { margin: 0; overflow-wrap: anywhere; unicode-bidi: plaintext; }
.gap { height: ${BLANK}lh; }
.sheet { position: relative; width: ${mm(width)}; height: ${mm(height)}; overflow: hidden; break-after: page; break-inside: avoid; background: #fff; }
.sheet:last-of-type { break-after: auto; }
.box, .line, .stamp, .frame { position: absolute; }
.frame { inset: 0; width: 100%; height: 100%; fill: none; stroke: ${ink}; }
.frame .full { fill: ${ink}; stroke: none; }
.headline { display: flex; flex-direction: column; justify-content: center; text-align: center; color: ${ink}; font-family: Georgia, "Times New Roman", "Liberation Serif", serif; }
.headline p { text-wrap: balance; }
.front .shop { text-align: center; font-weight: bold; letter-spacing: .06em; display: flex; flex-direction: column; justify-content: center; }
.front .contact { text-align: center; }
.line { border-left: .25mm solid #8a8a8a; }
.stamp { border: .25mm dashed #8a8a8a; border-radius: 1mm; }
.sender { color: #333; }
.letter .shop { color: ${ink}; font-weight: bold; }
.letter .head { border-top: .3mm solid ${ink}; padding-top: 1.2mm; color: #333; }
.letter .return { color: #333; }
.letter .subject { font-weight: bold; display: flex; flex-direction: column; justify-content: flex-end; padding-bottom: 2mm; }
.letter .date { text-align: end; }
.address p { text-align: left; }
.labels .address { display: flex; flex-direction: column; justify-content: center; }
.help { display: none; }
@media screen {
  body { background: #e8eaed; padding: 16px 0; }
  .sheet { margin: 0 auto 16px; box-shadow: 0 1px 4px rgb(0 0 0 / 35%); }
  .help { display: block; max-width: 150mm; margin: 0 auto 16px; padding: 0 16px; font-size: 14px; line-height: 20px; }
  .within .help { display: none; }
  .within { padding: 10px 0; }
  .within .sheet { zoom: ${previewZoom(width)}; }
}`;
}

/** In the dialog, pages as wide as its box. */
function previewZoom(width: number): number {
  return Math.min(1, Number((152 / width).toFixed(2)));
}
