/** The one book on the desk: its host, where it is kept, and the acts that pages do on it. */

import type { Host } from "../host";
import type { Page } from "../host/screen";
import type { SheetModel } from "../host/sheets/model/sheet";
import { callForPage, perform } from "./acts";
import type { GridNews, Look, Outcome, Request } from "./api";
import { Frames } from "./frames";
import { GridView } from "./gridView";
import { screenOf } from "./screenView";
import type { Shelf } from "./shelf";

/** Rows that a page gets before it has said which it shows. */
const FIRST_ROWS = 120;

export class Desk {
  readonly frames = new Frames();
  /** The sheet in front of the person whose act is being done. */
  seen: SheetModel;
  /** Counts the books opened, so that no page takes a sheet of one for a sheet of another. */
  private book = 1;
  private views = new Map<string, GridView>();

  constructor(
    public host: Host,
    /** Where the book is kept; "" where it was never saved. */
    public path: string,
    readonly shelf: Shelf,
  ) {
    this.seen = host.workbook.active;
  }

  /** Does one act and tells the page what came of it; what the act could not do is told, not thrown. */
  async act({ view, look, act }: Request): Promise<Outcome> {
    if (!this.views.has(view)) this.loaded();
    this.seen = (look && this.sheetOf(look.sheet)) ?? this.host.workbook.active;
    let answer: Outcome["answer"] = null;
    let problem = "";
    try {
      if (act.do === "rpc") answer = callForPage(this, act);
      else await perform(this, act);
    } catch (error) {
      problem = sentenceOf(error);
    }
    // Selecting changes no cell.
    const grid = act.do === "select" ? null : this.newsFor(view, look);
    return { screen: screenOf(this), grid, answer, problem };
  }

  /** A host takes the place of the one before, and every page starts anew. */
  put(host: Host, path: string): void {
    this.host = host;
    this.path = path;
    this.book += 1;
    this.views = new Map();
    host.open();
  }

  /** Opens an uploaded file as the book. */
  async openUpload(name: string, bytes: Buffer): Promise<{ problem: string }> {
    try {
      const path = this.shelf.keep(name, bytes);
      this.put(await this.shelf.open(path, this.host.clock.iso()), path);
      return { problem: "" };
    } catch (error) {
      return { problem: sentenceOf(error) };
    }
  }

  /** The sheet that a page means, or null where it is gone. */
  sheetOf(id: string): SheetModel | null {
    return this.host.workbook.sheets.find((sheet) => this.idOf(sheet.id) === id) ?? null;
  }

  /** The HTML of a page that is shown. Throws when it is shown no more. */
  pageOf(frame: string): string {
    const page = this.pages().find((each) => this.frames.idOf(each) === frame);
    if (!page) throw new Error("This page of the add-on is closed.");
    return page.html;
  }

  closeFrame(frame: string): void {
    const { screen } = this.host;
    if (screen.sidebar && this.frames.idOf(screen.sidebar) === frame) screen.closeSidebar();
    screen.dialogs = screen.dialogs.filter((page) => this.frames.idOf(page) !== frame);
  }

  /** How pages name a thing of this book by its number. */
  idOf(number: number): string {
    return `${this.book}.${number}`;
  }

  /** Of the sheet that the page looks at, or of the active one where it does not know any yet. */
  private newsFor(view: string, look: Look | null): GridNews {
    const wanted = look && this.sheetOf(look.sheet);
    const sheet = wanted ?? this.host.workbook.active;
    const id = this.idOf(sheet.id);
    return this.viewOf(view).news(sheet, id, wanted ? look : { sheet: id, from: 1, to: FIRST_ROWS });
  }

  /** A page was loaded: as when a Sheets window is loaded anew, the add-on's pages are gone and onOpen runs. */
  private loaded(): void {
    const { screen } = this.host;
    screen.closeSidebar();
    screen.dialogs = [];
    if (this.views.size > 0) this.host.open();
  }

  private pages(): Page[] {
    const { sidebar, dialogs } = this.host.screen;
    return sidebar ? [sidebar, ...dialogs] : [...dialogs];
  }

  private viewOf(id: string): GridView {
    const view = this.views.get(id) ?? new GridView();
    this.views.set(id, view);
    return view;
  }
}

/** An error as a sentence, without the name of its class. */
function sentenceOf(error: unknown): string {
  const text = error instanceof Error ? error.message : String(error);
  return text.replace(/^\w*(?:Exception|Error): /, "");
}
