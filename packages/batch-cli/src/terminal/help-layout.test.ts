import { Command } from "commander";
import { expect, test } from "vitest";
import { addBehindHelp, HELP_LAYOUT } from "./help-layout.ts";

test.each([
  [
    60,
    `Usage: x [options] [command]

Options:
  -h, --help                 display help for command

Commands:
  create <object> <file>     Create a record from each row.
  properties <object> <way>  List the properties of an
                             object.
  help [command]             display help for command

The token comes from a file, or from an account that was
named.
`,
  ],
  [
    40,
    `Usage: x [options] [command]

Options:
  -h, --help
      display help for command

Commands:
  create <object> <file>
      Create a record from each row.
  properties <object> <way>
      List the properties of an object.
  help [command]
      display help for command

The token comes from a file, or from an
account that was named.
`,
  ],
])("on %i columns, no word of the help is cut", (width, shown) => {
  let help = "";
  const program = new Command("x").configureHelp(HELP_LAYOUT).configureOutput({
    writeOut: (text) => void (help += text),
    getOutHelpWidth: () => width,
  });
  program
    .command("create <object> <file>")
    .description("Create a record from each row.")
    .option("--a");
  program.command("properties <object> <way>").description("List the properties of an object.");
  addBehindHelp(program, "\nThe token comes from a file, or from an account that was named.");
  program.outputHelp();
  expect(help).toBe(shown);
});
