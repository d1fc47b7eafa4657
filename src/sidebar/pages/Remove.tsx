/** The dialog that takes Stoke out of the sheet: what goes, what stays, and a last question. */

import { render } from "preact";
import { RemovePage } from "../RemovePage";
import "../style/dialog.css";

const app = document.getElementById("app");
if (app) render(<RemovePage />, app);
