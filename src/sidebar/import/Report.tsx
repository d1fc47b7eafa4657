/** What came of an import: taken, merged, refused, each refused row with its reason. */

import type { ImportReport } from "../../actions/views";
import { Dialog } from "../Dialog";
import { Names } from "../Names";
import { closeDialog } from "../rpc";
import { importing } from "../words";
import { Told } from "./Told";

export function Report({ report }: { report: ImportReport }) {
  return (
    <Dialog
      title={importing.done}
      news
      buttons={
        <button type="button" class="button strong" onClick={closeDialog}>
          {importing.close}
        </button>
      }
    >
      <div role="status">
        <p>{report.message}</p>
        {report.dates !== "" && <p>{report.dates}</p>}
      </div>
      <Told title={importing.refused} rows={report.refused.map(({ reason, ...row }) => ({ ...row, text: reason }))} />
      <Told title={importing.remarks} rows={report.remarks} />
      <Told title={importing.merged} rows={report.merged} />
      <Names title={importing.leftOut} names={report.leftOut} />
    </Dialog>
  );
}
