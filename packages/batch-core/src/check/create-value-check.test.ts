import type { PropertyDefinition } from "@x/batch-types";
import { describe, expect, test } from "vitest";
import { createValueCheck } from "./create-value-check.ts";
import type { Verdict } from "./verdict.ts";

const job = { isContact: true, apiVersion: "2026-03" } as const;

function judge(definition: Omit<PropertyDefinition, "name">, text: string): Verdict {
  return createValueCheck({ ...definition, name: "thing" }, job)(text);
}

describe("texts", () => {
  test.each([
    ["string", "00123"],
    ["string", "+49 170 1234567"],
    ["string", "  padded  "],
    ["string", "1,234"],
    ["string", "x".repeat(65_536)],
    ["string", "👍"],
    ["phone_number", "+49 170 1234567"],
  ])("%s takes %.30s as it is", (type, text) => {
    expect(judge({ type }, text)).toBeUndefined();
  });

  test("65,537 characters are too many", () => {
    expect(judge({ type: "string" }, "x".repeat(65_537))).toEqual({
      code: "PROPERTY_VALUE_TOO_LONG",
      message: "expected at most 65536 characters, got 65537.",
    });
  });

  test.each(["string", "json", "unheard-of", undefined])("half a character in %s", (type) => {
    expect(judge({ type }, "caf\ud83d")).toEqual({
      code: "INVALID_VALUE",
      message: expect.stringContaining(String.raw`"caf\ud83d"`),
    });
  });
});

describe("e-mails", () => {
  const email = { name: "email", type: "string" };

  test.each([
    ["ada@example.com", undefined],
    ["Ada.B+c@mail.example.com", undefined],
    [" ada@example.com\u00a0", { to: "ada@example.com", why: "blanks" }],
    ["ada@example", { code: "INVALID_EMAIL", message: expect.any(String) }],
    ["ada@example.com;ben@example.com", { code: "INVALID_EMAIL", message: expect.any(String) }],
    ["ada example.com", { code: "INVALID_EMAIL", message: expect.any(String) }],
    [`${"a".repeat(65_536)}@b.c`, { code: "PROPERTY_VALUE_TOO_LONG", message: expect.any(String) }],
  ])("%.40s", (text, verdict) => {
    expect(createValueCheck(email, job)(text)).toEqual(verdict);
  });

  test("only the contact's own address is looked into", () => {
    expect(createValueCheck(email, { ...job, isContact: false })("none")).toBeUndefined();
    expect(createValueCheck({ ...email, name: "work_email" }, job)("none")).toBeUndefined();
  });
});

test.each(["json", "object_coordinates", "unheard-of", null])("%s passes untouched", (type) => {
  expect(judge({ type, options: [{ value: "a" }] }, ' {"a": 1} ')).toBeUndefined();
});

describe("outer blanks", () => {
  test.each([
    ["number", " 5", "5"],
    ["number", "5\u00a0", "5"],
    ["number", "\u200b5\ufeff\t", "5"],
    ["date", "2024-12-31 ", "2024-12-31"],
    ["datetime", " 2024-12-31T10:00:00Z", "2024-12-31T10:00:00Z"],
    ["bool", "true\n", "true"],
    ["enumeration", " 71 ", "71"],
  ])("of a %s go: %j", (type, text, to) => {
    expect(judge({ type, externalOptions: true }, text)).toEqual({ to, why: "blanks" });
  });

  test("the greater change gives the reason", () => {
    expect(judge({ type: "number" }, " 1e3 ")).toEqual({ to: "1000", why: "number" });
  });

  test("a warning stays", () => {
    const check = createValueCheck(
      { name: "born", type: "date" },
      { ...job, apiVersion: "2026-09" },
    );
    expect(check(" 1735603200001")).toMatchObject({
      to: "1735603200001",
      why: "blanks",
      warning: { code: "PROPERTY_VALUE_NORMALIZED" },
    });
  });

  test.each(["number", "date", "datetime", "bool", "enumeration"])(
    "nothing else does not clear a %s",
    (type) => {
      expect(judge({ type }, " \u200b")).toMatchObject({ code: "LEADING_TRAILING_WHITESPACE" });
    },
  );

  test("16 times the blanks take about 16 times as long", () => {
    // Core has no types of Node.
    const { process } = globalThis as unknown as {
      readonly process: { cpuUsage(before?: object): { readonly user: number } };
    };
    /** Of the processor, in microseconds. */
    function timeOf(blanks: number): number {
      const text = `1${" ".repeat(blanks)}1`;
      const before = process.cpuUsage();
      expect(judge({ type: "number" }, text)).toHaveProperty("code");
      return process.cpuUsage(before).user;
    }
    // The floor is far below what a square takes, which would be 256.
    const short = Math.max(timeOf(20_000), 5_000);
    expect(timeOf(320_000) / short).toBeLessThan(64);
  });
});

