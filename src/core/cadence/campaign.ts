/** Campaigns: what goes to many at once, and not to one lead for its own sake. */

import { bare, textOf } from "../cells";
import type { CadenceRule } from "../model";

/** Whether a Tip or a Send cell says that its row is one. */
export function isCampaign(cell: unknown): boolean {
  return /\bcampaign\b/i.test(textOf(cell));
}

/** Whether a template is for a campaign: a row of Cadence that says so names it. */
export function isForCampaign(template: string, rules: readonly CadenceRule[]): boolean {
  return rules.some((rule) => isCampaign(rule.tip) && bare(rule.template) === bare(template));
}
