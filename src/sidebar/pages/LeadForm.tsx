/** The dialog of the forms whose answers become leads. */

import { render } from "preact";
import { LeadFormPage } from "../lead-form/LeadFormPage";
import "../style/dialog.css";

const app = document.getElementById("app");
if (app) render(<LeadFormPage />, app);
