/** The forecast: what the next 14 days ask for under the present rules, and what of it there is time for. */
export { adviseOn, askerLabel, remarksOn, workLabel } from "./advice";
export { type Forecast, Forecaster } from "./forecast";
