/** Long texts kept as short ones: Google's properties hold 9 KB a value. */
export * from "./parts";
