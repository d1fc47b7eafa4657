/** Which columns and rows a person dragged to another size, read from FortuneSheet's own account of what it changed. */

import type { Op } from "@fortune-sheet/core";

export interface Resized {
  axis: "columns" | "rows";
  /** 1-based. */
  index: number;
  pixels: number;
}

const LISTS = { columnlen: "columns", rowlen: "rows" } as const;

/** Sizes named by the changes; those that did not change are among them. */
export function resizedBy(ops: readonly Op[]): Resized[] {
  return ops.flatMap(({ path: [first, list, index], value }) => {
    if (first !== "config") return [];
    return Object.entries(LISTS).flatMap(([name, axis]) => {
      if (list !== undefined && list !== name) return [];
      const sizes = index !== undefined ? { [index]: value } : list !== undefined ? value : value?.[name];
      return Object.entries(sizes ?? {}).flatMap(([at, size]) =>
        // FortuneSheet leaves the pixel of the line out.
        typeof size === "number" ? [{ axis, index: Number(at) + 1, pixels: Math.round(size) + 1 }] : [],
      );
    });
  });
}
