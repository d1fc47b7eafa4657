/** Who stands in the sheet twice: by e-mail, number, or name with company or address; through an index. */

import { describe, expect, test } from "@jest/globals";
import { findPairs, movedDown } from "../../src/core/duplicates";
import { emailsIn, type Identity, phonesIn } from "../../src/core/intake";

interface Row {
  name?: string;
  company?: string;
  address?: string;
  email?: string;
  phone?: string;
}

function leadOf({ name = "", company = "", address = "", email = "", phone = "" }: Row): { identity: Identity } {
  return { identity: { name, company, address, emails: emailsIn(email).keys, phones: phonesIn(phone, "US").keys } };
}

/** Pairs as numbers of rows, each with its reason. */
function pairsOf(rows: readonly Row[], apart: readonly string[] = []) {
  const leads = rows.map(leadOf);
  const at = (lead: { identity: Identity }) => leads.indexOf(lead);
  const pairs = findPairs(leads, (one, other) => apart.includes(`${at(one)} ${at(other)}`));
  return pairs.map(({ first, second, by }) => [at(first), at(second), by]);
}

test.each<[string, Row, Row]>([
  ["email", { email: "Ana.Cruz@gmail.com" }, { email: "anacruz+fair@googlemail.com" }],
  ["phone", { name: "Ana", phone: "(212) 555-0100" }, { name: "A. Cruz", phone: "+1 212 555 0100" }],
  [
    "name and company",
    { name: "Ana Cruz", company: "Cruz Florists" },
    { name: "ana cruz", company: "Cruz  Florists." },
  ],
  ["name and address", { name: "Ana Cruz", address: "4 Elm St" }, { name: "Ana Cruz", address: "4 Elm St." }],
])("two rows are one lead by %s", (by, one, other) => {
  expect(pairsOf([one, { name: "Zed", email: "zed@example.com" }, other])).toEqual([[0, 2, by]]);
});

test("colleagues on one line are two leads, and so are two of one name", () => {
  const phone = "212-555-0100";
  const [ana, ben] = [
    { name: "Ana", email: "ana@example.com", phone },
    { name: "Ben", email: "ben@example.com", phone },
  ];
  expect(pairsOf([ana, ben, { name: "Ana" }, { name: "Ana" }])).toEqual([]);
});

test("a company that is called as the person tells nothing", () => {
  const ana = { name: "Ana Cruz", company: "Ana Cruz" };
  expect(pairsOf([ana, ana])).toEqual([]);
});

describe("of a lead that stands there several times", () => {
  const rows = Array.from({ length: 4 }, () => ({ email: "ana@example.com" }));

  test("each row is paired with the first", () => {
    expect(pairsOf(rows).map(([first, second]) => [first, second])).toEqual([
      [0, 1],
      [0, 2],
      [0, 3],
    ]);
  });

  test("what is not the same as the first is still compared with the others", () => {
    expect(pairsOf(rows, ["0 1"]).map(([first, second]) => [first, second])).toEqual([
      [0, 2],
      [0, 3],
    ]);
    expect(pairsOf(rows.slice(0, 3), ["0 1", "0 2"]).map(([first, second]) => [first, second])).toEqual([[1, 2]]);
  });
});

test("a number that thousands share is not compared pair by pair", () => {
  let compared = 0;
  const rows = Array.from({ length: 5000 }, (_, index) => ({
    name: `Lead ${index}`,
    email: `lead${index}@example.com`,
    phone: "212-555-0100",
  }));
  const leads = rows.map(leadOf).map(({ identity }) => ({
    get identity() {
      compared += 1;
      return identity;
    },
  }));
  expect(findPairs(leads, () => false)).toEqual([]);
  expect(compared).toBeLessThan(300_000);
});

test.each([
  ["=B5*$C$2", 3, "=B8*$C$2"],
  ['=IF(A5="B5",LOG10(A5),"it""s B5")', -2, '=IF(A3="B5",LOG10(A3),"it""s B5")'],
  ["='Q1 A5'!A5+Other!$B5+$A$1", 1, "='Q1 A5'!A6+Other!$B6+$A$1"],
  ["=SUM(A1:A4)", -1, "=SUM(#REF!:A3)"],
])("the formula %s, %i rows further down", (formula, rows, moved) => {
  expect(movedDown(formula, rows)).toBe(moved);
});
