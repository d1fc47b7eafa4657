/** What Set up did, and what the owner should look at. */

import type { SetUpReport } from "../../actions/views";
import { Dialog } from "../Dialog";
import { Icon } from "../Icon";
import { closeDialog } from "../rpc";
import { setUp } from "../words";

export function Report({ report }: { report: SetUpReport }) {
  return (
    <Dialog
      title={setUp.done}
      news
      buttons={
        <button type="button" class="button strong" onClick={closeDialog}>
          {setUp.close}
        </button>
      }
    >
      <div role="status">
        <p>{report.message}</p>
        {report.leads > 0 && <p>{setUp.leads(report.leads)}</p>}
      </div>
      {report.added.length > 0 && (
        <section>
          <h2>{setUp.added}</h2>
          <ul class="names">
            {report.added.map((name) => (
              <li key={name}>{name}</li>
            ))}
          </ul>
        </section>
      )}
      {report.problems.length > 0 && (
        <section>
          <h2>{setUp.problems}</h2>
          {report.problems.map((text) => (
            <p key={text} class="banner bad">
              <Icon name="alert" />
              {text}
            </p>
          ))}
        </section>
      )}
      <p class="banner">
        <Icon name="info" />
        {setUp.openSidebar}
      </p>
    </Dialog>
  );
}
