/** Says what Remove Stoke takes away and what it leaves, before it does. */

import { useState } from "preact/hooks";
import { Dialog } from "./Dialog";
import { Icon } from "./Icon";
import { ask, closeDialog } from "./rpc";
import { useWork } from "./use-work";
import { remove } from "./words";

export function RemovePage() {
  const { working, problem, work } = useWork();
  const [done, setDone] = useState("");

  const confirm = () => work(async () => setDone(await ask("confirmRemove")));

  if (done !== "") {
    return (
      <Dialog
        title={remove.done}
        news
        buttons={
          <button type="button" class="button strong" onClick={closeDialog}>
            {remove.close}
          </button>
        }
      >
        <p role="status">{done}</p>
        <p>{remove.again}</p>
      </Dialog>
    );
  }
  return (
    <Dialog
      title={remove.title}
      problem={problem}
      buttons={
        <>
          <button type="button" class="button" disabled={working} onClick={closeDialog}>
            {remove.cancel}
          </button>
          <button type="button" class="button danger" disabled={working} onClick={confirm}>
            {working ? remove.working : remove.button}
          </button>
        </>
      }
    >
      <p>{remove.intro}</p>
      <h2>{remove.goes}</h2>
      <ul class="ticks">
        {remove.going.map((what) => (
          <li key={what}>
            <Icon name="cross" tone="bad" />
            {what}
          </li>
        ))}
      </ul>
      <h2>{remove.stays}</h2>
      <ul class="ticks">
        {remove.staying.map((what) => (
          <li key={what}>
            <Icon name="check" tone="good" />
            {what}
          </li>
        ))}
      </ul>
    </Dialog>
  );
}
