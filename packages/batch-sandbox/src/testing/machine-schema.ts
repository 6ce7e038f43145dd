import { createSandbox, type Sandbox } from "../create-sandbox.ts";
import { ask, post } from "./test-support.ts";

/** The path of all schemas. */
export const PATH = "/crm-object-schemas/v3/schemas";
/** The schema of a custom object. */
export const MACHINE = {
  name: "machine",
  labels: { singular: "Machine", plural: "Machines" },
  primaryDisplayProperty: "serial",
  requiredProperties: ["serial"],
  searchableProperties: ["serial"],
  secondaryDisplayProperties: ["weight"],
  properties: [
    { name: "serial", label: "Serial", type: "string", fieldType: "text", hasUniqueValue: true },
    { name: "weight", label: "Weight", type: "number", fieldType: "number" },
  ],
  associatedObjects: ["CONTACT", "0-2"],
};

/** The fields of a schema that tests look at. */
export interface Schema {
  readonly objectTypeId: string;
  readonly fullyQualifiedName: string;
  readonly archived: boolean;
  readonly properties: { name: string }[];
  readonly associations: { id: string; toObjectTypeId: string }[];
}

/** Makes the custom object, with some of its schema changed. */
export async function withMachine(change: Record<string, unknown> = {}) {
  const sandbox = createSandbox({ clock: () => 0 });
  const { status, body } = await post(sandbox, PATH, { ...MACHINE, ...change });
  return { sandbox, status, schema: body as unknown as Schema };
}

/** Creates one record of the object. */
export const create = (
  sandbox: Sandbox,
  type: string,
  properties: Record<string, string>,
  version = "2026-03",
) => post(sandbox, `/crm/objects/${version}/${type}/batch/create`, { inputs: [{ properties }] });

/** Returns all schemas. */
export const list = async (sandbox: Sandbox, query = "") =>
  (await ask(sandbox, "GET", PATH + query)).body.results as unknown as Schema[];
