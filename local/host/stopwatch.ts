/** Stands around every method of a service: measures the host's own time, and lets something happen right after a call. */

interface Frame {
  depth: number;
  enteredAt: number;
  spentMs: number;
  leaving: (() => void)[];
}

let frame: Frame = newFrame();

/** Makes a service's method count its time as the host's. */
export function timed(method: (...args: never[]) => unknown): (this: unknown, ...args: unknown[]) => unknown {
  return function (...args) {
    const own = frame;
    if (own.depth === 0) own.enteredAt = performance.now();
    own.depth += 1;
    try {
      return Reflect.apply(method, this, args);
    } finally {
      own.depth -= 1;
      if (own.depth === 0) leave(own);
    }
  };
}

/** Acts once, after the method of a service that the script is calling has done its work or failed; what it throws, the script gets. */
export function onLeaving(act: () => void): void {
  frame.leaving.push(act);
}

/** Runs part of a script; writes the milliseconds of the script itself and those inside of services. */
export function measure<Result>(act: () => Result, write: (scriptMs: number, hostMs: number) => void): Result {
  const outer = frame;
  const own = newFrame();
  frame = own;
  const start = performance.now();
  try {
    return act();
  } finally {
    frame = outer;
    write(performance.now() - start - own.spentMs, own.spentMs);
  }
}

function leave(own: Frame): void {
  own.spentMs += performance.now() - own.enteredAt;
  for (const act of own.leaving.splice(0)) act();
}

function newFrame(): Frame {
  return { depth: 0, enteredAt: 0, spentMs: 0, leaving: [] };
}
