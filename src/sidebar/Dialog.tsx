/** The frame of every dialog: what it is about, and its buttons, always in sight at the bottom. */

import type { ComponentChildren } from "preact";
import { Trouble } from "./Banner";

interface Props {
  title: string;
  /** The title says what was done, and is shown; else it repeats what Google shows above the page. */
  news?: boolean;
  children: ComponentChildren;
  /** The last thing that went wrong, or "". */
  problem?: string;
  /** Beside the buttons: a word on what they will do. */
  remark?: ComponentChildren;
  buttons: ComponentChildren;
}

export function Dialog({ title, news = false, children, problem = "", remark, buttons }: Props) {
  return (
    <main class="dialog">
      <div class="dialog-body">
        <h1 class={news ? "" : "unseen"}>{title}</h1>
        {children}
        <Trouble>{problem}</Trouble>
      </div>
      <footer>
        <p class="soft grow" role="status">
          {remark}
        </p>
        <div class="buttons">{buttons}</div>
      </footer>
    </main>
  );
}
