import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { countryOf, firstName, hasPhone, isEmail, readEmail, readPhone, telLink } from "../../src/core/contact";

describe("the first name in a full name", () => {
  test.each([
    ["Dr. Ana-María de la Cruz", "Ana-María"],
    ["SMITH, JOHN", "John"],
    ["Smith, John Jr.", "John"],
    ["John Smith, PhD", "John"],
    ["Bob & Sue Jones", "Bob & Sue"],
    ["Sandra und Peter Weber", "Sandra & Peter"],
    ["Bob Smith & Sue Jones", "Bob & Sue"],
    ["mrs jane doe", "Jane"],
    ["J. Robert Smith", "Robert"],
    ["AJ Smith", "AJ"],
    ["DeShawn King", "DeShawn"],
    ["o'neil, SHAUN", "Shaun"],
    ["Robert (Bob) Smith", "Robert"],
    ["Ana 🌸 Cruz", "Ana"],
    ["Ludwig van Beethoven", "Ludwig"],
    ["Jean-Luc", "Jean-Luc"],
    ["  ana\u00a0 cruz ", "Ana"],
    ["王小明", "王小明"],
    ["נועה לוי", "נועה"],
  ])("%s → %s", (full, first) => {
    expect(firstName(full)).toBe(first);
  });

  test.each([
    "Cruz Florists LLC",
    "Acme Inc.",
    "Mr Jones",
    "Dr. Cruz",
    "Mr & Mrs Jones",
    "J. Smith",
    "de la Cruz",
    "ana@example.com",
    "555-0100",
    "N/A",
    "unknown",
    "",
    "💐",
  ])("%j has none to be sure of", (full) => {
    expect(firstName(full)).toBeNull();
  });
});

describe("a phone number", () => {
  const tel = (cell: unknown, country = "US") => {
    const phone = readPhone(cell, country);
    return phone.ok ? (phone.value?.tel ?? "") : phone.remedy;
  };

  test.each([
    ["(212) 555-0100", "US", "tel:+12125550100"],
    ["212.555.0100", "US", "tel:+12125550100"],
    ["Cell: 212 555 0100", "US", "tel:+12125550100"],
    ["p:+12125550100", "US", "tel:+12125550100"],
    ["212-555-0100 x12", "US", "tel:+12125550100;ext=12"],
    ["212-555-0100 / 212-555-0101", "US", "tel:+12125550100"],
    ["020 7946 0123", "GB", "tel:+442079460123"],
    ["0176 1234567", "DE", "tel:+491761234567"],
    ["+49 176 1234567", "US", "tel:+491761234567"],
    ["0049 176 1234567", "US", "tel:+491761234567"],
    ["\u202a+1 212 555 0100\u202c", "US", "tel:+12125550100"],
  ])("%s in %s", (cell, country, link) => {
    expect(tel(cell, country)).toBe(link);
    expect(telLink(cell, country)).toBe(link);
    expect(hasPhone(cell)).toBe(true);
  });

  test.each([
    [2125550100, "tel:+12125550100"],
    [491761234567, "tel:+491761234567"],
    [5550100, "tel:5550100"],
  ])("that a sheet took for the number %d keeps its digits", (cell, link) => {
    expect(tel(cell)).toBe(link);
  });

  test.each(["9.19846E+11", "9,19846E+11", 919846000000])(
    "ruined to %j is refused by name: its digits are gone",
    (cell) => {
      expect(tel(cell, "IN")).toContain("cut this number short");
      expect(hasPhone(cell)).toBe(false);
      expect(telLink(cell, "IN")).toBe("");
    },
  );

  test.each(["n/a", "call me", "123", true])("%j is none", (cell) => {
    expect(tel(cell)).toContain("area code");
    expect(hasPhone(cell)).toBe(false);
  });

  test("a blank cell is no mistake", () => {
    expect(readPhone("", "US")).toEqual({ ok: true, value: null });
  });

  test("is shown as at home, or with its country", () => {
    expect(readPhone("+1 212 555 0100", "US")).toMatchObject({
      value: { e164: "+12125550100", national: "(212) 555-0100" },
    });
    expect(readPhone("+49 176 1234567", "US")).toMatchObject({ value: { national: "+49 176 1234567" } });
  });

  test("the locale names the country", () => {
    expect([countryOf("en_GB"), countryOf("de_DE"), countryOf("en")]).toEqual(["GB", "DE", "US"]);
  });

  test("what can be dialled is never missed by the quick look", () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.stringMatching(/^[+(]?[\d ().-]{0,20}$/)), (cell) => {
        const phone = readPhone(cell, "US");
        if (phone.ok && phone.value !== null) expect(hasPhone(cell)).toBe(true);
      }),
    );
  });
});

describe("an e-mail address", () => {
  test.each([
    ["ana@example.com", "ana@example.com"],
    ["Ana Cruz <ana@example.com>", "ana@example.com"],
    ["ana@example.com / bob@example.com", "ana@example.com"],
    ["mailto:ana@example.com", "ana@example.com"],
    ["ana@example.com.", "ana@example.com"],
    ["o'neil+x@mail.example.co.uk", "o'neil+x@mail.example.co.uk"],
    ["ana@example.com\r\nBcc: x@example.com", "ana@example.com"],
  ])("%j", (cell, address) => {
    expect(readEmail(cell)).toEqual({ ok: true, value: address });
  });

  test.each([
    "ana@",
    "@example.com",
    "ana@example",
    "ana..b@example.com",
    "ana @ example.com",
    "none",
    `${"a".repeat(65)}@example.com`,
  ])("%j is none", (cell) => {
    expect(readEmail(cell)).toMatchObject({ ok: false, remedy: expect.stringContaining("name@example.com") });
  });

  test("what is found can be written into a header as it is", () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.emailAddress()), (cell) => {
        const found = readEmail(cell);
        if (!found.ok || found.value === null) return;
        expect(isEmail(found.value)).toBe(true);
        expect(found.value).not.toMatch(/[\s<>,;:"]/);
      }),
    );
  });
});
