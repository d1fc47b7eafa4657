/** The note of the cell under the mouse, beside it. */

export function NoteCard({ at, text }: { at: DOMRect; text: string }) {
  const right = at.right + 250 < window.innerWidth;
  const place = right ? { left: at.right + 6 } : { right: window.innerWidth - at.left + 6 };
  return (
    <div className="note-card" role="tooltip" style={{ top: Math.min(at.top, window.innerHeight - 160), ...place }}>
      {text}
    </div>
  );
}
