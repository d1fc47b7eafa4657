/** What outlives a run: properties and cache, and their limits. */

import { errorOf, hostOf, resultOf } from "./script";

describe("properties", () => {
  const CODE = `
    var store = () => PropertiesService.getDocumentProperties();
    function set(key, value) { store().setProperty(key, value); }
    function setAll(values, others) { store().setProperties(values, others); }
    function all() { return store().getProperties(); }
    function get(key) { return store().getProperty(key); }
    function forget() { store().deleteProperty("a").deleteProperty("never"); return store().getKeys(); }
    function fill(count) { const values = {}; for (let i = 0; i < count; i++) values["k" + i] = "x".repeat(9000); store().setProperties(values); }
  `;

  test("outlive the run, as text", () => {
    const host = hostOf(CODE);
    resultOf(host, "set", "a", 1.5);
    expect([resultOf(host, "get", "a"), resultOf(host, "get", "b")]).toEqual(["1.5", null]);
  });

  test("setProperties adds, or replaces all others", () => {
    const host = hostOf(CODE);
    resultOf(host, "set", "a", "1");
    resultOf(host, "setAll", { b: "2" });
    expect(resultOf(host, "all")).toEqual({ a: "1", b: "2" });
    resultOf(host, "setAll", { c: "3" }, true);
    expect(resultOf(host, "all")).toEqual({ c: "3" });
    expect(resultOf(host, "forget")).toEqual(["c"]);
  });

  test("the three stores are apart", () => {
    const host = hostOf(`${CODE} function others() { return [PropertiesService.getScriptProperties().getProperty("a"),
      PropertiesService.getUserProperties().getProperty("a")]; }`);
    resultOf(host, "set", "a", "1");
    expect(resultOf(host, "others")).toEqual([null, null]);
    expect(host.properties.document.get("a")).toBe("1");
  });

  test("hold 9 KB a value, counted in bytes", () => {
    const host = hostOf(CODE);
    expect(host.run("set", "a", "x".repeat(9 * 1024)).error).toBeUndefined();
    expect(host.run("set", "a", "x".repeat(9 * 1024 + 1)).error).toBe("Exception: Argument too large: value");
    expect(host.run("set", "a", "é".repeat(5000)).error).toBe("Exception: Argument too large: value");
  });

  test("hold 500 KB a store, and what does not fit changes nothing", () => {
    const host = hostOf(CODE);
    expect(host.run("fill", 50).error).toBeUndefined();
    expect(host.run("fill", 60).error).toContain("You have exceeded the property storage quota");
    expect(host.properties.document.size).toBe(50);
  });
});

describe("cache", () => {
  const CODE = `
    var cache = () => CacheService.getDocumentCache();
    function put(key, value, seconds) { cache().put(key, value, seconds); }
    function get(key) { return cache().get(key); }
    function many() { cache().putAll({ a: "1", b: "2" }, 60); cache().removeAll(["b"]); return cache().getAll(["a", "b", "c"]); }
  `;

  test("forgets after the time given, by default after ten minutes", () => {
    const host = hostOf(CODE);
    resultOf(host, "put", "a", "1", 60);
    resultOf(host, "put", "b", "2", undefined);
    host.clock.advance(1);
    expect([resultOf(host, "get", "a"), resultOf(host, "get", "b")]).toEqual([null, "2"]);
    host.clock.advance(9);
    expect(resultOf(host, "get", "b")).toBeNull();
  });

  test("keeps nothing longer than six hours", () => {
    const host = hostOf(CODE);
    resultOf(host, "put", "a", "1", 1_000_000);
    host.clock.advance(6 * 60 - 1);
    expect(resultOf(host, "get", "a")).toBe("1");
    host.clock.advance(1);
    expect(resultOf(host, "get", "a")).toBeNull();
  });

  test("may forget early", () => {
    const host = hostOf(CODE);
    resultOf(host, "put", "a", "1", 600);
    host.cache.forget();
    expect(resultOf(host, "get", "a")).toBeNull();
  });

  test("holds 100 KB a value and keys of 250 characters", () => {
    expect(errorOf('CacheService.getScriptCache().put("a", "x".repeat(102401))')).toBe(
      "Exception: Argument too large: value",
    );
    expect(errorOf('CacheService.getScriptCache().put("k".repeat(251), "x")')).toBe(
      "Exception: Argument too large: key",
    );
  });

  test("puts, reads and removes many at once", () => {
    expect(resultOf(hostOf(CODE), "many")).toEqual({ a: "1" });
  });
});
