import { mkdtempSync, rmSync } from "node:fs";
import { open } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import process from "node:process";
import { measuredCommand } from "./measured-command.ts";

/** A million takes minutes: `MILLION=1 pnpm bench`. */
const SIZES = process.env["MILLION"] ? [100_000, 300_000, 1_000_000] : [100_000];
/** One row of so many goes. */
const GONE = 10_000;

/** One after the other, with the same memory: each file differs from the one before in one row of `every`. */
const ROUNDS = [
  { title: "first", every: 1 },
  { title: "nothing changed", every: Number.POSITIVE_INFINITY },
  { title: "0.1 % changed, 0.01 % gone", every: 1_000 },
  { title: "10 % changed", every: 10 },
] as const;

interface Planned {
  readonly counts: Readonly<Record<string, number>>;
  readonly cost: { readonly reads: number };
}
interface Ended {
  readonly report: {
    readonly steps: readonly {
      readonly stats: { readonly requests: { readonly sent: number } };
    }[];
  };
}

/** What a sync takes at first, with nothing changed, and with some and many rows changed. */
export async function syncRows(url: string): Promise<void> {
  for (const rows of SIZES) await syncSize(url, rows);
}

async function syncSize(url: string, rows: number): Promise<void> {
  console.log(`\nhubspot-batch sync contacts, ${rows} rows of 8 columns`);
  const folder = mkdtempSync(join(tmpdir(), "hubspot-batch-sync-"));
  try {
    const file = join(folder, "people.csv");
    for (const [round, { title }] of ROUNDS.entries()) {
      await writeCsv(file, rows, round);
      const out = join(folder, title);
      const argv = ["sync", "contacts", file, "--id-property", "email", "--mirror", "archive"];
      argv.push("--base-url", url, "--out", out, "--yes", "--json");
      const measured = await measuredCommand(argv, { HOME: folder, APPDATA: folder });
      const requests = requestsOf(measured.stdout);
      console.log(
        `  ${title}: ${requests} requests, an upsert takes ${Math.ceil(rows / 100)} · ${measured.cpu.toFixed(1)} s of CPU · peak ${measured.peak.toFixed(0)} MB · ${measured.seconds.toFixed(1)} s`,
      );
    }
  } finally {
    rmSync(folder, { recursive: true });
  }
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

async function writeCsv(path: string, rows: number, round: number): Promise<void> {
  const file = await open(path, "w");
  let text = "email,firstname,lastname,city,country,zip,jobtitle,company\n";
  for (let row = 0; row < rows; row += 1) {
    if (round > 1 && row % GONE === 1) continue;
    text += `size${rows}.${row}@example.com,Person,Number ${row},"Saint Paul, MN",United States,5501,${titleOf(row, round)},Company ${row}\n`;
    if (row % 10_000 === 0) {
      await file.appendFile(text);
      text = "";
    }
  }
  await file.appendFile(text);
  await file.close();
}

/** Changed in the last round that changes this row. */
function titleOf(row: number, round: number): string {
  const last = ROUNDS.findLastIndex(({ every }, place) => place <= round && row % every === 0);
  return `Maker ${Math.max(last, 0)}`;
}
