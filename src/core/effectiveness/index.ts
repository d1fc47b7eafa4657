/** Effectiveness (§7): what the touches brought, in figures that name their leads, and what to do about it. */
export { bitsOf, Ledger } from "./ledger";
export { measure } from "./measure";
export type { LeadFacts } from "./measured";
export { type Report, reportOf, type Section } from "./report";
export type { Figure } from "./rows";
