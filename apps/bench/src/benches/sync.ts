import { join } from "node:path";
import type { Bench, Context, Figures } from "../engine/bench.ts";
import { folder } from "../engine/folder.ts";
import { PEAK } from "../engine/measure.ts";
import { measuredCommand } from "../engine/measured-command.ts";
import { person, writeCsv } from "../rows/people.ts";

const ROWS = 300_000;
/** From the third round on, one row of so many is gone. */
const GONE = 10_000;
const [REQUESTS, SHARE, CPU_SECONDS] = ["requests", "% of an upsert's", "s of CPU"];

/** One after the other, with the same memory: each file differs from the one before in one row of `every`. */
const ROUNDS = [
  { title: "first", every: 1 },
  { title: "nothing changed", every: Number.POSITIVE_INFINITY },
  { title: "0.1 % changed, 0.01 % gone", every: 1_000 },
  { title: "10 % changed", every: 10 },
] as const;

const nameOf = (title: string): string => `hubspot-batch, ${title}`;

function* rowsOf(count: number, round: number): Generator<string[], void> {
  for (let row = 0; row < count; row += 1) {
    if (round > 1 && row % GONE === 1) continue;
    // Changed in the last round that changes this row.
    const last = ROUNDS.findLastIndex(({ every }, place) => place <= round && row % every === 0);
    yield person(row, "sync", `Maker ${Math.max(last, 0)}`);
  }
}

function sync(round: number) {
  return async ({ url, rows }: Context): Promise<Figures> => {
    const file = join(folder, "people.csv");
    const count = rows(ROWS);
    await writeCsv(file, rowsOf(count, round));
    const argv = ["sync", "contacts", file, "--id-property", "email", "--mirror", "archive"];
    argv.push("--base-url", url, "--out", join(folder, `${round}`), "--yes", "--json");
    const { stdout, cpu, peak } = await measuredCommand(argv, { HOME: folder, APPDATA: folder });
    const requests = requestsOf(stdout);
    return {
      [REQUESTS]: requests,
      [SHARE]: (requests / Math.ceil(count / 100)) * 100,
      [CPU_SECONDS]: cpu,
      [PEAK]: peak,
    };
  };
}

interface Planned {
  readonly cost: { readonly reads: number };
}
interface Ended {
  readonly report: {
    readonly steps: readonly { readonly stats: { readonly requests: { readonly sent: number } } }[];
  };
}

function requestsOf(stdout: string): number {
  const line = (type: string): unknown => {
    const found = stdout.split("\n").find((one) => one.startsWith(`{"type":"${type}"`));
    return found === undefined ? undefined : JSON.parse(found);
  };
  const { cost } = line("sync-planned") as Planned;
  const { report: { steps } = { steps: [] } } = (line("steps-ended") ?? {}) as Partial<Ended>;
  return steps.reduce((sum, { stats }) => sum + stats.requests.sent, cost.reads);
}

const CHANGED = nameOf(ROUNDS[2].title);

export const bench: Bench = {
  title: "The command: sync",
  how: "300,000 rows of 8 columns, again and again with the same memory.",
  process: "bench",
  server: "sandbox",
  columns: { [REQUESTS]: 0, [SHARE]: 2, [CPU_SECONDS]: 1, [PEAK]: 0 },
  cases: Object.fromEntries(ROUNDS.map(({ title }, round) => [nameOf(title), sync(round)])),
  targets: [
    {
      what: "0.1 % changed, requests",
      value: (median) => median(CHANGED, SHARE),
      unit: "% of an upsert's",
      atMost: 1,
    },
    {
      what: "0.1 % changed, CPU; 60 s for a million rows",
      value: (median) => median(CHANGED, CPU_SECONDS),
      unit: "s",
      atMost: 18,
    },
  ],
};
