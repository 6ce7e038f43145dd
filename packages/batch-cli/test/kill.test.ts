import { existsSync } from "node:fs";
import { join } from "node:path";
import process from "node:process";
import { setTimeout as sleep } from "node:timers/promises";
import { DatabaseSync } from "node:sqlite";
import type { SandboxRequest } from "@x/batch-sandbox";
import { expect, test } from "vitest";
import { type Account, anAccount, at, type ResultRow, readResults, toCsv } from "./cli.ts";
import { below, isBegun, start } from "./killing.ts";
import { aFile, aFolder } from "./temporary.ts";

/** So often each run is killed: `KILLS=100 npx -y pnpm@12 exec vitest run packages/batch-cli/test/kill.test.ts`. */
const KILLS = Number(process.env["KILLS"] ?? 15);
/** So many that no run is at its end before. */
const ROWS = 200 * KILLS;

/** Rows that were in flight when the process was killed, by line. */
function linesInFlight(run: string): number[] {
  if (!existsSync(join(run, "run.db"))) return [];
  const database = new DatabaseSync(join(run, "run.db"));
  try {
    const hasBegun = database.prepare("SELECT 1 FROM sqlite_schema WHERE name = 'batches'").get();
    if (hasBegun === undefined) return [];
    return database
      .prepare("SELECT rows FROM batches")
      .all()
      .flatMap(({ rows }) => JSON.parse(String(rows)) as [number, number, number][])
      .map(([, , line]) => line);
  } finally {
    database.close();
  }
}

/** Kills a create again and again, and lets it go on each time; then to its end. */
async function killAndResume(objectType: string, file: string, killings: number, seed: number) {
  const random = below(seed);
  let seen = 0;
  let open = 0;
  const account = await anAccount({}, async (request: SandboxRequest, sandbox) => {
    seen += 1;
    open += 1;
    try {
      return await sandbox.fetch(request);
    } finally {
      open -= 1;
    }
  });
  /** On a busy machine, requests of a process that is gone may still come in. HubSpot has seconds for them. */
  async function settle(): Promise<void> {
    for (let before = -1; before !== seen || open > 0;) {
      before = seen;
      await sleep(40);
    }
  }
  const folder = await aFolder();
  const run = join(folder, "run");
  const create = ["create", objectType, file, "--base-url", account.url, "--out", "run", "--yes"];
  const inFlight = new Set<number>();
  let kills = 0;
  const next = (): string[] => (isBegun(run) ? ["resume", "run", "--yes", ...at(account)] : create);

  while (kills < killings) {
    const until = seen + random(8);
    const patience = random(30);
    const running = start(next(), folder);
    let isOver = false;
    void running.ended.then(() => (isOver = true));
    if (until === seen) await sleep(random(250));
    while (seen < until && !isOver) await sleep(1);
    await sleep(patience);
    running.kill();
    const { code } = await running.ended;
    if (code !== null) break;
    await settle();
    kills += 1;
    for (const line of linesInFlight(run)) inFlight.add(line);
  }
  const { code } = await start(next(), folder).ended;
  return { account, code, inFlight, kills, results: await readResults(run) };
}

/** Each line of the source is in one file, once. A short list: to show 15,000 rows takes minutes. */
function expectLinesOnce(results: readonly ResultRow[]): void {
  const times = new Map<number, number>();
  for (const { line } of results) times.set(line, (times.get(line) ?? 0) + 1);
  const lines = Array.from({ length: ROWS }, (_, n) => n + 2);
  expect(lines.filter((line) => times.get(line) !== 1).slice(0, 5)).toEqual([]);
  expect(results.length).toBe(ROWS);
}

/** Whose record each row names is the one with its value, and no two records have the same. */
function expectNoDoubles(
  account: Account,
  objectType: string,
  property: string,
  results: readonly ResultRow[],
): Set<string> {
  const stored = account.inspect(objectType);
  const values = new Set(stored.map(({ properties }) => properties[property]!));
  expect(stored.length).toBe(values.size);
  const byId = new Map(stored.map(({ id, properties }) => [id, properties[property]]));
  const wrong = results.filter(
    ({ status, id, cells }) => status === "created" && byId.get(id) !== cells[0],
  );
  expect(wrong.slice(0, 5)).toEqual([]);
  return values;
}

test(
  `contacts: ${ROWS} rows, killed ${KILLS} times: each is there once, and none is unknown`,
  async () => {
    const rows = Array.from({ length: ROWS }, (_, n) => [`person${n}@example.com`, `Person ${n}`]);
    const file = await aFile(toCsv(["email", "firstname"], rows));
    const { account, code, kills, results } = await killAndResume("contacts", file, KILLS, 42);
    expect(kills).toBe(KILLS);
    expectLinesOnce(results);
    const values = expectNoDoubles(account, "contacts", "email", results);
    expect(results.filter(({ status }) => status !== "created").slice(0, 5)).toEqual([]);
    expect(values.size).toBe(ROWS);
    expect(code).toBe(0);
  },
  60_000 + 6_000 * KILLS,
);

test(
  `companies: ${ROWS} rows, killed ${KILLS} times: none twice, and unknown is only what was in flight`,
  async () => {
    const rows = Array.from({ length: ROWS }, (_, n) => [`Company ${n}`, `Town ${n % 7}`]);
    const file = await aFile(toCsv(["name", "city"], rows));
    const { account, code, inFlight, kills, results } = await killAndResume(
      "companies",
      file,
      KILLS,
      7,
    );
    expect(kills).toBe(KILLS);
    expectLinesOnce(results);
    const values = expectNoDoubles(account, "companies", "name", results);
    const unknown = results.filter(({ status }) => status === "unknown");
    expect(unknown.filter(({ line }) => !inFlight.has(line)).slice(0, 5)).toEqual([]);
    const others = results.filter(({ status }) => status !== "unknown");
    expect(
      others.filter(({ status, cells }) => status !== "created" || !values.has(cells[0]!)),
    ).toEqual([]);
    expect(code).toBe(unknown.length === 0 ? 0 : 1);
  },
  60_000 + 6_000 * KILLS,
);
