/** What was done, beside the button that takes it back. */

interface Props {
  message: string;
  /** What the button says; "": it cannot be taken back. */
  undo: string;
  working: boolean;
  onUndo(): void;
}

export function Done({ message, undo, working, onUndo }: Props) {
  if (message === "") return null;
  return (
    <p class="banner good beside" role="status">
      <span class="grow">{message}</span>
      {undo !== "" && (
        <button type="button" class="button" disabled={working} onClick={onUndo}>
          {undo}
        </button>
      )}
    </p>
  );
}
