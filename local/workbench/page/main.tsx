/** The workbench's page: mounts the app on what the server says. */

import { createRoot } from "react-dom/client";
import { App } from "./App";
import { Store } from "./store";
import "./style/page.css";
import "./style/grid.css";
import "./style/tools.css";

const store = new Store();
const root = document.getElementById("app");
if (root) createRoot(root).render(<App store={store} />);
void store.do({ do: "look" });
