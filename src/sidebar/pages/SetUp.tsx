/** The dialog in which the owner says what their columns mean. */

import { render } from "preact";
import { SetUpPage } from "../set-up/SetUpPage";
import "../style/dialog.css";

const app = document.getElementById("app");
if (app) render(<SetUpPage />, app);
