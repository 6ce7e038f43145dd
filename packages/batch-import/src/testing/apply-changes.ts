import { planJob } from "@x/batch-core";
import { fromBlob, survey } from "@x/batch-file";
import type { Change, PlanHeader } from "@x/batch-types";
import type { AccountDefinitions } from "../account/account-definitions.ts";
import type { ImportClient } from "../account/import-client.ts";
import { createMemoryStore } from "../memory/memory-store.ts";
import { start } from "../run/start.ts";
import type { ImportStore } from "../store/import-store.ts";

/**
 * Writes what of changes is to be written, as a run whose rows are changes, and returns it at its end; undefined where
 * nothing is to be written.
 */
export async function applyChanges(
  client: ImportClient,
  definitions: AccountDefinitions,
  plan: PlanHeader,
  changes: readonly Change[],
): Promise<ImportStore | undefined> {
  const written = changes.filter(({ status, mergedInto }) => {
    return mergedInto === undefined && (status === "create" || status === "update");
  });
  const lines = written.map((change) => {
    const id = "id" in change ? { id: change.id } : {};
    return `${JSON.stringify({ change, key: change.key, ...id })}\n`;
  });
  if (lines.length === 0) return undefined;
  const file = fromBlob(new Blob(lines), "changes.jsonl");
  const surveyed = await survey(file, {});
  const { header } = surveyed;
  const job = planJob(
    plan,
    written.some(({ status }) => status === "create"),
  );
  const run = await start({
    client,
    file,
    survey: surveyed,
    job,
    columns: {
      properties: header.map(() => null),
      idColumn: header.indexOf(job.operation === "upsert" ? "key" : "id"),
      leftOut: [],
    },
    look: { column: header.indexOf("change"), ifChanged: "skip" },
    definitions,
    store: createMemoryStore,
  });
  await run.ended;
  return run.store;
}
