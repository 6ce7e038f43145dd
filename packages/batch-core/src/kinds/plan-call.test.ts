import { describe, expect, test } from "vitest";
import { InvalidOptionsError } from "../errors/invalid-options-error.ts";
import { callOf, fatesOf, inputFor } from "../testing/calls.ts";
import { buildCall } from "../request/build-call.ts";
import type { CallJob } from "../job/call-job.ts";
import { planCall } from "./plan-call.ts";

const associations = (operation: string, more = {}): CallJob =>
  ({ about: "associations", operation, from: "contacts", to: "companies", ...more }) as CallJob;
const properties = (operation: string, more = {}): CallJob =>
  ({ about: "properties", operation, objectType: "contacts", ...more }) as CallJob;
const types = [{ associationCategory: "USER_DEFINED", associationTypeId: 7 }];
const label = { associationCategory: "USER_DEFINED", associationTypeId: 8 };
const shoeSize = {
  name: "shoe_size",
  label: "Shoe size",
  groupName: "contactinformation",
  type: "number",
  fieldType: "number",
};

const otherFields = ["label", "groupName", "type", "fieldType"].map(
  (field) => `${field}: unknown; there are name.`,
);

describe("what is sent", () => {
  const pairs = [
    { from: 1, to: "2", types },
    { from: "1", to: 3, types },
  ];
  const ends = [
    { from: { id: "1" }, to: { id: "2" } },
    { from: { id: "1" }, to: { id: "3" } },
  ];
  test.each([
    ["create", "/batch/create", ends.map((pair) => ({ ...pair, types }))],
    ["createDefault", "/batch/associate/default", ends],
    ["archive", "/batch/archive", [{ from: { id: "1" }, to: [{ id: "2" }, { id: "3" }] }]],
    ["removeLabels", "/batch/labels/archive", ends.map((pair) => ({ ...pair, types }))],
  ])("associations: %s", (operation, suffix, inputs) => {
    const job = associations(operation);
    const given = pairs.map((pair) => inputFor(job, pair));
    expect(buildCall(callOf(job, given))).toEqual({
      method: "POST",
      path: `/crm/associations/2026-09/contacts/companies${suffix}`,
      body: { inputs },
    });
  });

  test("associations: read, of objects by type id, in v3 by v4", () => {
    const job = associations("read", { from: "2-7", to: "deals", apiVersion: "v3" });
    expect(buildCall(callOf(job, [{ id: 7 }]))).toEqual({
      method: "POST",
      path: "/crm/v4/associations/2-7/0-3/batch/read",
      body: { inputs: [{ id: "7" }] },
    });
  });

  test("properties: a definition goes as it is", () => {
    expect(buildCall(callOf(properties("create"), [shoeSize]))).toEqual({
      method: "POST",
      path: "/crm/properties/2026-09/contacts/batch/create",
      body: { inputs: [shoeSize] },
    });
  });

  test("properties: names, and for a read which of them", () => {
    const name = { name: "shoe_size" };
    expect(buildCall(callOf(properties("archive"), [name])).body).toEqual({
      inputs: [{ name: "shoe_size" }],
    });
    expect(buildCall(callOf(properties("read"), [name])).body).toEqual({
      inputs: [{ name: "shoe_size" }],
      archived: false,
      dataSensitivity: "non_sensitive",
    });
    const job = properties("read", { archived: true, dataSensitivity: "sensitive" });
    expect(buildCall(callOf(job, [name])).body).toMatchObject({
      archived: true,
      dataSensitivity: "sensitive",
    });
  });

  test("properties: a list is one GET", () => {
    const job = properties("list", { apiVersion: "v3", archived: true });
    expect(buildCall(callOf(job, [{}]))).toEqual({
      method: "GET",
      path: "/crm/v3/properties/contacts?archived=true&dataSensitivity=non_sensitive",
    });
  });
});

test("association labels are one GET", () => {
  expect(buildCall(callOf(associations("labels", { to: "2-7" }), [{}]))).toEqual({
    method: "GET",
    path: "/crm/associations/2026-09/contacts/2-7/labels",
  });
});

