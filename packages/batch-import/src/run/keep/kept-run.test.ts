import {
  createPlanner,
  forNextRun,
  interpretAnswer,
  type PlanStep,
  resolveJob,
  skipBatch,
} from "@x/batch-core";
import type { Answer, Batch, Interpretation, Job } from "@x/batch-core";
import type { Outcome } from "@x/batch-types";
import { expect, onTestFinished, test } from "vitest";
import { aFolder } from "../../testing/a-file.ts";
import { createRunFolder, lookAtRunFolder, openRunFolder } from "../../sqlite/run-folder.ts";
import type { ImportStore } from "../../store/import-store.ts";
import { createKeptRun, type KeptRun } from "./kept-run.ts";
import { aTask } from "../../testing/a-task.ts";
import { cellsOf } from "../../store/settled-row.ts";
import { noStats } from "../../store/stats.ts";

const SILENCE: Answer = { kind: "silence", cause: "Cut off.", sent: true, sentAt: 0 };
const REFUSED: Answer = {
  kind: "response",
  status: 429,
  headers: {},
  body: { policyName: "SECONDLY" },
  sentAt: 0,
};

/** A kept run of a job with one batch of `count` rows, and what another process finds of it. */
async function aRun(
  job: Job,
  count: number,
  onOutcome?: (row: number, outcome: Outcome) => void,
  more: readonly string[] = [],
) {
  const folder = await aFolder();
  const columns = { properties: ["email"], idColumn: undefined, leftOut: [] };
  const source = { path: "rows.csv", hash: "", bytes: 0, rows: count };
  const asked = {
    id: "run-1",
    tool: "0",
    job: resolveJob(job),
    header: ["email"],
    columns,
    source,
  };
  const run = await createRunFolder(folder, { ...asked, startedAt: 0 });
  const kept = keep(run, run.beginSession(0), onOutcome);
  const rows = Array.from({ length: count }, (_, row) => ({
    row,
    line: row + 2,
    cells: [`person${row}@example.com`, ...more],
  }));
  for (const row of rows) kept.read(row.row, row);
  const planner = createPlanner(job);
  const records = rows.map(({ cells: [email] }) => ({ properties: { email } }));
  const steps: PlanStep[] = [
    ...records.flatMap((record) => planner.add(record)),
    ...planner.finish(),
  ];
  const batch = steps.flatMap((step) => ("batch" in step ? [step.batch] : []))[0]!;
  const other = await lookAtRunFolder(folder);
  onTestFinished(() => other.close());
  let open = run;
  onTestFinished(() => open.close());
  /** Ends the process that is at work on the run, and lets another go on with it. */
  async function goOn(): Promise<KeptRun> {
    await open.close();
    open = await openRunFolder(folder);
    return keep(open, open.beginSession(0));
  }
  return { kept, batch, run, other, goOn };
}

function keep(
  kept: ImportStore,
  session = 0,
  onOutcome?: (row: number, outcome: Outcome) => void,
): KeptRun {
  const ignore = (): void => {};
  return createKeptRun({
    kept,
    session,
    readStats: noStats,
    onSettled: ignore,
    onUnsent: ignore,
    onOutcome,
  });
}

async function answer(kept: KeptRun, batch: Batch, answered: Answer): Promise<readonly Batch[]> {
  const interpretation = interpretAnswer(batch, answered);
  await kept.store.answered(batch, interpretation);
  return interpretation.again;
}

const CONTACTS = { operation: "create", objectType: "contacts" } as const;
const COMPANIES = { operation: "create", objectType: "companies" } as const;

test("what left is found by the next process, as it left", async () => {
  const { kept, batch, other } = await aRun(CONTACTS, 3);
  await kept.store.sending(batch, 17);
  const next = keep(other);
  expect(next.unanswered).toEqual([{ batch, at: 17 }]);
  expect(next.firstIndex).toBe(3);
  expect(other.settledRanges()).toEqual([]);
});

test("an answer settles the rows, and nothing is in flight", async () => {
  const { kept, batch, other } = await aRun(COMPANIES, 3);
  await kept.store.sending(batch, 17);
  await answer(kept, batch, SILENCE);
  expect(keep(other).unanswered).toEqual([]);
  expect(other.settledRanges()).toEqual([[0, 3]]);
  expect(other.counts()).toMatchObject({ unknown: 3, created: 0 });
  expect(other.rowsFrom(1, 1)).toMatchObject([
    {
      row: 1,
      line: 3,
      cells: '["person1@example.com"]',
      status: "unknown",
      kind: "no-answer\n\nCut off.",
    },
  ]);
});

test("what was not carried out, and is sent again, is not in flight meanwhile", async () => {
  const { kept, batch, other } = await aRun(CONTACTS, 2);
  await kept.store.sending(batch, 17);
  const [again] = await answer(kept, batch, REFUSED);
  expect(keep(other).unanswered).toEqual([]);
  expect(other.settledRanges()).toEqual([]);
  await kept.store.sending(again!, 18);
  expect(keep(other).unanswered).toEqual([{ batch: { ...again, retries: 0 }, at: 18 }]);
});

test("what may be written, and is looked up, stays in flight", async () => {
  const { kept, batch, other } = await aRun(CONTACTS, 2);
  await kept.store.sending(batch, 17);
  const [again] = await answer(kept, batch, SILENCE);
  expect(again?.reconciliation).toBeDefined();
  expect(keep(other).unanswered.map((one) => one.batch)).toEqual([forNextRun(again!)]);
});

