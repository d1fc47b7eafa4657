/** A page with nothing to list: what is the matter, and what to do about it. */

import type { ComponentChildren, Ref } from "preact";
import { Icon, type IconName } from "./Icon";
import { product } from "./words";

interface Props {
  icon: IconName;
  title: string;
  text: string;
  heading?: Ref<HTMLHeadingElement>;
  children?: ComponentChildren;
}

export function Blank({ icon, title, text, heading = null, children }: Props) {
  return (
    <div class="blank">
      <Icon name={icon} />
      <h1 ref={heading} tabIndex={-1}>
        {title}
      </h1>
      <p>{text}</p>
      {children}
    </div>
  );
}

/** While the first answer is on its way: the shape of what will be there. */
export function Loading({ text }: { text: string }) {
  return (
    <div class="loading" role="status">
      <h1 class="unseen">{product}</h1>
      <div class="bones" aria-hidden="true">
        <i />
        <i />
        <i />
        <i />
      </div>
      <p>{text}</p>
    </div>
  );
}
