import { type ImportStore, mayHaveWritten } from "@x/batch-import";
import { lookAtRunFolder } from "@x/batch-import/sqlite";
import { rowsSentAgain } from "../run/rows-sent-again.ts";

/**
 * Finds the runs that sent rows of other runs again, and what sent rows of those again. The last comes first: what came
 * later is undone before. A run that has surely written nothing is left out.
 *
 * @param stores The runs whose rows were sent again.
 */
export async function findLaterRuns(stores: readonly ImportStore[]): Promise<string[]> {
  const found = new Set<string>();
  for (const store of stores) {
    for (const folder of rowsSentAgain(store).runs) {
      const run = await lookAtRunFolder(folder).catch(() => undefined);
      if (run === undefined) {
        found.add(folder);
        continue;
      }
      try {
        for (const later of await findLaterRuns([run])) found.add(later);
        if (mayHaveWritten(run)) found.add(folder);
      } finally {
        await run.close();
      }
    }
  }
  return [...found];
}
