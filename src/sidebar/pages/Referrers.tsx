/** The dialog of referrers: whom to thank, and which two are one. */

import { render } from "preact";
import { ReferrersPage } from "../referrers/ReferrersPage";
import "../style/dialog.css";

const app = document.getElementById("app");
if (app) render(<ReferrersPage />, app);
