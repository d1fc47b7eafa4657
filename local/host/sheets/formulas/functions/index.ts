/** The functions that owners' ordinary formulas and conditional formats use. */

import { LOGIC } from "./logic";
import { NUMBERS } from "./numbers";
import { PLACES } from "./places";
import type { FunctionTable } from "./signature";
import { TEXTS } from "./texts";

/** By name, in capitals. */
export const FUNCTIONS: FunctionTable = { ...LOGIC, ...NUMBERS, ...TEXTS, ...PLACES };
