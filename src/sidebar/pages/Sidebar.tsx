/** The sidebar: the lead on the selected row, what to do next, and the log. */

import { render } from "preact";
import { SidebarPage } from "../SidebarPage";
import "../style/sidebar.css";

const app = document.getElementById("app");
if (app) render(<SidebarPage startAt={app.dataset.start === "log" ? "log" : "nowhere"} />, app);
