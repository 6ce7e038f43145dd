import { Command } from "commander";
import { addApply } from "./commands/apply/definition.ts";
import { addCancel } from "./commands/cancel/definition.ts";
import { addCheck } from "./commands/check/definition.ts";
import { addDiff } from "./commands/diff/definition.ts";
import { addPlan } from "./commands/plan/definition.ts";
import { addAccounts } from "./commands/accounts/definition.ts";
import { addCompletion } from "./commands/completion/definition.ts";
import type { Done } from "./commands/define.ts";
import { addImport } from "./commands/import/definition.ts";
import { groupOptions } from "./commands/option-groups.ts";
import { addObjects } from "./commands/objects/definition.ts";
import { addPause } from "./commands/pause/definition.ts";
import { addProperties } from "./commands/properties/definition.ts";
import { addRead } from "./commands/read/definition.ts";
import { addResults } from "./commands/results/definition.ts";
import { addResume } from "./commands/resume/definition.ts";
import { addRetry } from "./commands/retry/definition.ts";
import { addRuns } from "./commands/runs/definition.ts";
import { addSandbox } from "./commands/sandbox/definition.ts";
import { addStudio } from "./commands/studio/definition.ts";
import { addSubmit } from "./commands/submit/definition.ts";
import { addSync } from "./commands/sync/definition.ts";
import { addTypes } from "./commands/types/definition.ts";
import { addUndo } from "./commands/undo/definition.ts";
import { addWatch } from "./commands/watch/definition.ts";
import { addWorker } from "./commands/worker/definition.ts";
import { addWrites } from "./commands/write/definition.ts";
import type { Io } from "./io.ts";
import { addBehindHelp, HELP_LAYOUT } from "./terminal/help-layout.ts";
import { print } from "./terminal/print.ts";
import { version } from "./version.ts";

/** The commands and their options. `done` is told how the chosen one ended. */
export function createProgram(io: Io, done: Done): Command {
  const program = new Command("hubspot-batch")
    .description("Write a file to HubSpot, and know what became of every row.")
    .version(version())
    .exitOverride()
    .configureHelp(HELP_LAYOUT)
    .configureOutput({
      writeOut: (text) => print(io.stdout, text),
      // It quotes the arguments.
      writeErr: (text) => print(io.stderr, text),
      outputError: (text, write) => {
        const isLost = text.includes("unknown command") && !text.includes("Did you mean");
        write(isLost ? `${text}All commands: hubspot-batch --help\n` : text);
      },
    });
  addBehindHelp(program, EPILOGUE);
  program.addHelpText("after", EXAMPLES);

  program.commandsGroup("Write the rows of a file:");
  addWrites(program, io, done);
  addImport(program, io, done);
  addApply(program, io, done);
  addSync(program, io, done);
  addStudio(program, io, done);
  program.commandsGroup("Look before:");
  addCheck(program, io, done);
  addPlan(program, io, done);
  addDiff(program, io, done);
  program.commandsGroup("Runs:");
  addResume(program, io, done);
  addResults(program, io, done);
  addRetry(program, io, done);
  addUndo(program, io, done);
  addRuns(program, io, done);
  program.commandsGroup("A queue in Postgres, for many accounts and machines:");
  addSubmit(program, io, done);
  addWorker(program, io, done);
  addWatch(program, io, done);
  addPause(program, io, done);
  addCancel(program, io, done);
  program.commandsGroup("Read:");
  addRead(program, io, done);
  addObjects(program, io, done);
  addProperties(program, io, done);
  addTypes(program, io, done);
  program.commandsGroup("Set up:");
  addAccounts(program, io, done);
  addSandbox(program, io, done);
  addCompletion(program, io, done);
  program.helpCommand(true);
  finishHelp(program, "hubspot-batch");
  return program;
}

/** Behind an error of arguments and options, each command names its help; there, many options are in groups. */
function finishHelp(command: Command, words: string): void {
  for (const one of command.commands) {
    const own = `${words} ${one.name()}`;
    one.showHelpAfterError(`How to use it: ${own} --help`);
    groupOptions(one);
    finishHelp(one, own);
  }
}

const EPILOGUE = `
The access token is a service key, or that of an app. It comes from --token-file, --account, \
HUBSPOT_ACCESS_TOKEN or the default account, never from an argument.

Exit codes: 0 every record written or found, or left as asked · 1 some failed or unknown · 2 the \
command or its file cannot be used, nothing was sent · 3 stopped, can go on later · 4 token, scope \
or portal not accepted · 70 a bug in this program · 130 interrupted`;

const EXAMPLES = `
Examples:
  hubspot-batch check companies companies.csv
  hubspot-batch upsert contacts people.csv --id-property email
  hubspot-batch retry hubspot-batch-runs/2026-03-01T09-30-00-upsert-contacts-3f9a mended.csv
  hubspot-batch sandbox --port 8787
`;
