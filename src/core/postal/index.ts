/** Postal addresses: taken apart, checked for being mailable, and put into lines as the post wants them. */

export * from "./read";
export * from "./recipient";
