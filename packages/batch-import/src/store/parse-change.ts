import type { Change } from "@x/batch-types";
import { changeSchema } from "@x/batch-types/schemas";
import * as v from "valibot";
import { ImportError } from "../errors/import-error.ts";
import { parseJson } from "./parse-json.ts";

/**
 * A change of a row as it was kept.
 *
 * @throws {ImportError} when it cannot be read: somebody has changed what was kept.
 */
export function parseChange(row: number, json: string): Change {
  const { success, output } = v.safeParse(changeSchema, parseJson(json));
  if (success && output.index === row) return output;
  throw new ImportError(
    "DAMAGED",
    `row ${row + 1} of this run is damaged: its change cannot be read.`,
  );
}
