/** The whole window: the book as Sheets shows it, the add-on's pages around it, the workbench's tools below. */

import { useState, useSyncExternalStore } from "react";
import { SheetTabs } from "./chrome/SheetTabs";
import { TopBar } from "./chrome/TopBar";
import { Grid } from "./grid/Grid";
import { Dialogs } from "./panels/Dialogs";
import { Messages } from "./panels/Messages";
import { Sidebar } from "./panels/Sidebar";
import { Toasts } from "./panels/Toasts";
import type { Store } from "./store";
import { Drawer, type Tool } from "./tools/Drawer";
import { ToolBar } from "./tools/ToolBar";

export function App({ store }: { store: Store }) {
  const { screen, gone, busy, problem } = useSyncExternalStore(store.subscribe, store.read);
  const [tool, setTool] = useState<Tool | null>(null);
  if (!screen) return problem ? <p className="lost">{problem}</p> : <div className="opening">Opening the book …</div>;
  const sheet = screen.sheets.find(({ id }) => id === screen.active);
  return (
    <div className="window">
      <TopBar store={store} screen={screen} busy={busy} />
      <div className="desk">
        <div className="book">
          {/* A sheet mounts when its cells have arrived, so that it never shows empty first. */}
          {sheet && store.has(sheet.id) && <Grid key={sheet.id} store={store} sheet={sheet.id} name={sheet.name} />}
          <SheetTabs store={store} screen={screen} />
          {tool && <Drawer store={store} screen={screen} tool={tool} onTool={setTool} />}
        </div>
        {screen.sidebar && <Sidebar key={screen.sidebar.id} store={store} frame={screen.sidebar} />}
      </div>
      <ToolBar store={store} screen={screen} tool={tool} onTool={setTool} />
      <Dialogs store={store} dialogs={screen.dialogs} />
      <Toasts store={store} toasts={screen.toasts.filter(({ id }) => !gone.has(id))} />
      <Messages store={store} alerts={screen.alerts.filter(({ id }) => !gone.has(id))} problem={problem} />
    </div>
  );
}
