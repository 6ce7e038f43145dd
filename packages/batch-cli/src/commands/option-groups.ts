import type { Command } from "commander";

/** A list of so many options is read from its start to its end. */
const MOST_IN_ONE_LIST = 16;

/** Headings of the help → the options below each. All others are below `Options:`. */
const GROUPS = {
  "File:": ["--delimiter", "--encoding", "--skip-lines", "--sheet"],
  "Columns and values:": [
    "--map",
    "--mapping",
    "--save-mapping",
    "--ignore-unmapped",
    "--coerce",
    "--date-format",
    "--decimal-mark",
    "--clear-blanks",
  ],
  "Associations and lists:": ["--associate", "--create-missing", "--missing", "--to-list"],
  "What HubSpot has already:": [
    "--on-existing",
    "--on-missing",
    "--overwrite",
    "--undoable",
    "--verify",
  ],
  "Safety:": [
    "--all-or-none",
    "--no-check",
    "--first",
    "--max-failed",
    "--max-archive",
    "--yes",
    "--confirm",
    "--confirm-above",
    "--dry-run",
  ],
  "Account and pace:": [
    "--account",
    "--token-file",
    "--base-url",
    "--api-version",
    "--share",
    "--concurrency",
  ],
  "Output:": ["--json", "--order", "--out"],
} as const satisfies Record<string, readonly `--${string}`[]>;

const GROUP_OF = new Map<string, string>(
  Object.entries(GROUPS).flatMap(([group, names]) => names.map((name) => [name, group] as const)),
);

/** Groups the options in the help of a command that has many. */
export function groupOptions({ options }: Command): void {
  if (options.length <= MOST_IN_ONE_LIST) return;
  for (const option of options) {
    const group = GROUP_OF.get(option.long ?? "");
    if (group !== undefined) option.helpGroup(group);
  }
}
