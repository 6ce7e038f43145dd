import type { PropertyDefinition } from "@x/batch-types";
import { describe, expect, test } from "vitest";
import { createValueComparison } from "./compare-value.ts";

type Case = readonly [sent: string, stored: string];

const context = { isContact: true, apiVersion: "2026-03" } as const;
const options = ["a", "b", "c"].map((value) => ({ value }));

const email = { name: "email", type: "string" };
const text = { name: "city", type: "string" };
const phone = { name: "phone", type: "string", fieldType: "phonenumber" };
const domain = { name: "domain", type: "string" };
const number = { name: "age", type: "number" };
const date = { name: "born", type: "date" };
const datetime = { name: "seen", type: "datetime" };
const bool = { name: "member", type: "bool" };
const select = { name: "kind", type: "enumeration", fieldType: "select", options };
const list = { name: "kinds", type: "enumeration", fieldType: "checkbox", options };
const stage = { name: "lifecyclestage", type: "enumeration", options };
const json = { name: "data", type: "json" };

function differences(definition: PropertyDefinition, cases: readonly Case[]): string[] {
  const compare = createValueComparison(definition, context);
  return cases.map(([sent, stored]) => compare(sent, stored));
}

describe("one value in two spellings is the same", () => {
  test.each<[PropertyDefinition, Case[]]>([
    [
      email,
      [
        ["Ada@Example.com", "ada@example.com"],
        [" ada@x.org ", "ada@x.org"],
      ],
    ],
    [
      text,
      [
        ["Oslo", "Oslo"],
        ["", ""],
      ],
    ],
    [
      number,
      [
        ["1.0", "1"],
        ["1e3", "1000"],
        ["-0", "0"],
        ["007", "7"],
        ["0.10", "0.1"],
        ["1000", "1E3"],
      ],
    ],
    [
      date,
      [
        ["2026-12-31", "2026-12-31T00:00:00Z"],
        ["1798675200000", "2026-12-31"],
        ["1960-01-01", "-315619200000"],
      ],
    ],
    [
      datetime,
      [
        ["2026-12-31T10:00:00.000Z", "2026-12-31T10:00:00Z"],
        ["2026-12-31T11:00:00+01:00", "2026-12-31T10:00:00Z"],
        ["1798675200000", "2026-12-31T00:00:00Z"],
        ["2026-12-31", "2026-12-31T00:00:00Z"],
        ["1798675200000", "2026-12-31"],
      ],
    ],
    [bool, [["true", "true"]]],
    [select, [["a", "a"]]],
    [
      list,
      [
        ["a;b", "b;a"],
        ["a;a", "a"],
        [";b", "a;b"],
        [";", "a"],
        ["", ";"],
      ],
    ],
    [stage, [["b", "b"]]],
    [json, [["{}", "{}"]]],
  ])("%o", (definition, cases) => {
    expect(differences(definition, cases)).toEqual(cases.map(() => "same"));
  });
});

describe("another value is changed", () => {
  test.each<[PropertyDefinition, Case[]]>([
    [
      email,
      [
        ["ada@example.com", "adah@example.com"],
        ["", "ada@example.com"],
      ],
    ],
    [
      text,
      [
        ["Oslo", "oslo"],
        ["Oslo", ""],
        ["", "Oslo"],
        ["Oslo", "Oslo "],
        ["a b", "ab"],
      ],
    ],
    [
      number,
      [
        ["1", ""],
        ["0", ""],
        ["9007199254740993", "9007199254740992"],
        ["1", "-1"],
      ],
    ],
    [
      date,
      [
        ["2026-12-31", "2026-12-30"],
        ["2026-12-31", "1798675200001"],
        ["2026-12-31", "2026-12-31T01:00:00Z"],
        ["1970-01-01", ""],
        ["9".repeat(400), "8".repeat(400)],
      ],
    ],
    [
      datetime,
      [
        ["2026-12-31T10:00:00Z", "2026-12-31T10:00:00.001Z"],
        // Without a zone it may be any moment of two days.
        ["2026-12-31T10:00:00Z", "2026-12-31T10:00:00"],
        ["1970-01-01T00:00:00Z", ""],
        ["9007199254740993", "9007199254740992"],
      ],
    ],
    [
      bool,
      [
        ["true", "false"],
        ["false", ""],
        ["true", "1"],
      ],
    ],
    [
      select,
      [
        ["a", "A"],
        ["a", ""],
        ["b", " b"],
      ],
    ],
    [
      list,
      [
        ["a", "a;b"],
        ["a;b", "a"],
        [";c", "a;b"],
        ["", "a"],
        ["a", ""],
        ["a", "A"],
      ],
    ],
    [
      stage,
      [
        ["b", "a"],
        ["", "b"],
        ["b", ""],
        ["b", "gone"],
        ["gone", "b"],
      ],
    ],
    [json, [["{}", "{ }"]]],
  ])("%o", (definition, cases) => {
    expect(differences(definition, cases)).toEqual(cases.map(() => "changed"));
  });
});

