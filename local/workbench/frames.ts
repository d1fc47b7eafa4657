/** Gives each page that the add-on shows an address of its own, for as long as it is shown. */

import { randomUUID } from "node:crypto";
import type { Page } from "../host/screen";

export class Frames {
  private readonly ids = new WeakMap<Page, string>();

  /** The same page has the same name; one that is shown anew has a new one, so that it loads anew. */
  idOf(page: Page): string {
    const id = this.ids.get(page) ?? randomUUID();
    this.ids.set(page, id);
    return id;
  }
}
