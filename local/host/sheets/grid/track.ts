/** What the rows, or the columns, of a sheet have beside cells: sizes in pixels, and which are hidden. */

import { mapAfter, type Rearrangement } from "./rearrange";

export class Track {
  private sizes = new Map<number, number>();
  private hidden = new Map<number, true>();

  constructor(
    /** How many there are. */
    public count: number,
    private readonly usualSize: number,
  ) {}

  /** Pixels. */
  sizeOf(index: number): number {
    return this.sizes.get(index) ?? this.usualSize;
  }

  resize(index: number, pixels: number): void {
    this.sizes.set(index, pixels);
  }

  isHidden(index: number): boolean {
    return this.hidden.has(index);
  }

  setHidden(from: number, count: number, hidden: boolean): void {
    for (let index = from; index < from + count; index++) {
      if (hidden) this.hidden.set(index, true);
      else this.hidden.delete(index);
    }
  }

  get hiddenOnes(): number[] {
    return [...this.hidden.keys()].sort((a, b) => a - b);
  }

  /** Sizes that differ from the usual one. */
  get resized(): ReadonlyMap<number, number> {
    return this.sizes;
  }

  rearrange(change: Rearrangement): void {
    if (change.kind === "insert") this.count += change.count;
    if (change.kind === "remove") this.count -= change.count;
    this.sizes = mapAfter(change, this.sizes);
    this.hidden = mapAfter(change, this.hidden);
  }
}
