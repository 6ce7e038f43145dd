import { causeOf } from "@x/batch-file";
import { ImportError } from "../errors/import-error.ts";
import { databasePath } from "./database-path.ts";

/** What is to be told of a run that cannot be gone on with. Nothing was sent, as it is looked at before. */
export function damaged(folder: string, error: unknown): ImportError {
  if (error instanceof ImportError) return error;
  return new ImportError(
    "DAMAGED",
    `${databasePath(folder)}: this run is damaged (${causeOf(error)}). Nothing was sent. Bring the file back from a backup; its result files may still say what became of the rows.`,
  );
}
