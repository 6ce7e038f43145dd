import { beforeEach, describe, expect, test } from "vitest";
import { createSandbox, type Sandbox } from "../../create-sandbox.ts";
import { post, send } from "../../testing/test-support.ts";

const HUBSPOT = "HUBSPOT_DEFINED";
const type = (associationTypeId: number, associationCategory = HUBSPOT) => ({
  associationCategory,
  associationTypeId,
});
const typeIds = (sandbox: Sandbox, from = "contacts", to = "companies") =>
  sandbox
    .inspectAssociations(from, to)
    .map(({ types }) => types.map(({ associationTypeId }) => associationTypeId));

let sandbox: Sandbox;
let contact: string;
let company: string;

beforeEach(async () => {
  sandbox = createSandbox({ quirks: { resultOrder: "input" } });
  contact = await create("contacts", { email: "ada@example.com" });
  company = await create("companies", { name: "Engines" });
});

async function create(objectType: string, properties: Record<string, string>): Promise<string> {
  const { body } = await send(sandbox, `${objectType}/create`, [{ properties }]);
  return body.results[0]?.id ?? "";
}

const pair = (types: readonly unknown[], from = contact, to = company) => ({
  from: { id: from },
  to: { id: to },
  types,
});
const batch = (operation: string, inputs: readonly unknown[], version = "v4") =>
  post(
    sandbox,
    version === "v4"
      ? `/crm/v4/associations/contacts/companies/batch/${operation}`
      : `/crm/associations/${version}/contacts/companies/batch/${operation}`,
    { inputs },
  );

describe("archive", () => {
  beforeEach(() => batch("create", [pair([type(1)])]));

  test.each([
    ["v4", 204],
    ["2025-09", 200],
    ["2026-03", 200],
    ["2026-09", 200],
  ])("in %s answers %i and leaves nothing between the records", async (version, status) => {
    const inputs = [{ from: { id: contact }, to: [{ id: company }, { id: "404" }] }];
    const answer = await batch("archive", inputs, version);
    expect(answer.status).toBe(status);
    expect(answer.text === "").toBe(status === 204);
    if (status === 200) expect(answer.body).toMatchObject({ status: "COMPLETE", results: [] });
    expect(typeIds(sandbox)).toEqual([]);
    expect(typeIds(sandbox, "companies", "contacts")).toEqual([]);
  });

  test("of a label leaves the records associated", async () => {
    const answer = await batch("labels/archive", [pair([type(1)])]);
    expect(answer.status).toBe(204);
    expect(typeIds(sandbox)).toEqual([[279]]);
    expect(typeIds(sandbox, "companies", "contacts")).toEqual([[280]]);
  });

  test("of the unlabelled type removes the others as well", async () => {
    await batch("labels/archive", [pair([type(279)])]);
    expect(typeIds(sandbox)).toEqual([]);
  });
});
