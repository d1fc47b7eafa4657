/** Effectiveness (§7): what the touches brought, in figures that name their leads, and what to do about it. */
export { bitsOf, Ledger } from "./ledger";
export { type LeadFacts, measure } from "./measure";
export { type Figure, type Report, reportOf, type Section } from "./report";
