/** The language's own objects as locals of the bundle: looking a global up costs more than the arithmetic that is done with it. */

const { Array, Date, JSON, Map, Math, Number, Object, Set, String, decodeURIComponent, encodeURIComponent } =
  globalThis;

export { Array, Date, decodeURIComponent, encodeURIComponent, JSON, Map, Math, Number, Object, Set, String };
