/** What the owner sees beside the cells: menus, sidebar, dialogs, toasts, and the answers they give to alerts and prompts. */

import type { Area } from "./sheets/grid/area";
import type { Workbook } from "./sheets/model/workbook";

export interface MenuItem {
  /** "Stoke/Set up" */
  path: string;
  handler: string;
}

export interface Page {
  title: string;
  html: string;
  width: number | null;
  height: number | null;
}

export interface Toast {
  message: string;
  title: string;
}

/** One alert or prompt that was shown, and answered. */
export interface Alert {
  title: string;
  message: string;
  /** "OK", "CANCEL", "YES", "NO", "CLOSE" */
  answer: string;
  /** What was typed into a prompt. */
  text: string;
}

/** The button to press on the next alert or prompt, and what to type. */
export interface Answer {
  button: string;
  text: string;
}

export class Screen {
  /** On a phone there are no menus, sidebars or dialogs. */
  device: "desktop" | "phone" = "desktop";
  menus: MenuItem[] = [];
  /** Paths of the items above which a line stands. */
  menuLines: ReadonlySet<string> = new Set();
  sidebar: Page | null = null;
  /** Open dialogs, the last on top. */
  dialogs: Page[] = [];
  readonly toasts: Toast[] = [];
  readonly alerts: Alert[] = [];
  readonly #answers: Answer[] = [];
  readonly #workbook: Workbook;

  constructor(workbook: Workbook) {
    this.#workbook = workbook;
  }

  /** Name of the sheet that is shown. */
  get activeSheet(): string {
    return this.#workbook.active.name;
  }

  /** What is selected there. */
  get selection(): Area {
    return this.#workbook.active.selection;
  }

  /** Queues the answer to the next alert or prompt ("YES", "OK" …). */
  answer(button: string, text = ""): void {
    this.#answers.push({ button, text });
  }

  /** Shows an alert or prompt; without a queued answer it throws, since nobody would ever press a button. */
  ask(title: string, message: string, buttons: readonly string[]): Answer {
    const answer = this.#answers.shift() ?? (buttons.length === 1 ? { button: buttons[0] ?? "OK", text: "" } : null);
    if (!answer) throw new Error(`Nobody answers "${title || message}": queue one with screen.answer(…)`);
    if (answer.button !== "CLOSE" && !buttons.includes(answer.button)) {
      throw new Error(`"${title || message}" has no button ${answer.button}, only ${buttons.join(", ")}`);
    }
    this.alerts.push({ title, message, answer: answer.button, text: answer.text });
    return answer;
  }

  /** The function behind a menu item; throws with the items there are. */
  handlerOf(path: string): string {
    if (this.device === "phone") throw new Error("There are no menus on a phone");
    const item = this.menus.find((entry) => entry.path === path);
    if (item) return item.handler;
    throw new Error(`No menu item "${path}"; there are: ${this.menus.map((entry) => entry.path).join(", ") || "none"}`);
  }

  /** The page's own close (google.script.host.close), or the owner's. */
  closeDialog(): void {
    this.dialogs.pop();
  }

  closeSidebar(): void {
    this.sidebar = null;
  }
}
