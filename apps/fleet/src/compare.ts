import type { BatchQueue, Outcome } from "@x/batch-queue";
import type { Sandbox } from "@x/batch-sandbox";
import { addFindings, type Findings, judge, type Stored } from "./judge.ts";
import type { Work } from "./work.ts";

/** Compares every outcome of all runs with what HubSpot has, id by id. */
export async function compare(
  queue: BatchQueue,
  accounts: ReadonlyMap<string, Sandbox>,
  runs: ReadonlyMap<string, Work>,
): Promise<Findings> {
  let all: Findings = judge({ rows: 0, keyOf: String, isUnique: true }, [], []);
  for (const [id, work] of runs) {
    const outcomes: Outcome[] = [];
    for await (const outcome of queue.results(id)) outcomes.push(outcome);
    all = addFindings(all, judge(work, outcomes, storedOf(accounts.get(work.account)!, work)));
  }
  return all;
}

function storedOf(account: Sandbox, { objectType, keyProperty, companyOf }: Work): Stored[] {
  const pairs = companyOf === undefined ? [] : account.inspectAssociations("contacts", "companies");
  const pairsOf = Map.groupBy(pairs, ({ from }) => from);
  return account.inspect(objectType).map(({ id, properties }) => ({
    id,
    key: properties[keyProperty] ?? "",
    companies: (pairsOf.get(id) ?? []).map(({ to }) => to),
  }));
}
