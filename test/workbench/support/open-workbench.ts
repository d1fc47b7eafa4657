/** Opens a workbench on a book and a browser page on it, and reads the page as a person does. */

import { join } from "node:path";
import type { Browser, FrameLocator, Page } from "playwright-core";
import { type Host, openHost } from "../../../local/host";
import type { Workbook } from "../../../local/host/sheets/model/workbook";
import { Desk } from "../../../local/workbench/desk";
import { type Running, startServer } from "../../../local/workbench/server";
import { Shelf } from "../../../local/workbench/shelf";

const root = process.cwd();
const PAGE_FOLDER = join(root, ".cache/local/page");

/** A host with a book in it, and the folder of the add-on. */
export interface Opening {
  host: Host;
  dist: string;
}

/** A book with the small add-on of these tests, on Monday 2 November 2026 at 10:00 in New York. */
export function smallAddOn(workbook: Workbook): Opening {
  const dist = join(root, "test/workbench/add-on");
  return { host: openHost({ now: "2026-11-02T15:00:00Z", dist, workbook }), dist };
}

/** The server without a browser, for those who come uninvited. */
export function serve(desk: Desk): Promise<Running> {
  desk.host.open();
  return startServer({ desk, page: PAGE_FOLDER, port: 0 });
}

export function deskFor({ host, dist }: Opening): Desk {
  return new Desk(host, "", new Shelf({ folder: root, dist, zone: "" }));
}

/** A person in front of the workbench. */
export class Person {
  private readonly mishaps: string[] = [];

  private constructor(
    readonly page: Page,
    private readonly desk: Desk,
    private readonly running: Running,
  ) {}

  /** The host of the book that is open now. */
  get host(): Host {
    return this.desk.host;
  }

  static async at(browser: Browser, opening: Opening): Promise<Person> {
    const desk = deskFor(opening);
    const running = await serve(desk);
    const page = await browser.newPage({ viewport: { width: 1440, height: 860 } });
    page.setDefaultTimeout(10_000);
    const person = new Person(page, desk, running);
    page.on("pageerror", ({ message }) => person.mishaps.push(message));
    await page.goto(running.address);
    await page.locator(".fortune-sheet-canvas").waitFor();
    await person.reads(/A1/);
    return person;
  }

  /** Goes; throws where the page failed meanwhile. */
  async leave(): Promise<void> {
    await this.page.close();
    await this.running.close();
    if (this.mishaps.length > 0) throw new Error(`The page failed: ${this.mishaps.join("; ")}`);
  }

  /** Clicks a cell, by the name that stands in the box left of the formula. */
  async clicks(a1: string, button: "left" | "right" = "left"): Promise<void> {
    const { x, y } = await this.middleOf(a1);
    await this.page.mouse.click(x, y, { button });
    if (button === "left") await this.reads(new RegExp(`^${a1}:`));
  }

  /** Waits until the active cell reads so: "B2: Hot". */
  async reads(pattern: RegExp): Promise<void> {
    await this.page.getByTestId("active-cell").filter({ hasText: pattern }).waitFor({ state: "attached" });
  }

  async types(text: string): Promise<void> {
    await this.page.keyboard.type(text);
    await this.page.keyboard.press("Enter");
  }

  async chooses(menu: string, item: string): Promise<void> {
    await this.page.getByRole("button", { name: menu, exact: true }).click();
    await this.page.getByRole("menuitem", { name: item }).click();
  }

  /** Opens the book at a path, in place of the one that is open. */
  async opens(path: string): Promise<void> {
    await this.chooses("File", "Open …");
    await this.page.getByLabel("Path on this computer").fill(path);
    await this.page.getByRole("button", { name: "Open", exact: true }).click();
    await this.page.locator(".files").waitFor({ state: "detached" });
  }

  sidebar(): FrameLocator {
    return this.page.frameLocator(".sidebar iframe");
  }

  dialog(): FrameLocator {
    return this.page.frameLocator(".dialog iframe");
  }

  /** The colour behind a cell's text, as painted: "#rrggbb". */
  async colourOf(a1: string): Promise<string> {
    const { x, y } = await this.cornerOf(a1);
    return this.page.evaluate(
      ([left = 0, top = 0]) => {
        const canvas = document.querySelector<HTMLCanvasElement>(".fortune-sheet-canvas");
        const frame = canvas?.getBoundingClientRect();
        if (!canvas || !frame) return "";
        const scale = canvas.width / frame.width;
        const at = canvas.getContext("2d")?.getImageData((left - frame.left) * scale, (top - frame.top) * scale, 1, 1);
        return `#${[...(at?.data ?? [])]
          .slice(0, 3)
          .map((part) => part.toString(16).padStart(2, "0"))
          .join("")}`;
      },
      [x, y],
    );
  }

  private async middleOf(a1: string): Promise<{ x: number; y: number }> {
    const box = await this.boxOf(a1);
    return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
  }

  private async cornerOf(a1: string): Promise<{ x: number; y: number }> {
    const box = await this.boxOf(a1);
    return { x: box.x + box.width - 24, y: box.y + 3 };
  }

  /** Counted from the sheet's own widths, for a grid that is not scrolled. */
  private async boxOf(a1: string) {
    const [, letters = "", digits = ""] = /^([A-Z]+)(\d+)$/.exec(a1) ?? [];
    const column = [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
    const grid = await this.page.locator(".fortune-sheet-container").boundingBox();
    if (!grid) throw new Error("The grid is not on the screen");
    const { columnTrack, rowTrack } = this.host.workbook.active;
    const before = (track: typeof columnTrack, index: number) => {
      let sum = 0;
      for (let each = 1; each < index; each++) sum += track.isHidden(each) ? 0 : track.sizeOf(each);
      return sum;
    };
    const row = Number(digits);
    return {
      x: grid.x + 46 + before(columnTrack, column),
      y: grid.y + 24 + before(rowTrack, row),
      width: columnTrack.sizeOf(column),
      height: rowTrack.sizeOf(row),
    };
  }
}
