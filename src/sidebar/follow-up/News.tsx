/** Says that somebody more urgent is on the list now: the owner decides whether to go to them. */

import type { FollowUpLine } from "../../actions/views";
import { Icon, TEMPERATURE_ICONS } from "../Icon";
import { followUp, sidebar } from "../words";

export function News({ line, onGoTo }: { line: FollowUpLine; onGoTo(): void }) {
  const name = line.name || sidebar.noName;
  return (
    <div class="news" role="status">
      <Icon name={TEMPERATURE_ICONS[line.temperature]} />
      <p class="grow" dir="auto">
        {line.isNew ? followUp.came(name) : followUp.due(name)}
      </p>
      <button type="button" class="button" aria-keyshortcuts="g" onClick={onGoTo}>
        {followUp.goTo}
        <span class="key" aria-hidden="true">
          G
        </span>
      </button>
    </div>
  );
}
