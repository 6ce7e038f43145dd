import { mkdtempSync, rmSync } from "node:fs";
import { open } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import process from "node:process";
import { measuredCommand } from "./measured-command.ts";

/** A million takes minutes: `MILLION=1 pnpm bench`. */
const ROWS = process.env["MILLION"] ? 1_000_000 : 100_000;
/** One row of so many changes, and one goes. */
const CHANGED = 1_000;
const GONE = 10_000;

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

/** What a sync takes at first, with nothing changed, and with one of a thousand rows changed. */
export async function syncRows(url: string): Promise<void> {
  console.log(`\nhubspot-batch sync contacts, ${ROWS} rows of 8 columns`);
  const folder = mkdtempSync(join(tmpdir(), "hubspot-batch-sync-"));
  try {
    const file = join(folder, "people.csv");
    for (const [title, round] of [
      ["first", 0],
      ["nothing changed", 0],
      ["0.1 % changed, 0.01 % gone", 1],
    ] as const) {
      await writeCsv(file, round);
      const out = join(folder, title);
      const argv = ["sync", "contacts", file, "--id-property", "email", "--mirror", "archive"];
      argv.push("--base-url", url, "--out", out, "--yes", "--json");
      const measured = await measuredCommand(argv, { HOME: folder, APPDATA: folder });
      const requests = requestsOf(measured.stdout);
      console.log(
        `  ${title}: ${requests} requests, an upsert takes ${Math.ceil(ROWS / 100)} · ${measured.cpu.toFixed(1)} s of CPU · peak ${measured.peak.toFixed(0)} MB · ${measured.seconds.toFixed(1)} s`,
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

async function writeCsv(path: string, round: number): Promise<void> {
  const file = await open(path, "w");
  let text = "email,firstname,lastname,city,country,zip,jobtitle,company\n";
  for (let row = 0; row < ROWS; row += 1) {
    if (round > 0 && row % GONE === 1) continue;
    const title = row % CHANGED === 0 ? `Maker ${round}` : "Maker";
    text += `person${row}@example.com,Person,Number ${row},"Saint Paul, MN",United States,5501,${title},Company ${row}\n`;
    if (row % 10_000 === 0) {
      await file.appendFile(text);
      text = "";
    }
  }
  await file.appendFile(text);
  await file.close();
}
