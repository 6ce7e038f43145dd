import type { DatabaseSync } from "node:sqlite";
import type { Given, ImportStore } from "../store/import-store.ts";

/** Which rows of a run went to other runs. */
export function givenRows(
  database: DatabaseSync,
  transaction: ImportStore["transaction"],
): Pick<ImportStore, "confirm" | "give" | "givenTo"> {
  const selectGiven = database.prepare("SELECT run, folder, confirmed FROM given WHERE row = ?");

  function givenTo(row: number): Given | undefined {
    const found = selectGiven.get(row);
    if (found === undefined) return undefined;
    const { run, folder, confirmed } = found;
    return {
      run: String(run),
      folder: folder === null ? undefined : String(folder),
      isConfirmed: confirmed === 1,
    };
  }
  return {
    givenTo,
    give(rows, run, folder) {
      const all = [...rows];
      const insert = database.prepare("INSERT OR REPLACE INTO given VALUES (?, ?, ?, 0)");
      let isFree = false;
      transaction(() => {
        isFree = all.every((row) => {
          const given = givenTo(row);
          return given?.isConfirmed !== true || given.run === run;
        });
        if (isFree) for (const row of all) insert.run(row, run, folder ?? null);
      });
      return isFree;
    },
    confirm(run, rows) {
      let isWhole = false;
      transaction(() => {
        const select = database.prepare("SELECT count(*) AS rows FROM given WHERE run = ?");
        isWhole = Number(select.get(run)!["rows"]) === rows;
        if (!isWhole) return;
        database.prepare("UPDATE given SET confirmed = 1 WHERE run = ?").run(run);
      });
      return isWhole;
    },
  };
}
