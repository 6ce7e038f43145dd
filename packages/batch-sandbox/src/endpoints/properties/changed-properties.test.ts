import { describe, expect, test } from "vitest";
import { ask, post, send } from "../../testing/test-support.ts";
import {
  create,
  namesOf,
  OPTIONS,
  PATH,
  SCORE,
  SIZE,
  withProperty,
} from "../../testing/score-property.ts";

describe("PATCH", () => {
  test("changes what is sent, and nothing else", async () => {
    const { sandbox, path, later } = await withProperty(SIZE);
    later();
    const sent = { label: "Size", description: null, hasUniqueValue: true, name: "other" };
    const { status, body } = await ask(sandbox, "PATCH", path, sent);
    expect(status).toBe(200);
    expect(body).toMatchObject({
      name: "size",
      label: "Size",
      description: "",
      hasUniqueValue: false,
      options: OPTIONS,
      createdAt: "2026-01-01T00:00:00Z",
      updatedAt: "2026-01-01T00:00:01Z",
    });
  });

  test("replaces the options as a whole", async () => {
    const { sandbox, path } = await withProperty(SIZE);
    await ask(sandbox, "PATCH", path, { options: [{ label: "C", value: "c" }] });
    expect((await create(sandbox, { size: "c" })).status).toBe(201);
    expect((await create(sandbox, { size: "a" })).status).toBe(400);
  });

  test.each([
    ["nope", { label: "x" }, 404],
    ["score", { groupName: "nope" }, 400],
    ["score", { type: "string" }, 400],
    ["score", { type: "string", fieldType: "textarea" }, 200],
    ["score", { label: 1 }, 400],
    ["email", { type: "number", fieldType: "number" }, 400],
    ["email", { label: "Mail" }, 200],
    ["hs_lead_status", { options: [{ label: "Hot", value: "HOT" }] }, 200],
  ])("of %s with %j answers %i", async (name, change, status) => {
    const { sandbox } = await withProperty();
    expect((await ask(sandbox, "PATCH", `${PATH}/${name}`, change)).status).toBe(status);
  });
});

describe("an archived property", () => {
  async function archived() {
    const made = await withProperty();
    await create(made.sandbox, { score: "7" });
    made.later();
    expect((await ask(made.sandbox, "DELETE", made.path)).status).toBe(204);
    return made;
  }

  test("is found only among archived ones", async () => {
    const { sandbox, path } = await archived();
    expect((await ask(sandbox, "GET", path)).status).toBe(404);
    const { body } = await ask(sandbox, "GET", `${path}?archived=true`);
    expect(body).toMatchObject({ archived: true, archivedAt: "2026-01-01T00:00:01Z" });
    expect(namesOf((await ask(sandbox, "GET", `${PATH}?archived=true`)).body)).toEqual(["score"]);
    expect(namesOf((await ask(sandbox, "GET", PATH)).body)).not.toContain("score");
    expect((await ask(sandbox, "DELETE", path)).status).toBe(404);
  });

  test("is neither written nor read", async () => {
    const { sandbox } = await archived();
    const { body } = await create(sandbox, { score: "7" });
    expect(body.errors[0]).toMatchObject({ code: "PROPERTY_DOESNT_EXIST" });
    const { id } = sandbox.inspect("contacts")[0]!;
    const read = await send(sandbox, "contacts/read", [{ id }], { properties: ["score"] });
    expect(read.body.results[0]!.properties).not.toHaveProperty("score");
  });

  test("comes back with its values, its old date, and the definition that is sent", async () => {
    const { sandbox } = await archived();
    const { status, body } = await post(sandbox, PATH, { ...SCORE, label: "Back" });
    expect(status).toBe(201);
    expect(body).toMatchObject({
      label: "Back",
      archived: false,
      createdAt: "2026-01-01T00:00:00Z",
    });
    expect(body).not.toHaveProperty("archivedAt");
    const { id } = sandbox.inspect("contacts")[0]!;
    const read = await send(sandbox, "contacts/read", [{ id }], { properties: ["score"] });
    expect(read.body.results[0]!.properties).toMatchObject({ score: "7" });
  });

  test("is none of HubSpot's own, and none that a formula uses", async () => {
    const { sandbox, path } = await withProperty();
    await post(sandbox, PATH, { ...SCORE, name: "twice", calculationFormula: "score * 2" });
    expect((await ask(sandbox, "DELETE", `${PATH}/email`)).status).toBe(400);
    const { status, body } = await ask(sandbox, "DELETE", path);
    expect([status, body]).toMatchObject([
      400,
      { subCategory: "PropertyValidationError.CANNOT_DELETE_PROPERTY_IN_USE" },
    ]);
  });
});
