/** What Set up did, and what the owner should look at. */

import type { SetUpReport } from "../../actions/views";
import { Banner, Trouble } from "../Banner";
import { Dialog } from "../Dialog";
import { Names } from "../Names";
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
      <Names title={setUp.added} names={report.added} />
      {report.problems.length > 0 && (
        <section>
          <h2>{setUp.problems}</h2>
          {report.problems.map((text) => (
            <Trouble key={text} live={false}>
              {text}
            </Trouble>
          ))}
        </section>
      )}
      <Banner>{setUp.openSidebar}</Banner>
    </Dialog>
  );
}
