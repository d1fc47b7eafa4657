/** The sidebar: the selected lead, adding one, and follow-up time. */

import { render } from "preact";
import { SidebarPage } from "../SidebarPage";
import "../style/sidebar.css";
import "../style/follow-up.css";

const app = document.getElementById("app");
if (app) {
  const { start = "" } = app.dataset;
  // Whoever asked for the log or the list wants to type there, not into the sheet; a browser may refuse.
  if (start !== "") window.focus();
  render(<SidebarPage start={start} />, app);
}
