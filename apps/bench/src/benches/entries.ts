import type { Bench, Figures } from "../engine/bench.ts";
import { bundle, bytesOf } from "../engine/bundle.ts";
import { LAYERS } from "../engine/packages.ts";

const [FIRST, LATER] = ["KB at first", "KB later"];

/** In KB, of all that an entry loads; about a tenth more than they are. */
const BUDGETS: Readonly<Record<string, number>> = {};

/** The command has none. */
const entries = LAYERS.flatMap(({ manifest }) =>
  Object.keys(manifest.exports ?? {})
    .filter((path) => !path.endsWith(".json") && manifest.name.startsWith("@"))
    .map((path) => manifest.name + path.slice(1)),
);

function sizeOf(entry: string) {
  return async (): Promise<Figures> => {
    const { first, later } = await bundle(`import * as all from "${entry}"; console.log(all);`);
    return { [FIRST!]: bytesOf(first) / 1_000, [LATER!]: bytesOf(later) / 1_000 };
  };
}

const nameOf = (entry: string): string => entry.replace("@x/", "");

export const bench: Bench = {
  title: "Bytes of each entry",
  how: "All that an entry exports, with all dependencies, minified and gzipped by rolldown; what is taken from Node is not counted.",
  process: "bench",
  isExact: true,
  columns: { [FIRST!]: 1, [LATER!]: 1 },
  cases: Object.fromEntries(entries.map((entry) => [nameOf(entry), sizeOf(entry)])),
  targets: [],
};
