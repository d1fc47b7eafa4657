/** Addresses as owners write them: taken apart by their shape, or refused with what is missing. */

import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { readPostal } from "../../src/core/postal";

const NOTHING = { text: "", town: "", region: "", postcode: "", country: "" };

/** The lines that are printed, or what is missing. */
function read(text: string, home = "US", columns: Partial<typeof NOTHING> = {}): string {
  const found = readPostal({ ...NOTHING, ...columns, text }, home);
  return found.ok ? found.address.lines.join(" / ") : `! ${found.problem}`;
}

describe("an address on one line is broken where the post breaks it", () => {
  test.each([
    ["41 Bleecker St, New York, NY 10012", "US", "41 Bleecker St / New York, NY 10012"],
    ["41 Bleecker St New York NY 10012", "US", "41 Bleecker St / New York, NY 10012"],
    ["41 Bleecker St, New York 10012", "US", "41 Bleecker St / New York, NY 10012"],
    ["5 Main St St Louis MO 63101", "US", "5 Main St / St Louis, MO 63101"],
    ["220 W 27th St, Apt 4, New York, NY, 10001, USA", "US", "220 W 27th St, Apt 4 / New York, NY 10001"],
    ["500 5th Ave, 3rd Floor, New York, NY 10110 USA", "US", "500 5th Ave, 3rd Floor / New York, NY 10110"],
    ["PO Box 12, Troy, New York 12180-1234", "US", "PO Box 12 / Troy, NY 12180-1234"],
    ["1 Main St, Wilmington, 19801, DE", "US", "1 Main St / Wilmington, DE 19801"],
    ["1 Sussex Dr, Ottawa, Ontario k1a0a1", "CA", "1 Sussex Dr / Ottawa, ON K1A 0A1"],
    ["10 Downing Street, London sw1a2aa", "GB", "10 Downing Street / London / SW1A 2AA"],
    ["Flat 2, 10 High Street, Leeds, LS1 4AB, England", "GB", "Flat 2 / 10 High Street / Leeds / LS1 4AB"],
    ["Hauptstr. 5 10115 Berlin", "DE", "Hauptstr. 5 / 10115 Berlin"],
    ["Hauptstr. 5, Berlin, D-10115", "DE", "Hauptstr. 5 / 10115 Berlin"],
    ["12 rue de la Paix, 75002 Paris", "FR", "12 rue de la Paix / 75002 Paris"],
    ["Calle Mayor, 5, 28801 Alcalá, Madrid", "ES", "Calle Mayor 5 / 28801 Alcalá (Madrid)"],
    ["5 George St, Sydney NSW 2000", "AU", "5 George St / Sydney, NSW 2000"],
  ])("%s", (text, home, lines) => {
    expect(read(text, home)).toBe(lines);
  });

  test("where the owner broke it, it stays as it was broken", () => {
    expect(read("123 Main St, Apt 2\nBrooklyn, NY 11201")).toBe("123 Main St, Apt 2 / Brooklyn, NY 11201");
  });

  test("a ZIP code that lost its 0 in a column of numbers gets it back, where the state says which", () => {
    expect(read("12 Elm St, Cambridge, MA 2139")).toBe("12 Elm St / Cambridge, MA 02139");
    expect(read("12 Elm St, Springfield, IL 2139")).toBe("! no ZIP code");
  });
});

describe("abroad, the country comes last", () => {
  test.each([
    ["Hauptstraße 5, 10115 Berlin, Deutschland", "Hauptstraße 5 / 10115 Berlin / GERMANY"],
    ["Dam 1, 1012JS Amsterdam, Netherlands", "Dam 1 / 1012 JS Amsterdam / NETHERLANDS"],
    ["10 Downing Street, London SW1A 2AA", "10 Downing Street / London / SW1A 2AA / UNITED KINGDOM"],
    ["1 Sussex Dr, Ottawa ON K1A 0A1", "1 Sussex Dr / Ottawa, ON K1A 0A1 / CANADA"],
    ["1-2-3 Shibuya, Tokyo 150-0002, Japan", "1-2-3 Shibuya / Tokyo 150-0002 / JAPAN"],
  ])("%s", (text, lines) => {
    expect(read(text)).toBe(lines);
  });
});

describe("what is missing is named", () => {
  test.each([
    ["", "US", "no address"],
    ["12 Main St, Springfield, IL", "US", "no ZIP code"],
    ["12 Main St, Springfield 62701", "US", "no state"],
    ["Austin, TX 78701", "US", "no street or PO box"],
    ["Main Street, Austin, TX 78701", "US", "no house number or PO box"],
    ["Rose Cottage 5 Fakenham NR21 0HU", "GB", "street and town on one line: put a comma between them"],
    ["10 High Street, Leeds", "GB", "no postcode"],
    ["1 Sussex Dr, Ottawa K1A 0A1", "CA", "no province"],
    ["Hauptstr. 5, Berlin", "DE", "no postcode"],
    ["10115 Berlin", "DE", "no street or PO box"],
    ["12345 Highway 9, Troy, NY", "US", "no ZIP code"],
  ])("%s (%s): %s", (text, home, problem) => {
    expect(read(text, home)).toBe(`! ${problem}`);
  });
});

test("columns of their own for town, state, postcode and country make the address with the street", () => {
  const columns = { town: "Troy", region: "New York", postcode: "12180", country: "" };
  expect(read("4 Elm St", "US", columns)).toBe("4 Elm St / Troy, NY 12180");
  expect(read("4 Elm St, Troy, NY 12180", "US", columns)).toBe("4 Elm St / Troy, NY 12180");
  const munich = { town: "München", region: "Bayern", postcode: "80331", country: "DE" };
  expect(read("Marienplatz 1", "US", munich)).toBe("Marienplatz 1 / 80331 München (Bayern) / GERMANY");
  expect(read("4 Elm St", "US", { ...columns, postcode: "1218" })).toBe("! no ZIP code");
});

test("whatever stands in the cell, no line is blank or broken, and nothing throws", () => {
  const words = fc.constantFrom(
    "41",
    "Elm",
    "St",
    ",",
    "\n",
    "NY",
    "10012",
    "SW1A 2AA",
    "Berlin",
    "DE",
    "USA",
    "#",
    "🌷",
    "ул.",
  );
  const texts = fc.oneof(
    fc.string(),
    fc.array(words, { maxLength: 14 }).map((list) => list.join(" ")),
  );
  const homes = fc.constantFrom("US", "CA", "GB", "DE", "FR", "ES", "IE", "ZZ");
  fc.assert(
    fc.property(texts, homes, (text, home) => {
      const found = readPostal({ ...NOTHING, text }, home);
      if (!found.ok) return found.problem !== "";
      return (
        found.address.lines.length >= 2 && found.address.lines.every((line) => /\S/.test(line) && !/[\n\r]/.test(line))
      );
    }),
  );
});
