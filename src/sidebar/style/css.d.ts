/** A page imports its style for esbuild to put into the page; there is nothing in it for code. */
declare module "*.css";
