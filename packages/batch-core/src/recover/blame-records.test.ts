import { expect, test } from "vitest";
import { interpretAnswer } from "../interpret/interpret-answer.ts";
import { batchOf, response } from "../testing/batches.ts";

const job = {
  operation: "upsert",
  objectType: "2-345",
  idProperty: "serial",
  allOrNone: true,
} as const;

/** What becomes of machines 0, 1, …, which set these properties, when they are refused together. */
function refused(given: Record<string, string>[], body: object) {
  const records = given.map((properties, id) => ({ id: `${id}`, properties }));
  return interpretAnswer(batchOf(job, records), response(400, body)).outcomes;
}

const failed = (index: number, error: object, ...moreErrors: object[]): object => ({
  status: "failed",
  index,
  key: `${index}`,
  attempts: 1,
  error,
  ...(moreErrors.length > 0 && { moreErrors }),
});
const spared = (index: number, message: string): object => ({
  status: "skipped",
  index,
  key: `${index}`,
  attempts: 1,
  reason: "all-or-none",
  message: `HubSpot refused the batch because of other records: ${message}`,
});
const problem = (property: string, code?: string): object => ({
  message: `${property} is wrong`,
  ...(code !== undefined && { code }),
  context: { propertyName: [property] },
});
const errorOf = (raw: object, property: string, code?: string): object => ({
  category: "X",
  message: `${property} is wrong`,
  ...(code !== undefined && { code }),
  raw,
});

test("records that are named are told every error, with the property where they set it", () => {
  const errors = [problem("city"), problem("zip")];
  const body = { category: "X", message: "No.", context: { ids: ["0", "1"] }, errors };
  const city = errorOf(body, "city");
  const zip = errorOf(body, "zip");
  expect(refused([{ city: "a", zip: "b" }, { zip: "c" }, { zip: "d" }], body)).toEqual([
    failed(0, { ...city, property: "city" }, { ...zip, property: "zip" }),
    failed(1, city, { ...zip, property: "zip" }),
    spared(2, "city is wrong"),
  ]);
});

test("the only record that is named is told everything", () => {
  const context = { ids: ["1"], existingId: ["42"] };
  const body = { category: "X", message: "No.", context, errors: [problem("zip")] };
  expect(refused([{ zip: "a" }, { city: "b" }], body)).toEqual([
    spared(0, "zip is wrong"),
    failed(1, { ...errorOf(body, "zip"), property: "zip", existingId: "42" }),
  ]);
});

test("all who set a property that does not exist are told which", () => {
  const code = "PROPERTY_DOESNT_EXIST";
  const body = { category: "X", message: "No.", errors: [problem("nope", code)] };
  const error = { ...errorOf(body, "nope", code), property: "nope" };
  expect(refused([{ nope: "a" }, { city: "b" }, { nope: "c" }], body)).toEqual([
    failed(0, error),
    spared(1, "nope is wrong"),
    failed(2, error),
  ]);
});

test("whoever sets a value that another record has is to blame", () => {
  const message =
    "Cannot set PropertyValueCoordinates{objectTypeId=0-1, propertyName=code, value=A} on 1. 42 already has that value.";
  const body = { category: "X", message };
  expect(refused([{ code: "A" }, { city: "b" }], body)).toEqual([
    failed(0, { ...body, property: "code", existingId: "42", raw: body }),
    spared(1, message),
  ]);
});

test.each([["MISSING_PROPERTY"], [undefined]])(
  "nobody is to blame for a property whose value is not refused, and all fail: %s",
  (code) => {
    const body = { category: "X", message: "No.", errors: [problem("city", code)] };
    const message = "Perhaps about another record of its request: city is wrong";
    const error = { ...errorOf(body, "city", code), message };
    expect(refused([{ city: "a" }, { zip: "b" }], body)).toEqual([
      failed(0, error),
      failed(1, error),
    ]);
  },
);
