import { join } from "node:path";
import type { Bench } from "../engine/bench.ts";
import { folder } from "../engine/folder.ts";
import { PEAK } from "../engine/measure.ts";
import { type Measured, measuredCommand } from "../engine/measured-command.ts";
import { person, writeCsv } from "../rows/people.ts";

const ROWS = 100_000;
const [UPDATED, CREATED] = [270, 30];
const [READS, WRITES, CPU_SECONDS] = ["reads", "writes", "s of CPU"];
const plan = join(folder, "plan");
const byEmail = ["--id-property", "email"];

function* rowsOf(count: number, changed: number): Generator<string[], void> {
  for (let row = 0; row < count; row += 1) {
    yield person(row, "diff", row < changed ? "Baker" : "Maker");
  }
}

const figures = (reads: number, writes: number, { cpu, peak }: Measured) => ({
  [READS]: reads,
  [WRITES]: writes,
  [CPU_SECONDS]: cpu,
  [PEAK]: peak,
});

export const bench: Bench = {
  title: "The command: diff and apply",
  how: "100,000 contacts are in the account; a file of them has 270 changed rows and 30 new ones. The diff finds them, the apply writes them.",
  process: "bench",
  server: "sandbox",
  columns: { [READS]: 0, [WRITES]: 0, [CPU_SECONDS]: 1, [PEAK]: 0 },
  cases: {
    async "hubspot-batch diff"({ url, rows }) {
      const [before, after] = [join(folder, "before.csv"), join(folder, "after.csv")];
      const count = rows(ROWS);
      await writeCsv(before, rowsOf(count - CREATED, 0));
      await writeCsv(after, rowsOf(count, UPDATED));
      const at = [...byEmail, "--base-url", url];
      const out = ["--out", join(folder, "first"), "--yes"];
      await measuredCommand(["upsert", "contacts", before, ...at, ...out]);
      const argv = ["diff", "contacts", after, ...at, "--out", plan, "--json"];
      const compared = await measuredCommand(argv);
      const { counts, cost } = JSON.parse(compared.stdout) as {
        counts: { create: number; update: number };
        cost: { reads: number };
      };
      if (counts.create !== CREATED || counts.update !== UPDATED) {
        throw new Error(`${counts.create} + ${counts.update} changes were found.`);
      }
      return figures(cost.reads, 0, compared);
    },
    async "hubspot-batch apply"({ url }) {
      const out = ["--out", join(folder, "applied"), "--json", "--yes"];
      const applied = await measuredCommand(["apply", plan, "--base-url", url, ...out]);
      const sent = applied.stdout
        .trimEnd()
        .split("\n")
        .map((line) => JSON.parse(line) as { type: string; request?: { reason: string } })
        .filter(({ type }) => type === "request-sent");
      const reads = sent.filter(({ request }) => request?.reason === "reconcile").length;
      return figures(reads, sent.length - reads, applied);
    },
  },
  targets: [
    {
      what: "reads of a diff of 100,000 rows",
      value: (median) => median("hubspot-batch diff", READS),
      unit: "reads",
      atMost: 1_000,
    },
    {
      what: "writes of its 300 changes",
      value: (median) => median("hubspot-batch apply", WRITES),
      unit: "writes",
      atMost: 10,
    },
  ],
};
