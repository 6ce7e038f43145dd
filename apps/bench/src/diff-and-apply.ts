import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Measured, measuredCommand } from "./measured-command.ts";

const ROWS = 100_000;
const UPDATED = 270;
const CREATED = 30;

/** What it takes to find 300 changes in 100,000 rows, and to write them. */
export async function diffAndApply(url: string): Promise<void> {
  console.log(`\nhubspot-batch diff and apply, ${ROWS} rows with ${UPDATED + CREATED} changes`);
  const folder = mkdtempSync(join(tmpdir(), "hubspot-batch-bench-"));
  const at = ["--base-url", url];
  const by = ["--id-property", "email", ...at];
  const plan = join(folder, "plan");
  try {
    const before = join(folder, "before.csv");
    const after = join(folder, "after.csv");
    writeFileSync(
      before,
      csv(ROWS - CREATED, () => false),
    );
    writeFileSync(
      after,
      csv(ROWS, (row) => row < UPDATED),
    );
    await measuredCommand([
      "upsert",
      "contacts",
      before,
      ...by,
      "--out",
      join(folder, "first"),
      "--yes",
    ]);
    const compared = await measuredCommand([
      "diff",
      "contacts",
      after,
      ...by,
      "--out",
      plan,
      "--json",
    ]);
    const { counts, cost } = JSON.parse(compared.stdout) as {
      counts: { create: number; update: number };
      cost: { reads: number };
    };
    requireChanges(counts);
    say("diff", compared, `${cost.reads} reads`);
    const out = ["--out", join(folder, "applied"), "--json", "--yes"];
    const applied = await measuredCommand(["apply", plan, ...at, ...out]);
    say("apply", applied, requestsText(applied.stdout));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function csv(rows: number, isChanged: (row: number) => boolean): string {
  let text = "email,firstname,lastname,city,country,phone,jobtitle,company\n";
  for (let row = 0; row < rows; row += 1) {
    const city = isChanged(row) ? "Oslo" : "Lund";
    text += `diff${row}@example.com,Person,Number ${row},${city},Sweden,+4670${row},Maker,Company ${row}\n`;
  }
  return text;
}

function requireChanges({ create, update }: { create: number; update: number }): void {
  if (create !== CREATED || update !== UPDATED) {
    throw new Error(`Expected ${CREATED} + ${UPDATED} changes, got ${create} + ${update}.`);
  }
}

/** @param events What `apply --json` prints. */
function requestsText(events: string): string {
  const sent = events
    .trimEnd()
    .split("\n")
    .map((line) => JSON.parse(line) as { type: string; request?: { reason: string } })
    .filter(({ type }) => type === "request-sent");
  const reads = sent.filter(({ request }) => request?.reason === "reconcile").length;
  return `${reads} reads, ${sent.length - reads} writes`;
}

function say(what: string, { seconds, cpu, peak }: Measured, requests: string): void {
  console.log(
    `  ${what}: ${requests} · ${seconds.toFixed(1)} s (${cpu.toFixed(1)} s of CPU) · peak ${peak.toFixed(0)} MB`,
  );
}