describe("batches", () => {
  const sizes = (job: CallJob, inputs: unknown[]): number[] =>
    planCall(job, inputs).batches.map(({ entries }) => entries.length);
  const pairs = Array.from({ length: 2_001 }, (_, from) => ({ from, to: 1, types }));

  test.each([
    ["create", [2_000, 1]],
    ["createDefault", [...Array.from({ length: 20 }, () => 100), 1]],
    ["archive", [...Array.from({ length: 20 }, () => 100), 1]],
  ])("%s", (operation, expected) => {
    const job = associations(operation);
    const given = pairs.map((pair) => inputFor(job, pair));
    expect(sizes(job, given)).toEqual(expected);
  });

  test("read takes 1,000, properties 100", () => {
    const ids = Array.from({ length: 1_001 }, (_, id) => ({ id }));
    expect(sizes(associations("read"), ids)).toEqual([1_000, 1]);
    const names = Array.from({ length: 101 }, (_, place) => ({ name: `p${place}` }));
    expect(sizes(properties("read"), names)).toEqual([100, 1]);
  });

  test("no input, no batch", () => {
    expect(planCall(associations("read"), [])).toEqual({ batches: [], outcomes: [] });
  });

  test("are plain JSON", () => {
    const [batch] = planCall(associations("create"), [{ from: 1, to: 2, types }]).batches;
    expect(JSON.parse(JSON.stringify(batch))).toEqual(batch);
    expect(batch?.entries).toEqual([
      {
        index: 0,
        key: "1 → 2",
        input: { from: { id: "1" }, to: { id: "2" }, types },
        attempts: 0,
      },
    ]);
  });
});

describe("the same input again", () => {
  test("is sent once", () => {
    const batch = callOf(associations("archive"), [
      { from: 1, to: 2 },
      { from: 1, to: 3 },
      { from: "1", to: "2" },
      { from: 1, to: 2 },
    ]);
    expect(batch.entries.map(({ index, merged }) => [index, merged])).toEqual([
      [0, [2, 3]],
      [1, undefined],
    ]);
  });

  test("two labels of one pair go in two requests: an answer names the pair, not the label", () => {
    const { batches } = planCall(associations("create"), [
      { from: 1, to: 2, types },
      { from: 1, to: 2, types: [label] },
      { from: 1, to: 3, types },
    ]);
    expect(batches.map(({ entries }) => entries.map(({ index }) => index))).toEqual([[0, 2], [1]]);
  });

  test("a pair and its reverse go in two requests: one may be answered by rows of both directions", () => {
    const { batches } = planCall(associations("createDefault", { to: "contacts" }), [
      { from: 1, to: 2 },
      { from: 2, to: 1 },
    ]);
    expect(batches.map(({ entries }) => entries.map(({ index }) => index))).toEqual([[0], [1]]);
  });

  test("a second definition of a property is refused, whatever its case", () => {
    const { batches, outcomes } = planCall(properties("create"), [
      shoeSize,
      { ...shoeSize, name: "Shoe_Size" },
    ]);
    expect(batches[0]?.entries).toHaveLength(1);
    expect(outcomes).toEqual([
      {
        status: "failed",
        index: 1,
        key: "Shoe_Size",
        attempts: 0,
        error: {
          category: "INVALID_RECORD",
          code: "DUPLICATE_KEY",
          message: "The property at index 0 has the same name, Shoe_Size.",
          duplicateOf: 0,
        },
      },
    ]);
  });
});

