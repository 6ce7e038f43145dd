import { expect, test } from "vitest";
import { createSandbox } from "../../create-sandbox.ts";
import { post, send } from "../../testing/test-support.ts";

test("a merged contact keeps every company, and the primary company of the one that was kept", async () => {
  const sandbox = createSandbox({ quirks: { resultOrder: "input", mergeResult: "primary" } });
  const names = ["Engines", "Looms"].map((name) => ({ properties: { name } }));
  const { body } = await send(sandbox, "companies/create", names);
  const companies = body.results.map(({ id }) => id ?? "");
  const types = [{ associationCategory: "HUBSPOT_DEFINED", associationTypeId: 1 }];
  const contacts = await send(
    sandbox,
    "contacts/create",
    companies.map((id) => ({
      properties: { firstname: "Ada" },
      associations: [{ to: { id }, types }],
    })),
  );
  const [kept, merged] = contacts.body.results.map(({ id }) => id);
  await post(sandbox, "/crm/v3/objects/contacts/merge", {
    primaryObjectId: kept,
    objectIdToMerge: merged,
  });
  const found = sandbox.inspectAssociations("contacts", "companies");
  expect(
    found.map(({ from, to, types: all }) => [from, to, all.map(({ label }) => label)]),
  ).toEqual([
    [kept, companies[0], [null, "Primary"]],
    [kept, companies[1], [null]],
  ]);
  expect(sandbox.inspectAssociations("companies", "contacts")).toHaveLength(2);
});
