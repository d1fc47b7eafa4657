/** A group of ticks, each with how many leads it would choose. */

interface Props<Value extends string> {
  title: string;
  values: readonly Value[];
  labelOf(value: Value): string;
  countOf(value: Value): number;
  ticked: ReadonlySet<Value>;
  busy: boolean;
  onChange(ticked: ReadonlySet<Value>): void;
}

export function Ticks<Value extends string>(props: Props<Value>) {
  const { title, values, labelOf, countOf, ticked, busy, onChange } = props;

  function toggle(value: Value, wanted: boolean): void {
    const now = new Set(ticked);
    if (wanted) now.add(value);
    else now.delete(value);
    onChange(now);
  }

  return (
    <fieldset class="tick-group">
      <legend>{title}</legend>
      {values.map((value) => (
        <label key={value} class="choice">
          <input
            type="checkbox"
            checked={ticked.has(value)}
            disabled={busy}
            onChange={(event) => toggle(value, event.currentTarget.checked)}
          />
          <span class="grow">{labelOf(value)}</span>
          <span class="soft">{countOf(value)}</span>
        </label>
      ))}
    </fieldset>
  );
}
