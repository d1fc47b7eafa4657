/** google.script as a page of the add-on finds it, put into the page before its own scripts; it speaks to the workbench by messages. */

/**
 * The page's HTML with the shim in it.
 * @param functions the names that google.script.run offers
 * @param now epoch milliseconds of the workbench's clock: the page's Date follows it, since on Google both have one time
 */
export function withShim(html: string, functions: readonly string[], now: number): string {
  const names = JSON.stringify(functions).replaceAll("<", "\\u003c");
  const script = `<script>(${shim.toString()})(${names}, ${now})</script>`;
  const head = /<head[^>]*>/i.exec(html);
  if (!head) return script + html;
  const at = head.index + head[0].length;
  return html.slice(0, at) + script + html.slice(at);
}

/** Runs in the page, so it may use nothing from outside its own body. */
function shim(functions: readonly string[], openedAt: number): void {
  type Handler = (value: unknown, userObject: unknown) => void;
  interface Handlers {
    success: Handler | null;
    failure: Handler | null;
    userObject: unknown;
  }
  /** Google runs ten calls of a page at once; more wait. */
  const AT_ONCE = 10;
  const waiting: { message: object; handlers: Handlers }[] = [];
  const underWay = new Map<number, Handlers>();
  let calls = 0;

  const Clock = Date;
  /** The workbench's clock stands still between two acts, a page's does not: it is set anew only when the other was moved on. */
  const MOVED_MS = 60_000;
  let known = openedAt;
  let ahead = openedAt - Clock.now();
  const nowThere = () => Clock.now() + ahead;
  window.Date = new Proxy(Clock, {
    construct: (target, args, newTarget) => Reflect.construct(target, args.length > 0 ? args : [nowThere()], newTarget),
    apply: () => new Clock(nowThere()).toString(),
    get: (target, key) => (key === "now" ? nowThere : Reflect.get(target, key)),
  });

  function setClock(now: unknown): void {
    if (typeof now !== "number" || now - known < MOVED_MS) return;
    known = now;
    ahead = now - Clock.now();
  }

  const kindOf = (value: unknown) => Object.prototype.toString.call(value).slice(8, -1);

  /** Throws what Google throws on a Date, a function, an element … anywhere in an argument. */
  function check(value: unknown, where: string): void {
    if (value === null || value === undefined) return;
    if (typeof value === "string" || typeof value === "number" || typeof value === "boolean") return;
    const kind = typeof value === "object" ? kindOf(value) : typeof value;
    if (kind !== "Array" && kind !== "Object") {
      throw new TypeError(`Failed due to illegal value in property: ${where} (${kind})`);
    }
    for (const [key, part] of Object.entries(value)) check(part, key);
  }

  function next(): void {
    while (underWay.size < AT_ONCE) {
      const turn = waiting.shift();
      if (!turn) return;
      calls += 1;
      underWay.set(calls, turn.handlers);
      parent.postMessage({ stoke: "run", call: calls, ...turn.message }, "*");
    }
  }

  function runner(handlers: Handlers): object {
    const face: Record<string, unknown> = {
      withSuccessHandler: (success: Handler) => runner({ ...handlers, success }),
      withFailureHandler: (failure: Handler) => runner({ ...handlers, failure }),
      withUserObject: (userObject: unknown) => runner({ ...handlers, userObject }),
    };
    for (const name of functions) {
      face[name] = (...args: unknown[]) => {
        for (const [index, arg] of args.entries()) check(arg, String(index));
        waiting.push({ message: { name, args: JSON.parse(JSON.stringify(args)) }, handlers });
        next();
      };
    }
    return face;
  }

  /** On Google the pages of a script have one origin and hear each other so; here their sandboxes have none, and the workbench passes it on. */
  const channels = new Set<Channel>();
  class Channel extends EventTarget {
    constructor(readonly name: string) {
      super();
      channels.add(this);
    }
    postMessage(data: unknown): void {
      parent.postMessage({ stoke: "broadcast", name: this.name, data }, "*");
    }
    close(): void {
      channels.delete(this);
    }
  }

  addEventListener("message", ({ source, data }) => {
    if (source !== parent) return;
    if (data?.stoke === "broadcast") {
      for (const channel of channels) {
        if (channel.name === data.name) channel.dispatchEvent(new MessageEvent("message", { data: data.data }));
      }
    }
    if (data?.stoke !== "answer") return;
    const handlers = underWay.get(data.call);
    if (!handlers) return;
    underWay.delete(data.call);
    setClock(data.now);
    next();
    if ("error" in data.answer) {
      const error = new Error(data.answer.error);
      error.name = "ScriptError";
      if (handlers.failure) handlers.failure(error, handlers.userObject);
      else console.error(`Uncaught ScriptError: ${data.answer.error}`);
    } else handlers.success?.(data.answer.value, handlers.userObject);
  });

  const run = runner({ success: null, failure: null, userObject: undefined });
  const host = {
    close: () => parent.postMessage({ stoke: "close" }, "*"),
    editor: { focus: () => parent.postMessage({ stoke: "focus" }, "*") },
    setWidth: () => undefined,
    setHeight: () => undefined,
  };
  Object.assign(window, { google: { script: { run, host } }, BroadcastChannel: Channel });
}
