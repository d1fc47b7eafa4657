/** A line that stands out from the page: what is to be known of it, or what went wrong. */

import type { ComponentChildren } from "preact";
import { Icon } from "./Icon";

interface Props {
  children: ComponentChildren;
  /** It came up while the page was looked at: a screen reader says it. */
  live?: boolean;
}

export function Banner({ children, live = false }: Props) {
  return (
    <p class="banner" role={live ? "status" : undefined}>
      <Icon name="info" />
      {children}
    </p>
  );
}

/** What is wrong; nothing where `children` is "". */
export function Trouble({ children, live = true }: { children: string; live?: boolean }) {
  if (children === "") return null;
  return (
    <p class="banner bad" role={live ? "alert" : undefined}>
      <Icon name="alert" />
      {children}
    </p>
  );
}
