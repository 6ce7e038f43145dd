import { existsSync, statSync } from "node:fs";
import { dirname } from "node:path";
import {
  candidatesFor,
  type ChosenColumns,
  type OpenColumns,
  surePropertyOf,
} from "@x/batch-import";
import type { Io } from "../io.ts";
import { printable } from "../terminal/printable.ts";
import { wrapWords } from "../terminal/wrap-words.ts";

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
  const { columns: width = 80 } = task.io.stderr as { columns?: number };
  // The library puts a sign and two blanks before each line.
  const ask = (question: string): string => wrapWords(question, Math.max(width - 4, 20));
  const taken = new Set(task.taken);
  const columns = new Map<string, string | null>();
  for (const title of task.titles) {
    const properties = candidatesFor(title, task.definitions, taken);
    const notWritten = { value: "", label: "do not write it" };
    const options = properties.map(({ name, label }) => ({
      value: name,
      label: printable(label ?? name),
      hint: printable(name),
    }));
    const chosen = await autocomplete({
      ...streams,
      message: ask(
        `Which property is the column ${printable(JSON.stringify(title))}? Type to search.`,
      ),
      // Enter accepts what is sure. It must not accept a guess, so that to write nothing comes first.
      options: [notWritten, ...options],
      initialValue: surePropertyOf(title, properties)?.name ?? notWritten.value,
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
  const answer = await text({
    ...streams,
    message: ask(
      `Save this mapping for the next file? y saves it as ${MAPPING_FILE}; or name a file. Enter does not save it.`,
    ),
    validate: (given) => {
      const read = readAnswer(given);
      return "problem" in read ? printable(read.problem) : undefined;
    },
  });
  if (isCancel(answer)) return undefined;
  return { ...chosen, ...readAnswer(answer) };
}

const MAPPING_FILE = "mapping.json";

type Answer = { readonly saveTo?: string } | { readonly problem: string };

/** Where to save a mapping, as the user answers: a yes, a no or the name of a new file. */
function readAnswer(answer = ""): Answer {
  const given = answer.trim();
  if (given === "" || /^no?$/i.test(given)) return {};
  const saveTo = /^y(?:es)?$/i.test(given) ? MAPPING_FILE : given;
  // A word such as "ok" or "nein" is no name of a file.
  if (!/\.json$/i.test(saveTo)) {
    return {
      problem: `Type y, n, or the name of a file that ends with .json; got ${JSON.stringify(given)}.`,
    };
  }
  if (existsSync(saveTo)) return { problem: `${saveTo} is there already. Name another file.` };
  const folder = dirname(saveTo);
  const isFolder = statSync(folder, { throwIfNoEntry: false })?.isDirectory() === true;
  return isFolder ? { saveTo } : { problem: `There is no folder ${folder}.` };
}
