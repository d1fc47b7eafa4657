/** Opening a book and saving it: by its path on this computer, or by choosing a file. */

import { useState } from "react";
import type { Screen } from "../../api";
import { upload } from "../client";
import type { Store } from "../store";

export type FileTask = "open" | "save";

interface BookFilesProps {
  store: Store;
  screen: Screen;
  task: FileTask;
  onClose: () => void;
}

const WORDS = {
  open: {
    title: "Open a book",
    hint: "An .xlsx, a .csv, or a folder that holds one .csv for each sheet.",
    button: "Open",
  },
  save: {
    title: "Save the book",
    hint: "A name that ends in .xlsx makes a workbook; any other a folder with one .csv for each sheet.",
    button: "Save",
  },
};

export function BookFiles({ store, screen, task, onClose }: BookFilesProps) {
  const [path, setPath] = useState(task === "save" ? screen.book.path : "");
  const [problem, setProblem] = useState("");
  const { title, hint, button } = WORDS[task];
  const finish = async (work: Promise<unknown>) => {
    try {
      await work;
      onClose();
    } catch (error) {
      setProblem(error instanceof Error ? error.message : String(error));
    }
  };
  const byPath = async () => {
    const outcome = await store.do({ do: task === "open" ? "open book" : "save book", path: path.trim() });
    if (!outcome.problem) return;
    // Said in this dialog, not in a message over it.
    store.tell("");
    throw new Error(outcome.problem);
  };
  const byFile = async (file: File) => {
    await upload(file);
    await store.do({ do: "look" });
  };
  return (
    <div className="veil">
      <section
        className="dialog files"
        role="dialog"
        aria-modal="true"
        aria-label={title}
        onKeyDown={(event) => event.key === "Escape" && onClose()}
      >
        <h2>{title}</h2>
        <form
          onSubmit={(event) => {
            event.preventDefault();
            void finish(byPath());
          }}
        >
          <label>
            Path on this computer
            {/* biome-ignore lint/a11y/noAutofocus: the dialog was opened to type this */}
            <input autoFocus value={path} onChange={(event) => setPath(event.target.value)} spellCheck={false} />
          </label>
          <p className="hint">{hint}</p>
          {task === "open" && (
            <label className="choose-file">
              <span>Choose a file …</span>
              <input
                type="file"
                accept=".csv,.xlsx"
                onChange={({ target }) => target.files?.[0] && void finish(byFile(target.files[0]))}
              />
            </label>
          )}
          {problem && <p className="problem">{problem}</p>}
          <footer>
            <button type="button" className="quiet" onClick={onClose}>
              Cancel
            </button>
            <button type="submit" className="primary" disabled={path.trim() === ""}>
              {button}
            </button>
          </footer>
        </form>
      </section>
    </div>
  );
}