test("a batch that was kept, and then not sent, is neither settled nor in flight", async () => {
  const { kept, batch, other } = await aRun(COMPANIES, 2);
  await kept.store.sending(batch, 17);
  await kept.store.settled(skipBatch(batch, { reason: "aborted", message: "Ended." }), batch);
  kept.flush();
  expect(keep(other).unanswered).toEqual([]);
  expect(other.counts()).toMatchObject({ skipped: 0, unknown: 0 });
  expect(other.settledRanges()).toEqual([]);
});

test("creates of an earlier process that HubSpot does not have are sent again by the client, in each process", async () => {
  const { kept, batch, other, goOn } = await aRun(CONTACTS, 2);
  await kept.store.sending(batch, 17);
  for (const at of [18, 19, 20]) {
    const next = await goOn();
    let [left] = next.unanswered.map((one) => one.batch);
    [left] = await answer(next, left!, SILENCE);
    for (let read = 0; read < 2; read++) {
      const errors = left!.entries.map(({ key }) => ({
        category: "OBJECT_NOT_FOUND",
        status: "error",
        message: "",
        context: { ids: [key] },
      }));
      const body = { status: "COMPLETE", results: [], errors };
      const missing: Answer = { kind: "response", status: 207, headers: {}, body, sentAt: 0 };
      [left] = await answer(next, left!, missing);
    }
    // Neither settled nor in flight meanwhile: another process would read them from the source.
    expect(other.settledRanges()).toEqual([]);
    expect(other.batches()).toEqual([]);
    await next.store.sending(left!, at);
    expect(other.batches()).toMatchObject([{ at, batch: left }]);
  }
});

test("what was answered and could not be kept at once stays in flight until it is kept", async () => {
  const { kept, batch, run, other } = await aRun(COMPANIES, 2);
  await kept.store.sending(batch, 17);
  const [, second] = batch.entries;
  const interpretation = {
    ...interpretAnswer(batch, REFUSED),
    outcomes: [{ index: 0, status: "created", id: "7", attempts: 1, warnings: [] }],
    again: [{ ...batch, entries: [second] }],
  } as unknown as Interpretation;
  const addRows = run.addRows.bind(run);
  const full = Object.assign(run, {
    addRows: () => {
      throw new Error("The disk is full.");
    },
  });
  expect(() => kept.store.answered(batch, interpretation)).toThrow("The disk is full.");
  const ended = { index: 1, attempts: 0, status: "skipped", reason: "aborted" } as const;
  await kept.store.settled([{ ...ended, message: "Ended." }], interpretation.again[0]);
  expect(other.batches()).toMatchObject([{ batch }]);
  Object.assign(full, { addRows });
  await kept.store.answered(batch, interpretation);
  expect(other.settledRanges()).toEqual([[0, 1]]);
  expect(other.counts()).toMatchObject({ created: 1 });
  expect(other.batches()).toEqual([]);
});

test("a row has its outcome once, also where it is kept later; one that is not sent has none", async () => {
  const told: [number, string][] = [];
  const { kept, batch, run, other } = await aRun(COMPANIES, 3, (row, { status }) =>
    told.push([row, status]),
  );
  await kept.store.sending(batch, 17);
  const addRows = run.addRows.bind(run);
  const isFull = (): never => {
    throw new Error("The disk is full.");
  };
  Object.assign(run, { addRows: isFull });
  const [first, second, third] = [0, 1, 2].map((index) => ({ index, attempts: 1 }));
  const skipped = { status: "skipped", reason: "stopped", message: "Ended." };
  const outcomes = [
    { ...first, status: "created", id: "7", warnings: [] },
    { ...second, ...skipped },
    { ...third, ...skipped, reason: "refused" },
  ];
  const interpretation = { outcomes, again: [], errors: [] } as unknown as Interpretation;
  expect(() => kept.store.answered(batch, interpretation)).toThrow("The disk is full.");
  Object.assign(run, { addRows });
  await kept.store.answered(batch, interpretation);
  expect(told).toEqual([
    [0, "created"],
    [2, "skipped"],
  ]);
  expect(other.settledRanges()).toEqual([
    [0, 1],
    [2, 3],
  ]);
});

test("what was refused at planning, and could not be kept at once, is kept later", async () => {
  const { kept, run, other } = await aRun(COMPANIES, 1);
  const addRows = run.addRows.bind(run);
  const isFull = (): never => {
    throw new Error("The disk is full.");
  };
  Object.assign(run, { addRows: isFull });
  const error = { category: "INVALID_RECORD", message: "No." };
  await kept.store.settled([{ index: 0, attempts: 0, status: "failed", error }]);
  expect(() => kept.flush()).toThrow("The disk is full.");
  Object.assign(run, { addRows });
  kept.flush();
  expect(other.counts()).toMatchObject({ failed: 1 });
});

test("a row with an id of millions of characters is kept, and its run can be opened again", async () => {
  const { id } = await aFolderWithLongId();
  expect(id).toBe("7".repeat(1_000));
});

/** What a run keeps of a row that names a record by 3 million characters, once it is opened again. */
async function aFolderWithLongId() {
  const folder = await aFolder();
  const columns = { properties: [null], idColumn: 0, leftOut: [] };
  const job = { operation: "archive", objectType: "companies" } as const;
  const store = await createRunFolder(
    folder,
    aTask(1, { columns, job: resolveJob(job), header: ["id"] }),
  );
  const kept = keep(store, store.beginSession(0));
  const error = { category: "INVALID_RECORD", message: "No id." };
  const row = { row: 0, line: 2, cells: ["7".repeat(3_000_000)] };
  kept.refuse(row, { index: -1, attempts: 0, status: "failed", error });
  kept.flush();
  await store.close();
  const again = await openRunFolder(folder);
  onTestFinished(() => again.close());
  const [settled] = again.rowsFrom(0, 1);
  expect(cellsOf(settled!)).toEqual(row.cells);
  return settled!;
}
