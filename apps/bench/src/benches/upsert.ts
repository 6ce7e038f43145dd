import { join } from "node:path";
import type { Bench, Context, Figures } from "../engine/bench.ts";
import { folder } from "../engine/folder.ts";
import { PEAK, RATE } from "../engine/measure.ts";
import { measuredCommand } from "../engine/measured-command.ts";
import { people, writeCsv } from "../rows/people.ts";

const SIZES = [10_000, 100_000, 1_000_000];

function upsert(full: number) {
  return async ({ url, rows }: Context): Promise<Figures> => {
    const file = join(folder, `${full}.csv`);
    const count = rows(full);
    await writeCsv(file, people(count, `of-${full}-`));
    const at = ["--id-property", "email", "--base-url", url, "--out", join(folder, `${full}`)];
    const argv = ["upsert", "contacts", file, ...at, "--yes"];
    const { seconds, peak } = await measuredCommand(argv);
    return { [RATE]: count / seconds, [PEAK]: peak };
  };
}

const nameOf = (size: number): string => `hubspot-batch, ${size.toLocaleString("en-US")} rows`;

export const bench: Bench = {
  title: "The command: upsert of a CSV file",
  how: "Rows of 8 columns to a sandbox without a limit, which is a process on the same cores and keeps them all.",
  process: "bench",
  server: "sandbox",
  columns: { [RATE]: 0, [PEAK]: 0 },
  cases: Object.fromEntries(SIZES.map((size) => [nameOf(size), upsert(size)])),
  targets: [
    {
      what: "1,000,000 rows",
      value: (median) => median(nameOf(1_000_000), RATE),
      unit: RATE,
      atLeast: 15_000,
      reason:
        "The sandbox works on the same cores and takes a quarter of the CPU. Of the command's part, a quarter is garbage collection and less than a tenth SQLite; the rest is spread. Rows that come back from SQLite as arrays, no lists for rows of which there is nothing to say, and a sandbox that sorts names once a batch saved 8 % and 12 %. An INSERT of many rows or of JSON, fewer checkpoints, prepared transactions, larger writes of files and one thread for the collector were no faster; a larger young generation takes more memory than is left.",
    },
    ...[10_000, 1_000_000].map((size) => ({
      what: `memory, ${size.toLocaleString("en-US")} rows`,
      value: (median: (name: string, column: string) => number) => median(nameOf(size), PEAK),
      unit: "MB",
      atMost: 180,
    })),
  ],
};
