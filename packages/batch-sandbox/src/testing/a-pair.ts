import { beforeEach } from "vitest";
import { createSandbox, type Sandbox } from "../create-sandbox.ts";
import { type Answered, post, send } from "./test-support.ts";

/** A type of association, as a request names it. */
export function type(associationTypeId: number, associationCategory = "HUBSPOT_DEFINED") {
  return { associationCategory, associationTypeId };
}

/** The ids of the types of each association. */
export function typeIds(sandbox: Sandbox, from = "contacts", to = "companies"): number[][] {
  return sandbox
    .inspectAssociations(from, to)
    .map(({ types }) => types.map(({ associationTypeId }) => associationTypeId));
}

/** Makes a sandbox before each test, with a contact and a company in it. */
export function useAPair() {
  /** The sandbox, and the ids of the two records. */
  const made = { sandbox: createSandbox(), contact: "", company: "" };

  async function create(objectType: string, properties: Record<string, string>): Promise<string> {
    const { body } = await send(made.sandbox, `${objectType}/create`, [{ properties }]);
    return body.results[0]?.id ?? "";
  }
  function pair(types: readonly unknown[], from = made.contact, to = made.company): object {
    return { from: { id: from }, to: { id: to }, types };
  }
  function batch(operation: string, inputs: readonly unknown[], version = "v4"): Promise<Answered> {
    const base = version === "v4" ? "/crm/v4/associations" : `/crm/associations/${version}`;
    return post(made.sandbox, `${base}/contacts/companies/batch/${operation}`, { inputs });
  }

  beforeEach(async () => {
    made.sandbox = createSandbox({ quirks: { resultOrder: "input" } });
    made.contact = await create("contacts", { email: "ada@example.com" });
    made.company = await create("companies", { name: "Engines" });
  });
  return { made, create, pair, batch };
}
