import { createSandbox, type Sandbox } from "@x/batch-sandbox";
import { aClient } from "./a-client.ts";
import { aFolder } from "./a-file.ts";
import { sync, type SyncOptions } from "./a-sync.ts";

/** A file with these rows. */
export const csv = (...rows: string[]): string =>
  `email,city\n${rows.map((row) => `${row}\n`).join("")}`;

/** An account with these contacts and cities, and what syncs a file of such rows with it. */
export async function setUp(before: Readonly<Record<string, string>> = {}) {
  const sandbox = createSandbox();
  const folder = await aFolder();
  await upsert(sandbox, before);
  const run = async (rows: readonly string[], options: SyncOptions = {}) => {
    const sent = sandbox.requests().length;
    const plan = await sync(sandbox, folder, csv(...rows), options);
    return { ...plan, requests: sandbox.requests().length - sent };
  };
  return { sandbox, folder, run };
}

/** Another writer. */
export async function upsert(
  sandbox: Sandbox,
  cities: Readonly<Record<string, string>>,
): Promise<void> {
  const records = Object.entries(cities).map(([id, city]) => ({ id, properties: { city } }));
  if (records.length > 0) {
    await aClient(sandbox).upsert("contacts", records, { idProperty: "email" });
  }
}

/** Others merge the first two records into one. */
export async function mergeFirstTwo(sandbox: Sandbox): Promise<void> {
  const [one, two] = sandbox.inspect("contacts");
  await aClient(sandbox).merge("contacts", [{ primary: one!.id, merge: two!.id }]);
}
