/** The dialog that brings leads in. */

import { render } from "preact";
import { ImportPage } from "../import/ImportPage";
import "../style/dialog.css";

const app = document.getElementById("app");
if (app) render(<ImportPage />, app);
