import { Option } from "commander";
import { CONFIRM_ABOVE } from "../../consent/large.ts";
import type { ApplyOptions } from "./apply.ts";
import { refuseDryRun } from "../refuse-dry-run.ts";
import { type AddCommand, addExamples } from "../define.ts";
import { addRunOptions, shared } from "../options.ts";

export const addApply: AddCommand = (program, io, done) => {
  const command = program
    .command("apply")
    .description(
      "Write the changes of a plan. Each record is read again first, and left alone where it changed since the diff.",
    )
    .argument("<plan>", "the folder that `hubspot-batch diff` wrote")
    .addOption(
      new Option(
        "--if-changed <action>",
        "for a record that changed since the diff: leave it, count it as failed, or write over it",
      )
        .choices(["skip", "fail", "overwrite"])
        .default("skip"),
    );
  command.addOption(shared.first());
  addRunOptions(command)
    .addOption(shared.account())
    .addOption(shared.tokenFile())
    .addOption(shared.baseUrl())
    .addOption(shared.out())
    .addOption(shared.yes())
    .addOption(shared.confirmAbove(CONFIRM_ABOVE.upsert))
    .action(async (plan: string, options: ApplyOptions) => {
      const { apply } = await import("./apply.ts");
      done(await apply(plan, options, io));
    });
  refuseDryRun(
    command,
    "A plan is what would be written: see changes.csv and report.html in its folder, or make it again with diff.",
  );
  addExamples(command, "apply plan --yes", "apply plan --if-changed fail --out applied --yes");
};
