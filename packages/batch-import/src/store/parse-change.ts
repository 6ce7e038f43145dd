import type { Change } from "@x/batch-types";
import { changeSchema } from "@x/batch-types/schemas";
import * as v from "valibot";
import { ImportError } from "../errors/import-error.ts";

/**
 * A change of a row as it was kept.
 *
 * @throws {ImportError} when it is none: somebody has changed what was kept.
 */
export function parseChange(row: number, json: string): Change {
  const { success, output } = v.safeParse(changeSchema, parse(json));
  if (success && output.index === row) return output;
  throw new ImportError("DAMAGED", `row ${row + 1} of this run is damaged: its change is none.`);
}

function parse(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return undefined;
  }
}
