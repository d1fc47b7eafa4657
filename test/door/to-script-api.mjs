/** Preloaded into clasp: sends its calls of the Apps Script API to SCRIPT_API instead of to Google. */
import { createRequire } from "node:module";

const clasp = createRequire(new URL("../../node_modules/@google/clasp/package.json", import.meta.url));
const { google } = clasp("googleapis");
const { script } = google;

google.script = (options) => script.call(google, { ...options, rootUrl: process.env.SCRIPT_API });
