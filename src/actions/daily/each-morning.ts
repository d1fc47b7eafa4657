/** What is done every morning, in this order: what the owner reads first comes first, the heaviest last. */

import type { Minute } from "../../core/model";
import { refreshBlock } from "../calendar/block";
import { sendMorningMail } from "../digest/morning-mail";
import { refreshEffectiveness } from "../effectiveness/refresh";
import { refreshForecast } from "../forecast/forecast";
import { Reading } from "../opening/reading";
import { refreshReferrers } from "../referrers/refresh";
import { type DailyJob, runEach } from "./run-each";

const JOBS: readonly DailyJob<Reading>[] = [
  { name: "The morning e-mail", run: sendMorningMail },
  { name: "The follow-up time in your calendar", run: refreshBlock },
  { name: "The sheet Referrers", run: refreshReferrers },
  { name: "The sheet Forecast", run: refreshForecast },
  { name: "The sheet Effectiveness", run: refreshEffectiveness },
];

/**
 * The leads are read once for all of it: with tens of thousands, every reading takes a minute of the six that a run has.
 * @param elapsed milliseconds since the run began
 */
export function eachMorning(now: Minute, elapsed: () => number): void {
  runEach(JOBS, new Reading(now), elapsed);
}
