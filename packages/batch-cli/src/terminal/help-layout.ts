import { type Command, Help, type HelpConfiguration } from "commander";
import { wrapWords } from "./wrap-words.ts";

/** Beside the longest option, a terminal of 80 columns has fewer than the 40 that commander wants. */
const LEAST_BESIDE = 20;
const BELOW = "\n      ";

/** How a list of commands or options is shown: what each does stands beside it, or below it where there is no room. */
export const HELP_LAYOUT: HelpConfiguration = {
  minWidthToWrap: LEAST_BESIDE,
  // Every command has some.
  subcommandTerm: (command) => new Help().subcommandTerm(command).replace(" [options]", ""),
  formatItem(term, termWidth, description, helper) {
    const width = helper.helpWidth ?? 80;
    if (description === "" || width - termWidth - 4 >= LEAST_BESIDE)
      return Help.prototype.formatItem.call(helper, term, termWidth, description, helper);
    return `  ${term}${BELOW}${wrapWords(description, width - 6).replaceAll("\n", BELOW)}`;
  },
};

/** Adds paragraphs behind the help, as wide as the terminal. */
export function addBehindHelp(command: Command, text: string): void {
  command.addHelpText("after", () =>
    wrapWords(text, command.configureOutput().getOutHelpWidth?.() ?? 80),
  );
}
