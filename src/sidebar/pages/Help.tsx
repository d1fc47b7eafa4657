/** The dialog that explains Stoke on one page. */

import { render } from "preact";
import { HelpPage } from "../HelpPage";
import "../style/dialog.css";

const app = document.getElementById("app");
if (app) render(<HelpPage />, app);
