/** The dialog that shows what is double, and merges it. */

import { render } from "preact";
import { DuplicatesPage } from "../duplicates/DuplicatesPage";
import "../style/dialog.css";

const app = document.getElementById("app");
if (app) render(<DuplicatesPage />, app);
