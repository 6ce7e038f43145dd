import type { PropertyDefinition } from "@x/batch-types";
import type { Io } from "../io.ts";
import { nearest } from "../nearest.ts";
import { printable } from "../output/printable.ts";
import { isWritable } from "./account-definitions.ts";

/** What the user chose: the property of each column, `null` to leave it out. */
export interface Proposal {
  readonly columns: Readonly<Record<string, string | null>>;
  /** Where to save the mapping, if anywhere. */
  readonly saveTo?: string;
}

/** Properties for a column that maps to none, the likeliest first; the rest may still be searched. */
export function candidatesFor(
  title: string,
  definitions: readonly PropertyDefinition[],
  taken: ReadonlySet<string>,
): { readonly likely: number; readonly properties: readonly PropertyDefinition[] } {
  const isOffered = (one: PropertyDefinition): boolean =>
    isWritable(one) || one.name === "hs_object_id";
  const free = definitions.filter((one) => isOffered(one) && !taken.has(one.name));
  const likely = nearest(title, free, ({ name, label }) => (label ? [name, label] : [name]));
  const others = free.filter((one) => !likely.includes(one));
  return { likely: likely.length, properties: [...likely, ...others] };
}

/** Asks on the terminal about each column that maps to no property. `undefined`: the user gave up. */
export async function proposeProperties(task: {
  readonly leftOut: readonly string[];
  readonly taken: readonly string[];
  readonly definitions: readonly PropertyDefinition[];
  readonly offerToSave: boolean;
  readonly io: Pick<Io, "stdin" | "stderr">;
}): Promise<Proposal | undefined> {
  const { autocomplete, isCancel, text } = await import("@clack/prompts");
  const streams = { input: task.io.stdin, output: task.io.stderr };
  const taken = new Set(task.taken);
  const columns: Record<string, string | null> = {};
  for (const title of task.leftOut) {
    const { likely, properties } = candidatesFor(title, task.definitions, taken);
    const leaveOut = { value: "", label: "leave it out" };
    const options = properties.map(({ name, label }) => ({
      value: name,
      label: printable(label ?? name),
      hint: name,
    }));
    const chosen = await autocomplete({
      ...streams,
      message: `Column ${printable(JSON.stringify(title))} is which property? Type to search.`,
      options: [...options.slice(0, likely), leaveOut, ...options.slice(likely)],
      maxItems: 8,
      filter: (search, { label = "", value }) =>
        `${label} ${value}`.toLowerCase().includes(search.toLowerCase()),
    });
    if (isCancel(chosen)) return undefined;
    columns[title] = chosen === "" ? null : chosen;
    if (chosen !== "") taken.add(chosen);
  }
  if (!task.offerToSave) return { columns };
  const saveTo = await text({
    ...streams,
    message: "Save this mapping for the next file? A file name, or nothing.",
    placeholder: "mapping.json",
  });
  if (isCancel(saveTo)) return undefined;
  return saveTo ? { columns, saveTo } : { columns };
}
