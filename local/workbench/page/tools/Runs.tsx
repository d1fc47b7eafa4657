/** The last runs of the script: what started each, its calls that reach Google, and what they would cost there. */

import { Fragment, useState } from "react";
import type { RunLine } from "../../api";

export function Runs({ runs }: { runs: RunLine[] }) {
  const [open, setOpen] = useState<number | null>(null);
  if (runs.length === 0) return <p className="nothing">Nothing has run yet.</p>;
  return (
    <div className="runs">
      <table>
        <thead>
          <tr>
            <th>When</th>
            <th>Function</th>
            <th>Started by</th>
            <th>Mode</th>
            <th className="number">Calls</th>
            <th className="number">On Google</th>
            <th>Error</th>
          </tr>
        </thead>
        <tbody>
          {runs.map((run) => (
            <Fragment key={run.id}>
              <tr className={run.error ? "failed" : ""}>
                <td>{run.at}</td>
                <td>
                  <button
                    type="button"
                    aria-expanded={open === run.id}
                    onClick={() => setOpen(open === run.id ? null : run.id)}
                  >
                    {run.name}
                  </button>
                  {run.times > 1 && <span className="times">× {run.times}</span>}
                </td>
                <td>{run.caller}</td>
                <td>{run.mode}</td>
                <td className="number">{run.calls}</td>
                <td className="number">{run.seconds.toFixed(1)} s</td>
                <td className="error">{run.error}</td>
              </tr>
              {open === run.id && (
                <tr className="detail">
                  <td />
                  <td colSpan={6}>
                    {run.detail.length === 0 && "No call reached Google."}
                    {run.detail.map(({ name, count, ms }) => (
                      <span key={name}>
                        {name} × {count}, {(ms / 1000).toFixed(1)} s
                      </span>
                    ))}
                  </td>
                </tr>
              )}
            </Fragment>
          ))}
        </tbody>
      </table>
    </div>
  );
}
