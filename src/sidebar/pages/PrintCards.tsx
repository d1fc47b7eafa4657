/** The dialog that prints postcards, letters and labels. */

import { render } from "preact";
import { PrintPage } from "../print/PrintPage";
import "../style/print.css";

const app = document.getElementById("app");
if (app) render(<PrintPage />, app);
