import { createSandbox, type Sandbox } from "../create-sandbox.ts";
import { type Answered, post, send } from "./test-support.ts";

const COMPANIES = [
  { name: "Acme", numberofemployees: "9", industry: "BANKING", domain: "acme.example" },
  { name: "Beta Corp", numberofemployees: "10", industry: "AIRLINES_AVIATION" },
  { name: "gamma-ray labs", numberofemployees: "200", founded_year: "1999" },
  { name: "Delta" },
];

/** Creates companies in a new sandbox. */
export async function withCompanies(rows: readonly Record<string, string>[] = COMPANIES) {
  const sandbox = createSandbox();
  const inputs = rows.map((properties) => ({ properties }));
  await send(sandbox, "companies/create", inputs);
  return sandbox;
}

export function search(
  sandbox: Sandbox,
  body: unknown,
  objectType = "companies",
): Promise<Answered> {
  return post(sandbox, `/crm/v3/objects/${objectType}/search`, body);
}

/** Returns the names of the companies that a search finds. */
export async function namesFound(sandbox: Sandbox, body: Record<string, unknown>) {
  const answered = await search(sandbox, { properties: ["name"], ...body });
  return answered.body.results.map((row) => row.properties?.["name"]);
}
