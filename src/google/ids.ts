/** New IDs for leads, touches and newsletters. */

/** A source of IDs for one run, "L4f9a2c1e-0", "L4f9a2c1e-1" …: one random stem and a count, so that thousands cost nothing. */
export function idSource(letter: "L" | "T" | "N"): () => string {
  const stem = Utilities.getUuid().replace(/-/g, "").slice(0, 8);
  let count = 0;
  return () => {
    const id = `${letter}${stem}-${count.toString(36)}`;
    count += 1;
    return id;
  };
}
