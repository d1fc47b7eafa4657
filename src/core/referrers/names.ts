/** Names of referrers: which spellings are surely the same. */
export { nameKey as referrerKey } from "../contact";
