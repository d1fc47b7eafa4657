/** The dialog of automatic e-mail: who would get what, and the owner's word on it. */

import { render } from "preact";
import { AutomaticPage } from "../automatic/AutomaticPage";
import "../style/dialog.css";

const app = document.getElementById("app");
if (app) render(<AutomaticPage />, app);
