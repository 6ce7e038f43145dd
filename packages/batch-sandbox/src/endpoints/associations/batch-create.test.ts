import { describe, expect, test } from "vitest";
import { createSandbox, type Sandbox } from "../../create-sandbox.ts";
import { type, typeIds, useAPair } from "../../testing/a-pair.ts";
import { ask, post } from "../../testing/test-support.ts";

const { batch, create, made, pair } = useAPair();

describe("create", () => {
  test.each([
    ["v4", 201],
    ["2025-09", 201],
    ["2026-03", 201],
    ["2026-09", 200],
  ])("in %s answers %i, with numbers for ids", async (version, status) => {
    const answer = await batch("create", [pair([type(279)])], version);
    expect(answer.status).toBe(status);
    expect(answer.body.results).toEqual([
      {
        fromObjectTypeId: "0-1",
        fromObjectId: Number(made.contact),
        toObjectTypeId: "0-2",
        toObjectId: Number(made.company),
        labels: [],
      },
    ]);
    expect(answer.body).not.toHaveProperty("errors");
  });

  test("with the primary type makes the unlabelled association as well", async () => {
    const { body } = await batch("create", [pair([type(1)])]);
    expect(body.results).toMatchObject([{ labels: ["Primary"] }]);
    expect(typeIds(made.sandbox)).toEqual([[279, 1]]);
    expect(typeIds(made.sandbox, "companies", "contacts")).toEqual([[280, 2]]);
  });

  test("a record has one primary company: the one before stays, unlabelled", async () => {
    const other = await create("companies", { name: "Looms" });
    await batch("create", [pair([type(1)]), pair([type(1)], made.contact, other)]);
    expect(typeIds(made.sandbox)).toEqual([[279], [279, 1]]);
  });

  test("pairs that cannot be are told one by one, and the others are made", async () => {
    const answer = await batch("create", [
      pair([type(279)]),
      pair([type(279)], "unknown_id_123456798"),
      pair([type(279)], "5"),
      pair([type(279)], made.contact, "6"),
      pair([type(280)]),
    ]);
    expect(answer.status).toBe(207);
    expect(answer.body.results).toHaveLength(1);
    expect(answer.body.numErrors).toBe(4);
    const failure = (category: string, subCategory: string, message: string, context: unknown) => ({
      status: "error",
      category,
      subCategory: `crm.associations.${subCategory}`,
      message,
      context,
    });
    expect(answer.body.errors).toEqual([
      failure("VALIDATION_ERROR", "INVALID_IDENTIFIER", "unknown_id_123456798 is not a valid ID", {
        id: ["unknown_id_123456798"],
      }),
      failure("OBJECT_NOT_FOUND", "FROM_OBJECT_NOT_FOUND", "No contact with ID 5 exists", {
        objectType: ["contact"],
        id: ["5"],
      }),
      failure("OBJECT_NOT_FOUND", "TO_OBJECT_NOT_FOUND", "No company with ID 6 exists", {
        objectType: ["company"],
        id: ["6"],
      }),
      failure(
        "VALIDATION_ERROR",
        "INVALID_ASSOCIATION_TYPE",
        "0-280 is not a valid association type between CONTACT and COMPANY",
        { type: ["0-280"], fromObjectType: ["CONTACT"], toObjectType: ["COMPANY"] },
      ),
    ]);
  });

  test("an empty list of types makes nothing, and nothing is said of it", async () => {
    const answer = await batch("create", [pair([])]);
    expect([answer.status, answer.body.results, answer.body.errors]).toEqual([201, [], undefined]);
    expect(typeIds(made.sandbox)).toEqual([]);
  });

  test("a record with itself is refused, without a context", async () => {
    const inputs = [pair([type(449)], made.contact, made.contact)];
    const { body, status } = await post(
      made.sandbox,
      "/crm/v4/associations/contact/contact/batch/create",
      { inputs },
    );
    expect(status).toBe(207);
    expect(body.errors).toEqual([
      {
        status: "error",
        category: "VALIDATION_ERROR",
        message: `Object ${made.contact} cannot be associated to itself (${made.contact})`,
      },
    ]);
  });

  test.each([
    ["not a list", { inputs: {} }],
    ["no end", { inputs: [{ from: { id: "1" }, types: [type(1)] }] }],
    ["an end without id", { inputs: [{ from: {}, to: { id: "1" }, types: [type(1)] }] }],
    ["an end of another shape", { inputs: [{ from: "1", to: { id: "1" }, types: [type(1)] }] }],
    ["no types", { inputs: [{ from: { id: "1" }, to: { id: "1" } }] }],
    ["a type of another shape", { inputs: [{ from: { id: "1" }, to: { id: "1" }, types: [1] }] }],
    [
      "a category nobody knows",
      { inputs: [{ from: { id: "1" }, to: { id: "1" }, types: [type(1, "__proto__")] }] },
    ],
    ["2,001 pairs", { inputs: Array.from({ length: 2_001 }, () => pair([type(279)], "1", "2")) }],
  ])("%s refuses the whole request", async (_, body) => {
    const answer = await post(
      made.sandbox,
      "/crm/v4/associations/contacts/companies/batch/create",
      body,
    );
    expect(answer.status).toBe(400);
  });

  test("with errors, 2026-09 answers as the quirk says", async () => {
    const bad = [pair([type(279)], "5")];
    expect((await batch("create", bad, "2026-09")).status).toBe(207);
    const strict = createSandbox({ quirks: { errorStatus202609: 200 } });
    const path = "/crm/associations/2026-09/contacts/companies/batch/create";
    const answer = await post(strict, path, { inputs: bad });
    expect([answer.status, answer.body.numErrors]).toEqual([200, 1]);
  });
});

describe("associate/default", () => {
  test("answers both directions, with errors inside a 200", async () => {
    const answer = await batch("associate/default", [
      { from: { id: made.contact }, to: { id: made.company } },
      { from: { id: made.contact }, to: { id: "6" } },
    ]);
    expect(answer.status).toBe(200);
    expect(answer.body.results).toEqual([
      { from: { id: made.contact }, to: { id: made.company }, associationSpec: type(279) },
      { from: { id: made.company }, to: { id: made.contact }, associationSpec: type(280) },
    ]);
    expect(answer.body.numErrors).toBe(1);
    expect(typeIds(made.sandbox)).toEqual([[279]]);
  });
});

test("associations outlive a snapshot", async () => {
  await batch("create", [pair([type(1)])]);
  const other = createSandbox();
  other.restore(
    JSON.parse(JSON.stringify(made.sandbox.snapshot())) as ReturnType<Sandbox["snapshot"]>,
  );
  expect(other.inspectAssociations("contacts", "companies")).toEqual(
    made.sandbox.inspectAssociations("contacts", "companies"),
  );
  expect(typeIds(other)).toEqual([[279, 1]]);
  other.reset();
  expect(typeIds(other)).toEqual([]);
});

test.each(["nothings", "__proto__", "2-404"])("an object called %s is unknown", async (name) => {
  const path = `/crm/v4/associations/contacts/${name}/labels`;
  const { status, body } = await ask(made.sandbox, "GET", path);
  const problem =
    name === "2-404" ? "Invalid object or event type id" : "Unable to infer object type from";
  expect([status, body.message]).toEqual([400, `${problem}: ${name}`]);
});
