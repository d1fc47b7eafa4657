/** A temperature as word, shape and colour, so that any one of the three is enough. */

import type { Temperature } from "../actions/views";
import { Icon, TEMPERATURE_ICONS } from "./Icon";
import { temperatures } from "./words";

export function TemperatureChip({ of }: { of: Temperature }) {
  return (
    <span class={`chip temperature ${of.toLowerCase()}`}>
      <Icon name={TEMPERATURE_ICONS[of]} />
      {temperatures[of]}
    </span>
  );
}
