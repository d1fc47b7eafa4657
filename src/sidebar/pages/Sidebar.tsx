/** The sidebar: the selected lead, adding one, and follow-up time. */

import { render } from "preact";
import { SidebarPage } from "../SidebarPage";
import "../style/sidebar.css";
import "../style/follow-up.css";

const app = document.getElementById("app");
if (app) render(<SidebarPage start={app.dataset.start ?? ""} />, app);