test("from 2026-09 on, a moment is its day", () => {
  const compare = createValueComparison(date, { ...context, apiVersion: "2026-09" });
  expect(compare("1798675200001", "2026-12-31")).toBe("same");
  expect(compare("1798675199999", "2026-12-31")).toBe("changed");
});

test("only the e-mail of a contact has no case", () => {
  const compare = createValueComparison(email, { ...context, isContact: false });
  expect(compare("Ada@example.com", "ada@example.com")).toBe("changed");
});

test("a lifecycle stage does not go back", () => {
  expect(
    differences(stage, [
      ["a", "b"],
      ["a", "c"],
      ["c", "a"],
    ]),
  ).toEqual(["forward-only", "forward-only", "changed"]);
});

describe("HubSpot may have rewritten", () => {
  test.each<[PropertyDefinition, Case[]]>([
    [
      text,
      [
        ["Oslo ", "Oslo"],
        [" Oslo", "Oslo"],
        [" Oslo  ", "Oslo "],
        ["  ", ""],
      ],
    ],
    [
      phone,
      [
        ["+1 (888) 482-7768", "+18884827768"],
        ["001 888 482 7768", "+18884827768"],
        ["888 482 7768", "+18884827768"],
        ["030 123456", "+4930123456"],
        ["+47 1 ", "+471"],
        [" +471", "+471"],
      ],
    ],
    [{ ...text, type: "phone_number" }, [["030 123456", "+4930123456"]]],
    [{ ...text, textDisplayHint: "phone_number" }, [["030 123456", "+4930123456"]]],
    [
      domain,
      [
        ["https://www.Example.com/about?x=1", "example.com"],
        ["www.example.com", "example.com"],
        ["www.example.com/", "www.example.com"],
        ["Example.com", "example.com"],
        ["example.com ", "example.com"],
      ],
    ],
    [{ ...text, textDisplayHint: "domain_name" }, [["http://x.org", "x.org"]]],
  ])("%o", (definition, cases) => {
    expect(differences(definition, cases)).toEqual(cases.map(() => "rewritten"));
  });

  test.each<[PropertyDefinition, Case[]]>([
    [
      phone,
      [
        // HubSpot takes formatting away, and does not add it.
        ["+18884827768", "+1 (888) 482-7768"],
        ["+18884827768", "+18884827769"],
        ["888 482 7768", "+1238884827768000"],
        ["4827768", "+18884827768"],
        ["+1 888 482 x7", "+18884827"],
        ["", "+1"],
        ["+1", ""],
        ["000", "+1000"],
      ],
    ],
    [
      text,
      [
        ["030 123456", "+4930123456"],
        ["https://x.org", "x.org"],
      ],
    ],
    [
      domain,
      [
        ["example.com", "www.example.com"],
        ["example.com", "https://example.com"],
        ["example.com", "example.org"],
        ["", "example.com"],
        ["//", "example.com"],
      ],
    ],
  ])("nothing of %o", (definition, cases) => {
    expect(differences(definition, cases)).toEqual(cases.map(() => "changed"));
  });
});

test("a long hostile text takes no long time", () => {
  const many = 65_000;
  for (const piece of [" ", "+", "0", "w.", "/", "a:", "a;"]) {
    for (const definition of [phone, domain, number, list, datetime]) {
      const compare = createValueComparison(definition, context);
      expect(compare(piece.repeat(many), `${piece.repeat(many)}x`)).toBe("changed");
    }
  }
});
