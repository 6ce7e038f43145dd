import { checkFile } from "../../check/check-file.ts";
import type { ExitCode } from "../../exit-codes.ts";
import type { Io } from "../../io.ts";
import { prepare, type PrepareOptions } from "../../prepare/prepare.ts";

export interface CheckOptions extends PrepareOptions {
  readonly json?: boolean;
}

/** Validates a file as for an upsert where there is an id property, else as for a create. */
export async function check(
  objectType: string,
  file: string,
  options: CheckOptions,
  io: Io,
): Promise<ExitCode> {
  const operation = options.idProperty === undefined ? "create" : "upsert";
  const task = { operation, objectType, file, options, io, ask: "always" } as const;
  const interactive = options.json !== true;
  return prepare({ ...task, interactive }, (prepared) => checkFile(prepared, options, io));
}
