/** The sidebar's states without a lead: each says what is the matter and what to do. */

import type { Ref } from "preact";
import { Blank, Loading } from "./Blank";
import type { FullView } from "./follow";
import { sidebar } from "./words";

interface Props {
  view: Exclude<FullView, { kind: "lead" }> | null;
  /** Why the last question failed, or "". */
  trouble: string;
  heading: Ref<HTMLHeadingElement>;
  onSetUp(): void;
  onRetry(): void;
}

export function NoLead({ view, trouble, heading, onSetUp, onRetry }: Props) {
  const again = (
    <button type="button" class="button" onClick={onRetry}>
      {sidebar.retry}
    </button>
  );
  if (trouble !== "") {
    return (
      <Blank icon="alert" title={sidebar.unreachable.title} text={trouble} heading={heading}>
        {again}
      </Blank>
    );
  }
  if (view === null) return <Loading text={sidebar.loading} />;
  switch (view.kind) {
    case "not set up":
      return (
        <Blank icon="flame" title={sidebar.notSetUp.title} text={sidebar.notSetUp.text} heading={heading}>
          <button type="button" class="button strong" onClick={onSetUp}>
            {sidebar.notSetUp.button}
          </button>
        </Blank>
      );
    case "other sheet":
      return (
        <Blank
          icon="row"
          title={sidebar.otherSheet.title}
          text={sidebar.otherSheet.text(view.seen.sheet)}
          heading={heading}
        />
      );
    case "no lead":
      return (
        <Blank icon="row" title={sidebar.noLead.title} text={sidebar.noLead.text(view.seen.row)} heading={heading} />
      );
    case "problem":
      return (
        <Blank icon="alert" title={sidebar.problem.title} text={view.message} heading={heading}>
          {again}
        </Blank>
      );
  }
}
