import type { DatabaseSync } from "node:sqlite";
import type { ImportStore } from "../store/import-store.ts";
import { type KeptAssociation, parseAssociation, statusesOf } from "../store/kept-association.ts";

/**
 * The associations of the rows of a run.
 *
 * @param read Adds the path of the database to an error about what was kept.
 */
export function keptAssociations(
  database: DatabaseSync,
  read: (parse: () => KeptAssociation) => KeptAssociation,
): Pick<
  ImportStore,
  "associationsOf" | "keepsAssociations" | "keepsMoved" | "putAssociations" | "settleAssociations"
> {
  const put = database.prepare(
    "INSERT OR IGNORE INTO associations (row, object, id, types, before, status) VALUES (?, ?, ?, ?, ?, ?)",
  );
  const settle = database.prepare(
    "UPDATE associations SET status = ? WHERE row = ? AND object = ? AND id = ? AND status <> 'moved'",
  );
  const select = database.prepare(
    "SELECT * FROM associations WHERE row = ? ORDER BY object, id, types",
  );
  return {
    putAssociations(associations) {
      for (const { row, to, types, before, status } of associations) {
        const known = before === undefined ? null : JSON.stringify(before);
        put.run(row, to.objectType, to.id, JSON.stringify(types), known, status);
      }
    },
    settleAssociations(row, outcomes) {
      for (const { to, status } of statusesOf(outcomes)) {
        settle.run(status, row, to.objectType, to.id);
      }
    },
    associationsOf: (row) =>
      select.all(row).map(({ place, object, id, types, before, status }) =>
        read(() =>
          parseAssociation(
            { row, place: Number(place), to: { objectType: String(object), id: String(id) } },
            {
              types: String(types),
              before: before === null ? null : String(before),
              status: String(status),
            },
          ),
        ),
      ),
    keepsAssociations: () =>
      database.prepare("SELECT associations FROM run").get()?.["associations"] === 1,
    keepsMoved: () => database.prepare("SELECT moved FROM run").get()?.["moved"] === 1,
  };
}
