/** The host's clock, as tests and the workbench move it. */

import { Clock } from "../../../local/host/clock";

test("it stands still until it is moved", () => {
  const clock = new Clock("2026-11-02T10:00:00-05:00");
  expect(clock.iso()).toBe("2026-11-02T15:00:00.000Z");
  clock.advance(1.5);
  expect(clock.iso()).toBe("2026-11-02T15:01:30.000Z");
});

test("it never goes back", () => {
  const clock = new Clock("2026-11-02T10:00:00Z");
  expect(() => clock.set("2026-11-02T09:59:59Z")).toThrow("The clock only goes forward");
});

test.each(["2026-11-02", "2026-11-02T10:00", "tomorrow", "2026-13-02T10:00:00Z"])("%s is no instant", (text) => {
  expect(() => new Clock(text)).toThrow(`Not an ISO instant with Z or an offset: "${text}"`);
});

test("what falls due runs in order, each at its own moment, and may make more fall due", () => {
  const clock = new Clock("2026-11-02T10:00:00Z");
  const hour = 3_600_000;
  const start = clock.now();
  const due = [start + hour, start + 2 * hour];
  const seen: string[] = [];
  clock.follow((until) => {
    const at = due.sort((one, other) => one - other)[0];
    if (at === undefined || at > until) return null;
    return {
      at,
      run() {
        due.shift();
        seen.push(clock.iso().slice(11, 16));
        if (seen.length === 1) due.push(start + 1.5 * hour);
      },
    };
  });
  clock.advance(180);
  expect([...seen, clock.iso().slice(11, 16)]).toEqual(["11:00", "11:30", "12:00", "13:00"]);
});
