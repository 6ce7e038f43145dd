import { candidatesFor, type ChosenColumns, type OpenColumns } from "@x/batch-import";
import type { Io } from "../io.ts";
import { printable } from "../terminal/printable.ts";

/** What the user chose. */
export interface Choice {
  readonly columns: ChosenColumns;
  /** Where to save the mapping, if anywhere. */
  readonly saveTo?: string;
}

/** Asks on the terminal about each column that maps to no property. `undefined`: the user gave up. */
export async function chooseColumns(
  task: OpenColumns & {
    readonly offerToSave: boolean;
    readonly io: Pick<Io, "stdin" | "stderr">;
  },
): Promise<Choice | undefined> {
  const { autocomplete, isCancel, text } = await import("@clack/prompts");
  const streams = { input: task.io.stdin, output: task.io.stderr };
  const taken = new Set(task.taken);
  const columns = new Map<string, string | null>();
  for (const title of task.titles) {
    const properties = candidatesFor(title, task.definitions, taken);
    const leaveOut = { value: "", label: "leave it out" };
    const options = properties.map(({ name, label }) => ({
      value: name,
      label: printable(label ?? name),
      hint: printable(name),
    }));
    const chosen = await autocomplete({
      ...streams,
      message: `Column ${printable(JSON.stringify(title))} is which property? Type to search.`,
      // First: a proposal is a guess, and Enter must not accept one.
      options: [leaveOut, ...options],
      maxItems: 8,
      filter: (search, { label = "", value }) =>
        `${label} ${value}`.toLowerCase().includes(search.toLowerCase()),
    });
    if (isCancel(chosen)) return undefined;
    columns.set(title, chosen === "" ? null : chosen);
    if (chosen !== "") taken.add(chosen);
  }
  // Not a plain assignment: a column may be called __proto__.
  const chosen = { columns: Object.fromEntries(columns) };
  if (!task.offerToSave) return chosen;
  const saveTo = await text({
    ...streams,
    message: "Save this mapping for the next file? A file name, or nothing.",
    placeholder: "mapping.json",
  });
  if (isCancel(saveTo)) return undefined;
  return saveTo ? { ...chosen, saveTo } : chosen;
}
