import { Argument } from "commander";
import { type Shell, SHELLS } from "./scripts.ts";
import { type AddCommand, addExamples } from "../define.ts";

export const addCompletion: AddCommand = (program, io, done) => {
  const command = program
    .command("completion")
    .description("Print a script that completes commands, options, objects and accounts.")
    .addArgument(new Argument("<shell>", "the shell that the script is for").choices(SHELLS))
    .option("--json", "print the script as a JSON object with `shell` and `script`")
    .action(async (shell: Shell, { json = false }: { readonly json?: boolean }) => {
      const { completion } = await import("./completion.ts");
      done(await completion(shell, json, io));
    });
  addExamples(
    command,
    "completion bash >> ~/.bashrc",
    "completion zsh >> ~/.zshrc",
    "completion fish > ~/.config/fish/completions/hubspot-batch.fish",
  );

  program
    .command("complete", { hidden: true })
    .argument("[words...]")
    .action(async (words: readonly string[]) => {
      const { complete } = await import("./completion.ts");
      done(await complete(program, words, io));
    });
};