describe("what is refused before sending", () => {
  test.each<[CallJob, unknown, string[]]>([
    [associations("createDefault"), 7, ["Expected an object; got 7."]],
    [associations("createDefault"), {}, ["from: missing.", "to: missing."]],
    [
      associations("archive"),
      { from: 1.5, to: " " },
      [
        "from: expected a text or a whole number, got 1.5.",
        'to: expected a text or a whole number, got " ".',
      ],
    ],
    [associations("read"), { id: "" }, ["id: missing. Give the record id."]],
    // Left out, an archive would remove every association of the pair.
    [associations("archive"), { from: 1, to: 2, types }, ["types: unknown; there are from, to."]],
    [
      associations("createDefault"),
      { from: 1, to: 2, label: "Boss" },
      ["label: unknown; there are from, to."],
    ],
    [
      associations("create"),
      { from: 1, to: 2, types, typs: types },
      ["typs: unknown; there are from, to, types."],
    ],
    [associations("read"), { id: 7, from: 7 }, ["from: unknown; there are id."]],
    [properties("read"), shoeSize, otherFields],
    [properties("archive"), shoeSize, otherFields],
    [
      associations("archive"),
      { from: "a\ud83d", to: Number("9007199254740993") },
      [
        'from: "a\\ud83d" holds half a character (a lone surrogate), which cannot be sent.',
        "to: 9007199254740992 is an integer above 2^53, which a JavaScript number does not hold exactly; give it as a text.",
      ],
    ],
    [
      properties("read"),
      { name: "a\ud83d" },
      ['name: "a\\ud83d" holds half a character (a lone surrogate), which cannot be sent.'],
    ],
    [
      properties("create"),
      { ...shoeSize, label: "\udc00", options: [{ label: "\ud800", value: "a", hidden: false }] },
      [
        'label: "\\udc00" holds half a character (a lone surrogate), which cannot be sent.',
        'label: "\\ud800" holds half a character (a lone surrogate), which cannot be sent.',
      ],
    ],
    [
      properties("create"),
      { ...shoeSize, "x\ud800": 1 },
      ['The name "x\\ud800" holds half a character (a lone surrogate), which cannot be sent.'],
    ],
    [
      associations("create"),
      { from: 1, to: 2 },
      [
        "types: expected a list of { associationCategory, associationTypeId }, at least one, with a known category; got undefined.",
      ],
    ],
    [
      associations("removeLabels"),
      { from: 1, to: 2, types: [{ associationCategory: "OTHER", associationTypeId: 1 }] },
      [
        'types: expected a list of { associationCategory, associationTypeId }, at least one, with a known category; got [{"associationCategory":"OTHER","associationTypeId":1}].',
      ],
    ],
    [properties("read"), { name: " " }, ['name: expected a text; got " ".']],
    [properties("archive"), {}, ["name: expected a text; got undefined."]],
    [
      properties("create"),
      { name: "shoe_size", type: "number", fieldType: 7 },
      [
        "label: expected a text; got undefined.",
        "groupName: expected a text; got undefined.",
        "fieldType: expected a text; got 7.",
      ],
    ],
  ])("%o %o", (job, input, messages) => {
    const { batches, outcomes } = planCall(job, [input]);
    expect(batches).toEqual([]);
    const [outcome] = outcomes;
    if (outcome?.status !== "failed") throw new Error("Expected a failure.");
    const errors = [outcome.error, ...(outcome.moreErrors ?? [])];
    expect(errors.map(({ message }) => message)).toEqual(messages);
  });

  test.each([{ options: 1n }, circle()])(
    "a definition that JSON cannot hold fails alone",
    (more) => {
      const { batches, outcomes } = planCall(properties("create"), [
        { ...shoeSize, ...more },
        { ...shoeSize, name: "hat_size" },
      ]);
      expect(fatesOf(outcomes)).toEqual(["0 failed UNREADABLE"]);
      expect(batches[0]?.entries[0]?.index).toBe(1);
    },
  );

  test.each([
    ["an error", new Error("no")],
    ["what cannot be turned into words", Object.create(null)],
  ])("an input that throws %s fails alone", (_, thrown: unknown) => {
    const bad = Object.defineProperty({ to: 1 }, "from", {
      get: () => {
        throw thrown;
      },
    });
    const { batches, outcomes } = planCall(associations("archive"), [bad, { from: 1, to: 2 }]);
    expect(fatesOf(outcomes)).toEqual(["0 failed UNREADABLE"]);
    expect(batches[0]?.entries[0]?.index).toBe(1);
  });
});

describe("what cannot be asked", () => {
  test("all problems at once", () => {
    const job = associations("upsert", {
      from: "contact",
      to: "deal_splits",
      apiVersion: "v4",
      maxRetries: -1,
    });
    expect(() => planCall(job, [])).toThrow(
      new InvalidOptionsError([
        'operation: expected one of create, createDefault, archive, removeLabels, read, labels; got "upsert".',
        'from: unknown object type "contact". Expected a name such as contacts, a type id such as 2-345, or a custom object such as p_vendor.',
        "to: deal splits have neither associations nor properties of their own.",
        'apiVersion: expected one of v3, 2025-09, 2026-03, 2026-09; got "v4".',
        "maxRetries: expected a whole number from 0; got -1.",
      ]),
    );
  });

  test("of properties", () => {
    const job = properties("update", {
      objectType: 7,
      archived: "yes",
      dataSensitivity: "secret",
    });
    expect(() => planCall(job, [])).toThrow(
      new InvalidOptionsError([
        'operation: expected one of create, read, archive, list; got "update".',
        "objectType: unknown object type 7. Expected a name such as contacts, a type id such as 2-345, or a custom object such as p_vendor.",
        'archived: expected true or false; got "yes".',
        'dataSensitivity: expected one of non_sensitive, sensitive, highly_sensitive; got "secret".',
      ]),
    );
  });
});

function circle(): object {
  const one: { self?: object } = {};
  one.self = one;
  return one;
}
