import { expect, test } from "vitest";
import { findSuspects } from "./find-suspects.ts";
import { readErrors } from "../answer/read-errors.ts";
import { aContact, batchOf } from "../testing/batches.ts";
import type { Job } from "../job/job.ts";

const create = { operation: "create", objectType: "contacts" } as const;
const archive = { operation: "archive", objectType: "contacts" } as const;

const people = [
  aContact("ada@example.com", { age: "5000", city: "Oslo" }),
  aContact("ben@example.com", { age: "36", nope: "x" }),
  aContact("Cleo@example.com", { age: "", nope: "y" }),
];

/** The positions of those under suspicion, and of the rejected with the codes they are given. */
function suspectsOf(body: Record<string, unknown>, job: Job = create, records: object[] = people) {
  const { job: resolved, entries } = batchOf(job, records);
  const { suspects, rejected } = findSuspects(entries, body, readErrors(body, "X"), resolved);
  return {
    suspects: [...suspects].map(({ index }) => index),
    rejected: Object.fromEntries(
      [...rejected].map(([{ index }, errors]) => [index, errors.map(({ code }) => code)]),
    ),
  };
}

const problem = (code: string, propertyName: string, message = "No."): object => ({
  code,
  message,
  context: { propertyName: [propertyName] },
});

test.each<[string, Record<string, unknown>, number[]]>([
  ["nobody", { message: "No." }, []],
  ["a trace id", { context: { objectWriteTraceId: ["2", "7"] } }, [2]],
  ["a unique value", { context: { ids: ["BEN@example.com "] } }, [1]],
  [
    "a trace id, and not the id beside it",
    { context: { id: "ada@example.com", objectWriteTraceId: ["1"] } },
    [1],
  ],
  [
    "a trace id of another batch, and not the id beside it",
    { context: { id: "ada@example.com", objectWriteTraceId: ["7"] } },
    [],
  ],
  ["a key in the text", { message: "cleo@EXAMPLE.com already exists." }, [2]],
  ["two keys in the text", { message: "ben@example.com, ada@example.com: no." }, [0, 1]],
])("suspects are those whom the answer names: by %s", (_, body, suspects) => {
  expect(suspectsOf(body)).toEqual({ suspects, rejected: {} });
});

test("a record is suspected by its id", () => {
  const body = { message: "No.", context: { ids: ["8"] } };
  expect(suspectsOf(body, archive, [{ id: 7 }, { id: 8 }])).toEqual({
    suspects: [1],
    rejected: {},
  });
});

test.each([
  ["abcd is taken", [0]],
  ["abc is taken", []],
])("a key of less than four characters turns up in any text: %s", (message, suspects) => {
  const records = [{ id: "abcd" }, { id: "abc" }];
  expect(suspectsOf({ message }, archive, records).suspects).toEqual(suspects);
});

test.each([
  ["Contact joann@example.com. already exists", [1]],
  ["ann@example.com.au is taken", [2]],
  ["ann@example.com is taken", [0]],
  ["ann@example.community is taken", []],
])("a key is not named by a longer one that holds it: %s", (message, suspects) => {
  const names = ["ann@example.com", "joann@example.com", "ann@example.com.au"];
  const records = names.map((email) => aContact(email));
  expect(suspectsOf({ message }, create, records).suspects).toEqual(suspects);
});

test("a record without a key is named by no text", () => {
  const records = [{ properties: { city: "Oslo" } }, people[1]!];
  expect(suspectsOf({ message: "undefined is taken" }, create, records).suspects).toEqual([]);
  const unnamed = { message: "No.", context: { ids: ["undefined"] } };
  expect(suspectsOf(unnamed, create, records).suspects).toEqual([]);
});

test("a key in the text counts only where nothing better is named", () => {
  const body = { message: "ben@example.com: no.", context: { objectWriteTraceId: ["0"] } };
  expect(suspectsOf(body).suspects).toEqual([0]);
  const errors = [problem("READ_ONLY_VALUE", "city", "ben@example.com: no.")];
  expect(suspectsOf({ errors })).toEqual({ suspects: [], rejected: { 0: ["READ_ONLY_VALUE"] } });
});

test("the key is looked for in the text of every error", () => {
  const errors = [
    { message: "ada@example.com is taken" },
    { code: "X", message: "so is cleo@example.com" },
  ];
  expect(suspectsOf({ errors }).suspects).toEqual([0, 2]);
});

test("a key is not put together from two texts", () => {
  const errors = [{ message: "bad: ada@" }, { code: "X", message: "example.com is no domain" }];
  expect(suspectsOf({ errors }).suspects).toEqual([]);
});

test.each(["PROPERTY_DOESNT_EXIST", "READ_ONLY_VALUE"])(
  "%s condemns whoever sets the property",
  (code) => {
    expect(suspectsOf({ errors: [problem(code, "nope")] })).toEqual({
      suspects: [],
      rejected: { 1: [code], 2: [code] },
    });
  },
);

test("a record is rejected for each of its properties", () => {
  const errors = [
    problem("PROPERTY_DOESNT_EXIST", "nope"),
    problem("READ_ONLY_VALUE", "city"),
    problem("READ_ONLY_VALUE", "email"),
  ];
  expect(suspectsOf({ errors }).rejected).toEqual({
    0: ["READ_ONLY_VALUE", "READ_ONLY_VALUE"],
    1: ["PROPERTY_DOESNT_EXIST", "READ_ONLY_VALUE"],
    2: ["PROPERTY_DOESNT_EXIST", "READ_ONLY_VALUE"],
  });
});

test.each([
  ["the value in the text", "age", "5000 was not a valid long", [0]],
  ["the value that stands first", "age", "36 was not one of: [5000]", [1]],
  ["all that set it, where no value is quoted", "nope", "not valid", [1, 2]],
  ["an empty value is quoted nowhere", "age", "no: 5000", [0]],
  ["nobody, where nobody sets it", "street", "not valid", []],
  ["nor has it", "toString", "not valid", []],
])("a refused property: %s", (_, name, message, suspects) => {
  expect(suspectsOf({ errors: [problem("INVALID", name, message)] })).toEqual({
    suspects,
    rejected: {},
  });
});

test("a refused property says nothing of records that have none", () => {
  const errors = [problem("READ_ONLY_VALUE", "email"), problem("INVALID", "email")];
  expect(suspectsOf({ errors }, archive, [{ id: 7 }, { id: 8 }])).toEqual({
    suspects: [],
    rejected: {},
  });
});
