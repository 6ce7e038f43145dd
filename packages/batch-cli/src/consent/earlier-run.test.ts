import { join } from "node:path";
import { emptyCounts } from "@x/batch-core";
import { fromBlob, newTask, survey } from "@x/batch-import";
import { createRunFolder, openRunFolder } from "@x/batch-import/sqlite";
import { expect, onTestFinished, test } from "vitest";
import { aFolder } from "../../test/temporary.ts";
import { earlierRunText, findEarlierRun } from "./earlier-run.ts";

const HASH = "ab".repeat(32);
const JOB = { operation: "create", objectType: "companies" } as const;

/** A run of a file with two rows. */
async function aRun(options: {
  readonly hash?: string;
  readonly job?: Parameters<typeof newTask>[0]["job"];
  readonly portal?: string;
  readonly baseUrl?: string;
  readonly statuses: readonly ("created" | "failed" | "unknown")[];
}): Promise<string> {
  const { hash = HASH, job = JOB, portal = "1", baseUrl, statuses } = options;
  const folder = join(await aFolder(), "run");
  const surveyed = { ...(await survey(fromBlob(new Blob(["name\nA\nB\n"]), "a.csv"))), hash };
  const columns = { properties: ["name"], leftOut: [] };
  const task = newTask({ job, survey: surveyed, columns, portal: { id: portal }, baseUrl });
  const store = await createRunFolder(folder, { ...task, startedAt: Date.UTC(2026, 2, 1, 9, 30) });
  store.transaction(() =>
    store.addRows(
      statuses.map((status, row) => {
        return {
          row,
          line: row + 2,
          status,
          id: "",
          error: "",
          kind: "",
          correlationId: "",
          cells: '["A"]',
        };
      }),
    ),
  );
  await store.close();
  return folder;
}

const client = () => Promise.reject(new Error("Not asked."));
const WANTED = { ...JOB, hash: HASH, portal: "1", host: "api.hubapi.com" };

test("the same file, job and portal: the newest run, when and what it wrote", async () => {
  const older = await aRun({ statuses: ["created", "created"] });
  const newer = await aRun({ statuses: ["created", "failed"] });
  const found = await findEarlierRun(WANTED, client, [newer, older]);
  expect(found).toMatchObject({ folder: newer, known: { isFinished: true } });
  expect(earlierRunText(found!)).toBe(
    `This file was written before, in ${newer} (2026-03-01 09:30 UTC: created 1 · failed 1).`,
  );
});

test("one with rows that it did not write: what to do about them is said first", async () => {
  const folder = await aRun({ statuses: ["created", "failed"] });
  const nextSteps = async (run: string) => [`retry ${run} --decimal-mark ','`];
  const found = await findEarlierRun(WANTED, client, [folder], [], nextSteps);
  expect(earlierRunText(found!)).toBe(
    `This file was written before, in ${folder} (2026-03-01 09:30 UTC: created 1 · failed 1). For the rows that it did not write: retry ${folder} --decimal-mark ','`,
  );
});

test("one that is not at its end: how to go on with it", async () => {
  const folder = await aRun({ statuses: ["unknown"] });
  expect(
    earlierRunText((await findEarlierRun(WANTED, client, [folder]))!, { account: "acme" }),
  ).toBe(
    `This file was written before, in ${folder} (2026-03-01 09:30 UTC: unknown 1). That run is not at its end; to go on with it: hubspot-batch resume ${folder} --account acme`,
  );
});

test("one that goes on, also before it has written anything", async () => {
  const folder = await aRun({ statuses: [] });
  expect(await findEarlierRun(WANTED, client, [folder])).toBeUndefined();
  const open = await openRunFolder(folder);
  onTestFinished(() => open.close());
  const found = await findEarlierRun(WANTED, client, [folder]);
  expect(earlierRunText(found!)).toBe(
    `This file is being written, by a run in ${folder}, begun at 2026-03-01 09:30 UTC.`,
  );
});

test("another file, object, operation, portal, host, one that wrote nothing, one that is damaged: none", async () => {
  const statuses = ["created", "created"] as const;
  const upsert = { operation: "upsert", objectType: "companies", idProperty: "domain" } as const;
  const others = [
    await aRun({ statuses, hash: "cd".repeat(32) }),
    await aRun({ statuses, job: { ...JOB, objectType: "contacts" } }),
    await aRun({ statuses, job: upsert }),
    await aRun({ statuses, portal: "2" }),
    await aRun({ statuses, baseUrl: "http://127.0.0.1:8787" }),
    await aRun({ statuses: ["failed", "failed"] }),
    await aFolder(),
  ];
  expect(await findEarlierRun(WANTED, client, others)).toBeUndefined();
  expect(await findEarlierRun({ ...WANTED, hash: undefined }, client, others)).toBeUndefined();
});

test("the newest 100, and no more", async () => {
  const folder = await aRun({ statuses: ["created"] });
  const none = await aFolder();
  const before = (count: number): string[] => Array.from({ length: count }, () => none);
  expect(await findEarlierRun(WANTED, client, [...before(99), folder])).toMatchObject({ folder });
  expect(await findEarlierRun(WANTED, client, [...before(100), folder])).toBeUndefined();
});

test("of a run whose folder is gone, the host is known, too; an older version did not keep it", async () => {
  const agreed = { folder: "/gone", startedAt: 1, agreedRows: 2, ...JOB, portal: "1", hash: HASH };
  const wanted = { ...WANTED, host: "127.0.0.1:8787" };
  const found = { folder: "/gone", startedAt: 1 };
  expect(
    await findEarlierRun(wanted, client, [], [{ ...agreed, host: "api.hubapi.com" }]),
  ).toBeUndefined();
  expect(await findEarlierRun(WANTED, client, [], [{ ...agreed, host: "api.hubapi.com" }])).toEqual(
    found,
  );
  expect(await findEarlierRun(wanted, client, [], [{ ...agreed, host: "127.0.0.1:8787" }])).toEqual(
    found,
  );
  expect(await findEarlierRun(wanted, client, [], [agreed])).toEqual(found);
});

test("a run of which no row has an outcome may have written the file", () => {
  const known = { counts: emptyCounts(), isFinished: false, isGoingOn: false, isUndone: false };
  const run = { folder: "run", startedAt: Date.UTC(2026, 2, 1, 9, 30), known };
  expect(earlierRunText(run)).toBe(
    "This file may have been written before, in run (2026-03-01 09:30 UTC). That run is not at its end; to go on with it: hubspot-batch resume run",
  );
});
