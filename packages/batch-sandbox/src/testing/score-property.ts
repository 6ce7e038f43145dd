import { createSandbox } from "../create-sandbox.ts";
import { post, send } from "./test-support.ts";

/** The path of the properties of contacts. */
export const PATH = "/crm/v3/properties/contacts";
/** A number. */
export const SCORE = {
  name: "score",
  label: "Score",
  type: "number",
  fieldType: "number",
  groupName: "contactinformation",
};
export const OPTIONS = ["a", "b"].map((value) => ({
  value,
  label: value,
  hidden: false,
  displayOrder: 0,
}));
/** One of two options. */
export const SIZE = {
  ...SCORE,
  name: "size",
  type: "enumeration",
  fieldType: "select",
  options: OPTIONS,
};

/** Makes the property, in an account whose clock moves on with `later`. */
export async function withProperty(property: Record<string, unknown> = SCORE) {
  let now = Date.UTC(2026, 0, 1);
  const sandbox = createSandbox({ clock: () => now });
  await post(sandbox, PATH, property);
  return { sandbox, path: `${PATH}/${String(property["name"])}`, later: () => void (now += 1000) };
}

/** Creates one contact. */
export const create = (
  sandbox: ReturnType<typeof createSandbox>,
  properties: Record<string, string>,
) => send(sandbox, "contacts/create", [{ properties }]);

/** The names of the properties in an answer. */
export const namesOf = (body: unknown) =>
  (body as { results: { name: string }[] }).results.map(({ name }) => name);
