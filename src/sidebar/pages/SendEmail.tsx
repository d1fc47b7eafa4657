/** The dialog that sends a templated follow-up email to the selected leads. */

import { render } from "preact";
import { MailPage } from "../mail/MailPage";
import "../style/dialog.css";

const app = document.getElementById("app");
if (app) render(<MailPage />, app);
