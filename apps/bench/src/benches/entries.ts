import type { Bench, Figures } from "../engine/bench.ts";
import { bundle, bytesOf } from "../engine/bundle.ts";
import { LAYERS } from "../engine/packages.ts";

const [FIRST, LATER] = ["KB at first", "KB later"];

/** In KB, of all that an entry loads. */
const BUDGETS: Readonly<Record<string, number>> = {
  "batch-types": 5,
  "batch-types/registry": 5,
  "batch-types/schemas": 7.5,
  "batch-types/json-schema": 8.5,
  "batch-core": 41,
  "batch-core/calls": 21.5,
  "batch-core/options": 2.8,
  "batch-core/pages": 12,
  "batch-core/policy": 7.5,
  "batch-core/targets": 6,
  "batch-http": 74,
  "batch-http/limits": 2.8,
  "batch-http/otel": 4.6,
  "batch-http/targets": 3.5,
  "batch-file": 168,
  "batch-file/node": 7,
  "batch-import": 258,
  "batch-import/memory": 3,
  "batch-import/sqlite": 242,
  "batch-import/studio": 272,
  "batch-queue": 300,
  "batch-queue/health": 22.5,
  "batch-queue/pglite": 150,
  "batch-sandbox": 63,
  "batch-sandbox/msw": 146,
  "batch-sandbox/node": 5.5,
};

/** The command has none. */
const entries = LAYERS.flatMap(({ manifest }) =>
  Object.keys(manifest.exports ?? {})
    .filter((path) => !path.endsWith(".json") && manifest.name.startsWith("@"))
    .map((path) => manifest.name + path.slice(1)),
);

const nameOf = (entry: string): string => entry.replace("@x/", "");

function sizeOf(entry: string) {
  return async (): Promise<Figures> => {
    const { first, later } = await bundle(`import * as all from "${entry}"; console.log(all);`);
    return { [FIRST]: bytesOf(first) / 1_000, [LATER]: bytesOf(later) / 1_000 };
  };
}

export const bench: Bench = {
  title: "Bytes of each entry",
  how: "All that an entry exports, with all dependencies, minified and gzipped by rolldown; what is taken from Node is not counted.",
  process: "bench",
  isExact: true,
  columns: { [FIRST]: 1, [LATER]: 1 },
  cases: Object.fromEntries(entries.map((entry) => [nameOf(entry), sizeOf(entry)])),
  targets: [
    {
      what: "the sandbox, without what is Node's",
      value: (median) => median("batch-sandbox", FIRST),
      unit: "KB",
      atMost: 40,
      reason:
        "Nearly half are the endpoints of HubSpot's APIs, most of all objects and associations, a tenth the properties of its objects; then the account, rules for values, and options. None of 202 files is more than 2 KB. Much of it is text, messages as HubSpot words them, but without any text it is still 41 KB. Properties stand as words in texts already, which is as short as data gets. Endpoints behind an import() leave 30 KB at first and 30 KB for the first request, and then the first answer waits for a load that no clock of a test knows of.",
    },
  ],
  budgets: entries.map(nameOf).map((name) => ({
    what: `KB of ${name}`,
    value: (median) => median(name, FIRST) + median(name, LATER),
    // An entry that is new has none yet.
    atMost: BUDGETS[name] ?? 0,
  })),
};
