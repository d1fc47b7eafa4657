/** Ui: menus, sidebar, dialogs, alerts and prompts of the spreadsheet's window. */

import type { Meter } from "../meter";
import type { MenuItem, Screen } from "../screen";
import { ServiceError, strictEnum, strictly } from "../strict";
import { HtmlOutput } from "./html";

const BUTTON_SETS: Record<string, readonly string[]> = {
  OK: ["OK"],
  OK_CANCEL: ["OK", "CANCEL"],
  YES_NO: ["YES", "NO"],
  YES_NO_CANCEL: ["YES", "NO", "CANCEL"],
};
const ButtonSet = strictEnum("ButtonSet", ["OK", "OK_CANCEL", "YES_NO", "YES_NO_CANCEL"]);
const Button = strictEnum("Button", ["OK", "CANCEL", "YES", "NO", "CLOSE"]);

/** Google's sidebars are 300 px wide, whatever the page asks for. */
const SIDEBAR_WIDTH = 300;

export class Ui extends strictly("Ui") {
  readonly ButtonSet = ButtonSet;
  readonly Button = Button;
  readonly #meter: Meter;
  readonly #screen: Screen;

  constructor(meter: Meter, screen: Screen) {
    super();
    this.#meter = meter;
    this.#screen = screen;
  }

  createMenu(caption: string): Menu {
    this.#meter.call("Ui.createMenu");
    return new Menu(this.#meter, this.#screen, caption);
  }

  createAddonMenu(): Menu {
    this.#meter.call("Ui.createAddonMenu");
    return new Menu(this.#meter, this.#screen, "Extensions/Stoke");
  }

  showSidebar(page: HtmlOutput): void {
    this.#meter.call("Ui.showSidebar");
    this.#refusePhone();
    this.#screen.sidebar = { ...pageOf(page, "Ui.showSidebar"), width: SIDEBAR_WIDTH };
  }

  showModalDialog(page: HtmlOutput, title: string): void {
    this.#meter.call("Ui.showModalDialog");
    this.#refusePhone();
    this.#screen.dialogs.push({ ...pageOf(page, "Ui.showModalDialog"), title: String(title) });
  }

  showModelessDialog(page: HtmlOutput, title: string): void {
    this.#meter.call("Ui.showModelessDialog");
    this.#refusePhone();
    this.#screen.dialogs.push({ ...pageOf(page, "Ui.showModelessDialog"), title: String(title) });
  }

  /** alert(prompt) | alert(prompt, buttons) | alert(title, prompt, buttons) */
  alert(...args: string[]): string {
    this.#meter.call("Ui.alert");
    this.#refusePhone();
    const { title, message, buttons } = questionOf(args);
    return this.#screen.ask(title, message, buttons).button;
  }

  /** As alert, with a field to type into. */
  prompt(...args: string[]): PromptResponse {
    this.#meter.call("Ui.prompt");
    this.#refusePhone();
    const { title, message, buttons } = questionOf(args);
    const { button, text } = this.#screen.ask(title, message, buttons);
    return new PromptResponse(button, text);
  }

  #refusePhone(): void {
    if (this.#screen.device === "phone")
      throw new ServiceError("Cannot call SpreadsheetApp.getUi() from this context.");
  }
}

export class Menu extends strictly("Menu") {
  readonly #meter: Meter;
  readonly #screen: Screen;
  readonly #items: MenuItem[] = [];
  /** Paths of the items above which a line stands. */
  readonly #lines = new Set<string>();
  readonly #caption: string;
  #lineNext = false;

  constructor(meter: Meter, screen: Screen, caption: string) {
    super();
    this.#meter = meter;
    this.#screen = screen;
    this.#caption = String(caption);
  }

  addItem(caption: string, handler: string): this {
    this.#meter.call("Menu.addItem");
    this.#add({ path: `${this.#caption}/${caption}`, handler: String(handler) });
    return this;
  }

  addSeparator(): this {
    this.#meter.call("Menu.addSeparator");
    this.#lineNext = this.#items.length > 0;
    return this;
  }

  addSubMenu(menu: Menu): this {
    this.#meter.call("Menu.addSubMenu");
    for (const { path, handler } of menu.#items) this.#add({ path: `${this.#caption}/${path}`, handler });
    for (const path of menu.#lines) this.#lines.add(`${this.#caption}/${path}`);
    return this;
  }

  addToUi(): void {
    this.#meter.call("Menu.addToUi");
    if (this.#screen.device === "phone") return;
    const others = this.#screen.menus.filter(({ path }) => !path.startsWith(`${this.#caption}/`));
    this.#screen.menus = [...others, ...this.#items];
    this.#screen.menuLines = new Set([...this.#screen.menuLines, ...this.#lines]);
  }

  #add(item: MenuItem): void {
    if (this.#lineNext) this.#lines.add(item.path);
    this.#lineNext = false;
    this.#items.push(item);
  }
}

export class PromptResponse extends strictly("PromptResponse") {
  readonly #button: string;
  readonly #text: string;

  constructor(button: string, text: string) {
    super();
    this.#button = button;
    this.#text = text;
  }

  getSelectedButton(): string {
    return this.#button;
  }

  getResponseText(): string {
    return this.#text;
  }
}

function pageOf(page: unknown, method: string) {
  if (!(page instanceof HtmlOutput)) {
    throw new ServiceError(`The parameters (${typeof page}) don't match the method signature for ${method}.`);
  }
  return HtmlOutput.pageOf(page);
}

function questionOf(args: readonly string[]): { title: string; message: string; buttons: readonly string[] } {
  const buttons = BUTTON_SETS[args.at(-1) ?? ""];
  const texts = buttons && args.length > 1 ? args.slice(0, -1) : args;
  const [title, message] = texts.length > 1 ? texts : ["", texts[0]];
  return { title: String(title ?? ""), message: String(message ?? ""), buttons: buttons ?? ["OK"] };
}
