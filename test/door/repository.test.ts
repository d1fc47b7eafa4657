/** What the repository holds: nothing of the machine it was written on, and nothing unfinished. */

import { describe, expect, test } from "@jest/globals";
import { read, textFiles } from "./repository";

const HERE = "test/door/repository.test.ts";

/** Places on the disk of some machine. A page's address ("/work") has no file below it. */
const MACHINE_PATH = /(?<![\w.:/*-])\/(?:home|root|Users|work|workspace|tmp|mnt)\/[\w.*-]+/;
const REGISTRY_HOST = /\b(?:registry|npm|mirror|proxy|artifactory)\.[a-z][\w-]*\.[a-z]{2,}/i;
const UNFINISHED = /\b(?:TODO|FIXME|XXX|HACK|WIP|lorem ipsum)\b/;

const files = textFiles().filter(({ path }) => path !== HERE);

describe("the repository", () => {
  test("names no path of a machine", () => {
    expect(linesWith(MACHINE_PATH)).toEqual([]);
  });

  test("names no registry, so that it installs from whichever one is set", () => {
    expect(linesWith(REGISTRY_HOST)).toEqual([]);
    expect(read("package-lock.json")).not.toContain('"resolved"');
    expect(read(".npmrc")).toContain("omit-lockfile-registry-resolved=true");
  });

  test("locks the packages of every platform, or npm ci would refuse the lockfile", () => {
    const { packages } = JSON.parse(read("package-lock.json")) as { packages: Record<string, Locked> };
    const wanted = Object.values(packages).flatMap(({ optionalDependencies = {} }) =>
      Object.keys(optionalDependencies),
    );
    const held = new Set(Object.keys(packages).map((path) => path.split("node_modules/").pop()));
    expect(wanted.length).toBeGreaterThan(50);
    expect(wanted.filter((name) => !held.has(name))).toEqual([]);
  });

  test("is finished", () => {
    expect(linesWith(UNFINISHED)).toEqual([]);
  });

  test("holds one licence, and pins what it depends on", () => {
    expect(read("LICENSE")).toMatch(/^MIT License/);
    const { license, devDependencies } = JSON.parse(read("package.json"));
    expect(license).toBe("MIT");
    const loose = Object.entries(devDependencies).filter(([, version]) => !/^\d+\.\d+\.\d+$/.test(String(version)));
    expect(loose).toEqual([]);
  });
});

interface Locked {
  optionalDependencies?: Record<string, string>;
}

/** "path:line text" of each line that matches. */
function linesWith(pattern: RegExp): string[] {
  return files.flatMap(({ path, text }) =>
    text.split("\n").flatMap((line, index) => (pattern.test(line) ? [`${path}:${index + 1} ${line.trim()}`] : [])),
  );
}