describe("booleans", () => {
  const labels = [
    { value: "true", label: "Yes" },
    { value: "false", label: "No" },
    { value: "maybe", label: "Maybe" },
  ];

  test.each([
    ["true", undefined],
    ["false", undefined],
    ["TRUE", "true"],
    ["False", "false"],
  ])("%s, whatever the labels", (text, to) => {
    const verdict = to === undefined ? undefined : { to, why: "option" };
    expect(judge({ type: "bool" }, text)).toEqual(verdict);
    expect(judge({ type: "bool", options: labels, externalOptions: true }, text)).toEqual(verdict);
  });

  test("yes and no where the account says so", () => {
    expect(judge({ type: "bool", options: labels }, "yes")).toEqual({ to: "true", why: "option" });
    expect(judge({ type: "bool", options: labels }, "NO")).toEqual({ to: "false", why: "option" });
    expect(judge({ type: "bool" }, "yes")).toEqual({
      code: "INVALID_OPTION",
      message: 'expected one of "true", "false", got "yes".',
    });
  });

  test.each(["1", "0", "on", "maybe"])("%s is refused", (text) => {
    expect(judge({ type: "bool", options: labels }, text)).toMatchObject({
      code: "INVALID_OPTION",
    });
  });
});

describe("options", () => {
  const size = {
    type: "enumeration",
    fieldType: "select",
    options: [
      { value: "s", label: "Small" },
      { value: " L ", label: "Large", hidden: true },
      { value: "xl1", label: "Huge" },
      { value: "xl2", label: "huge" },
      { value: "Café", label: null },
      { value: "  ", label: "Nothing" },
    ],
  };

  test.each([
    ["s", undefined],
    ["L", undefined],
    ["S", "s"],
    ["Small", "s"],
    ["large", "L"],
    ["xl1", undefined],
    ["café".normalize("NFD"), "Café"],
  ])("%s", (text, to) => {
    expect(judge(size, text)).toEqual(to === undefined ? undefined : { to, why: "option" });
  });

  test("one label for two values is refused", () => {
    expect(judge(size, "Huge")).toEqual({
      code: "INVALID_OPTION",
      message: '"Huge" may mean "xl1" or "xl2"; write the one that is meant.',
    });
  });

  test.each(["medium", "s;L", "Nothing", "constructor"])("%s is none of them", (text) => {
    expect(judge(size, text)).toEqual({
      code: "INVALID_OPTION",
      message: `expected one of "s", "L", "xl1", "xl2", "Café", got "${text}".`,
    });
  });

  test("a long list of options is cut short, for each value that is refused", () => {
    const options = Array.from({ length: 500 }, (_, place) => ({ value: String(place) }));
    const check = createValueCheck({ type: "enumeration", options, name: "thing" }, job);
    for (const letter of ["x", "y"]) {
      expect(check(letter.repeat(100))).toEqual({
        code: "INVALID_OPTION",
        message: `expected one of "0", "1", "2", "3", "4", "5", "6", "7", "8", "9" and 490 more, got "${letter.repeat(59)}…".`,
      });
    }
  });

  test.each([
    { externalOptions: true, options: [{ value: "a" }] },
    { referencedObjectType: "OWNER", options: [{ value: "a" }] },
    { options: [] },
    { options: null },
    {},
  ])("options held elsewhere are not checked: %j", (definition) => {
    expect(judge({ type: "enumeration", ...definition }, "12345")).toBeUndefined();
  });
});

describe("lists of options", () => {
  const tags = {
    type: "enumeration",
    fieldType: "checkbox",
    options: [
      { value: "a", label: "Alpha" },
      { value: "b", label: "Beta" },
      { value: "c", label: "same" },
      { value: "d", label: "same" },
      { value: "e;f", label: "Not writable" },
    ],
  };

  test.each([
    ["a", undefined],
    ["a;b", undefined],
    [";a;b", undefined],
    ["a; b", { to: "a;b", why: "list" }],
    [" a;b ", { to: "a;b", why: "blanks" }],
    ["; a", { to: ";a", why: "list" }],
    ["a;b;a", { to: "a;b", why: "list" }],
    ["a;;b;", { to: "a;b", why: "list" }],
    ["Alpha;B", { to: "a;b", why: "option" }],
    ["a;ALPHA", { to: "a", why: "option" }],
  ])("%s", (text, verdict) => {
    expect(judge(tags, text)).toEqual(verdict);
  });

  test.each([
    ["a;x", 'expected one of "a", "b", "c", "d", got "x".'],
    ["a,b", 'expected one of "a", "b", "c", "d", got "a,b".'],
    ["a;same", '"same" may mean "c" or "d"; write the one that is meant.'],
    [";", 'expected one of "a", "b", "c", "d", got ";".'],
    ["Not writable", 'expected one of "a", "b", "c", "d", got "Not writable".'],
  ])("%s is refused", (text, message) => {
    expect(judge(tags, text)).toEqual({ code: "INVALID_OPTION", message });
  });
});
