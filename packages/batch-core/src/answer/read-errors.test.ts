import { describe, expect, test } from "vitest";
import { contextIds, MAX_MESSAGE, MAX_NAME, readErrors } from "./read-errors.ts";

function read(entry: Record<string, unknown>) {
  return readErrors(entry, "HTTP_400");
}

describe("an error says", () => {
  test("everything HubSpot said, and what it said it in", () => {
    const entry = {
      category: "CONFLICT",
      subCategory: "crm.DUPLICATE",
      message: "Contact already exists.",
      correlationId: "c-1",
      context: { existingId: ["42", "43"] },
    };
    expect(read(entry)).toStrictEqual([
      {
        category: "CONFLICT",
        code: "crm.DUPLICATE",
        message: "Contact already exists.",
        correlationId: "c-1",
        existingId: "42",
        raw: entry,
      },
    ]);
  });

  test.each([
    [{ category: "A", errorType: "B" }, "A"],
    [{ errorType: "B" }, "B"],
    [{ category: "", errorType: "B" }, "B"],
    [{ category: 7, errorType: null }, "HTTP_400"],
  ])("its category: %j", (entry, category) => {
    expect(read(entry)).toStrictEqual([
      { category, message: "HubSpot gave no reason.", raw: entry },
    ]);
  });

  test.each([{ message: "" }, { message: ["No."] }, { message: null }])(
    "that there is no reason: %j",
    (entry) => {
      expect(read(entry)[0].message).toBe("HubSpot gave no reason.");
    },
  );
});

describe("the id of the record in the way is read from", () => {
  test.each<[object, string | undefined]>([
    [{ context: { existingId: "42" } }, "42"],
    [{ context: { existingId: [42] } }, "42"],
    [{ context: { existingId: [null, "42"] } }, "42"],
    [{ context: { existingId: ["42"] }, message: "Existing ID: 7" }, "42"],
    [{ message: "Contact already exists. Existing ID: 4242" }, "4242"],
    [{ message: '"Existing ID: 99" was not one of the allowed options' }, undefined],
    [{ context: [], message: "No." }, undefined],
    [{ context: { existingId: { id: "42" } } }, undefined],
  ])("%j: %s", (entry, existingId) => {
    expect(read({ ...entry })[0].existingId).toBe(existingId);
  });
});

describe("each property that is refused is an error of its own", () => {
  const list = [
    { isValid: false, message: "nope is unknown", error: "PROPERTY_DOESNT_EXIST", name: "nope" },
    { isValid: false, message: "bad option", error: "INVALID_OPTION", name: "industry" },
  ];
  const asText = `Property values were not valid: ${JSON.stringify(list)}`;

  test("in the list inside the text", () => {
    const entry = { category: "VALIDATION_ERROR", message: asText, correlationId: "c-1" };
    const common = { category: "VALIDATION_ERROR", correlationId: "c-1", raw: entry };
    expect(read(entry)).toStrictEqual([
      { ...common, message: "nope is unknown", code: "PROPERTY_DOESNT_EXIST", property: "nope" },
      { ...common, message: "bad option", code: "INVALID_OPTION", property: "industry" },
    ]);
  });

  test("and says which record has the value", () => {
    const message =
      "Cannot set PropertyValueCoordinates{portalId=1, objectTypeId=ObjectTypeId{legacyObjectType=ORDER}, propertyName=code, value=A} on 552148386511. 552239500007 already has that value.";
    const expected = { existingId: "552239500007", property: "code", message };
    expect(read({ message })).toMatchObject([expected]);
    expect(read({ message: "No.", errors: [{ message }] })).toMatchObject([expected]);
    const inText = JSON.stringify([{ message, error: "TAKEN", name: "code" }]);
    expect(read({ message: `Property values were not valid: ${inText}` })).toMatchObject([
      { ...expected, code: "TAKEN" },
    ]);
  });

  test("in `errors`", () => {
    const entry = {
      subCategory: "not this one",
      errors: [
        { message: "one", code: "INVALID_EMAIL", context: { propertyName: ["email"] } },
        { message: "two", subCategory: "x" },
        { message: "", code: "NO_TEXT" },
        "no object",
        null,
      ],
    };
    const common = { category: "HTTP_400", raw: entry };
    expect(read(entry)).toStrictEqual([
      { ...common, message: "one", code: "INVALID_EMAIL", property: "email" },
      { ...common, message: "two" },
    ]);
  });

  test("once, where text and `errors` name the same", () => {
    const errors = [
      {
        message: "nope is unknown!",
        code: "PROPERTY_DOESNT_EXIST",
        context: { propertyName: ["nope"] },
      },
      { message: "too long", code: "TOO_LONG", context: { propertyName: ["nope"] } },
    ];
    expect(read({ message: asText, errors }).map(({ message }) => message)).toStrictEqual([
      "nope is unknown!",
      "bad option",
      "too long",
    ]);
  });

  test.each([
    "Property values were not valid: [{nope}]",
    "Property values were not valid: [{",
    `Property values were not valid: ${JSON.stringify(list)} and more`,
    `Property values were not valid: []`,
    JSON.stringify(list),
    `x: ${JSON.stringify(list)}`,
    `Property values were not clear: ${JSON.stringify(list)}`,
    `Value not allowed: Property values were not valid: ${JSON.stringify(list)}`,
  ])("and a text that cannot be read as a list stays a text: %s", (message) => {
    expect(read({ message })).toStrictEqual([{ category: "HTTP_400", message, raw: { message } }]);
  });

  test.each([{ errors: {} }, { errors: "no" }, { errors: [] }, { errors: [{ code: "X" }] }])(
    "and `errors` that say nothing are left aside: %j",
    (more) => {
      const entry = { message: "No.", subCategory: "sub", ...more };
      expect(read(entry)).toStrictEqual([
        { category: "HTTP_400", code: "sub", message: "No.", raw: entry },
      ]);
    },
  );
});

