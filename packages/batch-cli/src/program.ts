import { Command } from "commander";
import { addCheck } from "./commands/definitions/check.ts";
import { addPlan } from "./commands/definitions/plan.ts";
import { addAccounts } from "./commands/definitions/accounts.ts";
import { addCompletion } from "./commands/definitions/completion.ts";
import type { Done } from "./commands/definitions/define.ts";
import { addObjects } from "./commands/definitions/objects.ts";
import { addRead } from "./commands/definitions/read.ts";
import { addResults } from "./commands/definitions/results.ts";
import { addResume } from "./commands/definitions/resume.ts";
import { addRetry } from "./commands/definitions/retry.ts";
import { addRuns } from "./commands/definitions/runs.ts";
import { addSandbox } from "./commands/definitions/sandbox.ts";
import { addWrites } from "./commands/definitions/write.ts";
import type { Io } from "./io.ts";
import { printableWhole } from "./output/printable.ts";
import { version } from "./version.ts";

/** The commands and their options. `done` is told how the chosen one ended. */
export function createProgram(io: Io, done: Done): Command {
  const program = new Command("hubspot-batch")
    .description("Write a file to HubSpot, and know what became of every row.")
    .version(version())
    .exitOverride()
    .configureOutput({
      writeOut: (text) => io.stdout.write(text),
      // It quotes the arguments.
      writeErr: (text) => io.stderr.write(text.split("\n").map(printableWhole).join("\n")),
    })
    .addHelpText("after", EPILOGUE);

  program.commandsGroup("Write the rows of a file:");
  addWrites(program, io, done);
  program.commandsGroup("Look before:");
  addCheck(program, io, done);
  addPlan(program, io, done);
  program.commandsGroup("Runs:");
  addResume(program, io, done);
  addResults(program, io, done);
  addRetry(program, io, done);
  addRuns(program, io, done);
  program.commandsGroup("Read:");
  addRead(program, io, done);
  addObjects(program, io, done);
  program.commandsGroup("Set up:");
  addAccounts(program, io, done);
  addSandbox(program, io, done);
  addCompletion(program, io, done);
  return program;
}

const EPILOGUE = `
The access token comes from --token-file, --account, HUBSPOT_ACCESS_TOKEN or the default account,
never from an argument.

Exit codes: 0 every record written · 1 some failed or unknown · 2 the command or its file cannot be
used · 3 stopped, can go on later · 4 token or scope not accepted · 130 interrupted

Examples:
  hubspot-batch check companies companies.csv
  hubspot-batch upsert contacts people.csv --id-property email
  hubspot-batch retry hubspot-batch-runs/2026-03-01T09-30-00-upsert-contacts-3f9a mended.csv
  hubspot-batch sandbox --port 8787
`;
