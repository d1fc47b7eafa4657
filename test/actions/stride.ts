/** Which calls of a run the tests of trouble strike: some of them each time, and with `EVERY_CALL=1 npm test` all. */

/** How many calls on the next one is that is struck. */
export function stride(usual: number): number {
  return process.env.EVERY_CALL === "1" ? 1 : usual;
}
