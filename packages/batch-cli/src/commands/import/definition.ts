import { type AddCommand, addExamples } from "../define.ts";
import { addAccountOptions, addRunOptions, shared } from "../options.ts";
import { refuseUnused } from "../refuse-unused.ts";
import type { ImportOptions } from "./import.ts";

/** `import`: write several files that belong together. */
export const addImport: AddCommand = (program, io, done) => {
  const command = program
    .command("import")
    .description(
      "Write several files that belong together, such as companies and their contacts: each step with the record ids of the steps before it.",
    )
    .argument("<file>", "the import plan, JSON: files, objects, columns, and links between files")
    .option(
      "--dry-run",
      "check the rows of every file against the account, say what they cost, and write none",
    )
    .addOption(shared.out())
    .addOption(shared.yes())
    .addOption(shared.confirmAbove(1_000));
  addRunOptions(addAccountOptions(command)).action(async (file: string, options: ImportOptions) => {
    const { importFiles } = await import("./import.ts");
    done(await importFiles(file, options, io));
  });
  refuseUnused(command, (acting) => {
    const { dryRun, out } = acting.opts<ImportOptions>();
    return [
      dryRun === true &&
        out !== undefined &&
        "--out: --dry-run writes nothing, so that there is no folder. Leave --out out to check, or --dry-run to write.",
    ];
  });
  addExamples(command, "import plan.json --dry-run", "import plan.json");
};
