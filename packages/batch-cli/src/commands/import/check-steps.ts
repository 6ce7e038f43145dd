import { readLinkedFiles } from "@x/batch-import/sqlite";
import { checkFile } from "../../check/check-file.ts";
import { EXIT, type ExitCode } from "../../exit-codes.ts";
import type { Io } from "../../io.ts";
import { print } from "../../terminal/print.ts";
import type { PreparedStep } from "./prepare-steps.ts";

/** Judges every row of every step, and whether its keys lead to a row. Writes nothing. */
export async function checkSteps(
  steps: readonly PreparedStep[],
  json: boolean,
  io: Io,
): Promise<ExitCode> {
  let code: ExitCode = EXIT.success;
  for (const { name, prepared } of steps) {
    const linked = (prepared.columns.associations ?? []).flatMap(({ column, link }) => {
      const target = steps.find((one) => link?.run === `../${one.name}`);
      if (link === undefined || target === undefined) return [];
      const { input, surveyed } = target.prepared;
      return [{ column, key: link.key, file: input.file, survey: surveyed }];
    });
    using table = linked.length === 0 ? undefined : await readLinkedFiles(linked);
    if (!json) print(io.stdout, `${name === steps[0]!.name ? "" : "\n"}${name}\n`);
    const checked = await checkFile(prepared, json, io, table);
    if (checked !== EXIT.success) code = checked;
  }
  return code;
}