describe("the ids of an error", () => {
  test.each<[object, string[]]>([
    [{ ids: ["1", 2], id: "3" }, ["1", "2", "3"]],
    [{ id: [null, {}, true, "4"] }, ["4"]],
    [{}, []],
    [Object.create({ ids: ["1"] }), []],
  ])("stand in its context: %j", (context, ids) => {
    expect(contextIds({ context })).toStrictEqual(ids);
  });

  test.each([{ ids: ["1"] }, { context: "ids" }, { context: null }])(
    "and nowhere else: %j",
    (entry) => {
      expect(contextIds(entry)).toStrictEqual([]);
    },
  );
});

describe("a text that is too long is cut", () => {
  const long = "x".repeat(1_000_000);

  test("in each error, and not in what it was said in", () => {
    const entry = {
      category: long,
      message: long,
      correlationId: long,
      errors: [
        { message: "Bad.", code: "A", context: { propertyName: ["city"] } },
        { message: long, code: long, context: { propertyName: ["name"] } },
      ],
    };
    const name = `${"x".repeat(MAX_NAME - 1)}…`;
    const said = { category: name, correlationId: name, raw: entry };
    expect(read(entry)).toStrictEqual([
      { ...said, code: "A", message: "Bad.", property: "city" },
      { ...said, code: name, message: `${"x".repeat(MAX_MESSAGE - 1)}…`, property: "name" },
    ]);
  });

  test("after it was read", () => {
    const value = "x".repeat(MAX_MESSAGE);
    const taken = `Cannot set PropertyValueCoordinates{portalId=1, objectTypeId=0-1, propertyName=code, value=${value}} on 8. 9 already has that value.`;
    expect(read({ message: taken })).toMatchObject([{ existingId: "9", property: "code" }]);
    const list = JSON.stringify([{ message: "Bad.", name: "city", error: "A", value }]);
    expect(read({ message: `Property values were not valid: ${list}` })).toMatchObject([
      { message: "Bad.", property: "city", code: "A" },
    ]);
  });

  test("between characters", () => {
    const [{ message }] = read({ message: `${"x".repeat(MAX_MESSAGE - 2)}😀😀` });
    expect(message).toBe(`${"x".repeat(MAX_MESSAGE - 2)}…`);
    const [whole] = read({ message: `${"x".repeat(MAX_MESSAGE - 2)}😀` });
    expect(whole.message).toHaveLength(MAX_MESSAGE);
  });
});
