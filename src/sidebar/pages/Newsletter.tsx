/** The dialog that sends one template to many. */

import { render } from "preact";
import { NewsletterPage } from "../newsletter/NewsletterPage";
import "../style/newsletter.css";

const app = document.getElementById("app");
if (app) render(<NewsletterPage />, app);
