import { getEventListeners } from "node:events";
import type { Outcome } from "@x/batch-types";
import { afterEach, describe, expect, test, vi } from "vitest";
import { type BatchEvent, type BatchRun, SourceFailedError } from "../src/index.ts";
import { type Account, connect } from "./soak/account.ts";
import { MANY_FAULTS } from "./soak/faults.ts";
import { findLies } from "./soak/oracle.ts";
import { readStored } from "./soak/stored.ts";
import { creates, type Given, type ObjectName, type Task } from "./soak/tasks.ts";

const SEEDS = Array.from({ length: 25 }, (_, place) => place + 1);
const HOUR = 3_600_000;

interface Trial extends Account {
  readonly task: Task;
  /** What the account and its journal do not bear out. */
  readonly liesIn: (outcomes: readonly Outcome[], records?: readonly Given[]) => string[];
}

/** 600 records in small batches, half of them with nothing unique, and hardly a request unharmed. */
function begin(seed: number): Trial {
  const account = connect(seed, { sandbox: { faults: MANY_FAULTS } });
  const objectType: ObjectName = seed % 2 === 0 ? "contacts" : "companies";
  const task = creates("a", objectType, 600, 10, account.random);
  const before = readStored(account.sandbox, objectType);
  return {
    ...account,
    task,
    liesIn: (outcomes, records = task.records) =>
      findLies({ ...task, records }, outcomes, before, account.sandbox, { wasEnded: true }),
  };
}

/** Some moment while the run goes on. */
function someMoment({ clock, random }: Trial): Promise<void> {
  return clock.sleep(random() * 8_000);
}

async function collect(run: BatchRun): Promise<Outcome[]> {
  const outcomes: Outcome[] = [];
  for await (const outcome of run) outcomes.push(outcome);
  return outcomes.sort((one, other) => one.index - other.index);
}

/** Watches the timers that are made from now on; vitest has its own, made by what it kept of `setTimeout`. */
function watchTimers(): () => number {
  const { mock } = vi.spyOn(globalThis, "setTimeout");
  return () =>
    mock.results.filter(({ value }) => Reflect.get(value as object, "_destroyed") === false).length;
}

afterEach(() => void vi.restoreAllMocks());

/** Nothing waits, nothing is on its way, and nothing happens any more. */
async function expectSilence({ client, clock, onTheirWay, sandbox, task }: Trial): Promise<void> {
  // A token refresh that left is never aborted.
  await client[Symbol.asyncDispose]();
  expect({ asleep: clock.asleep(), onTheirWay: onTheirWay.now }).toEqual({
    asleep: 0,
    onTheirWay: 0,
  });
  const told = (): unknown => [
    sandbox.requests().length,
    sandbox.inspect(task.job.objectType).map(({ id, writes }) => [id, writes]),
  ];
  const before = told();
  await clock.sleep(HOUR);
  expect(told()).toEqual(before);
}

describe.each(SEEDS)("seed %i, at a random moment", (seed) => {
  test("the signal aborts: every record has its outcome", async () => {
    const trial = begin(seed);
    const running = watchTimers();
    const { signal, abort } = abortable();
    const outcomes = collect(trial.client.run(trial.task.job, trial.task.records, { signal }));
    await someMoment(trial);
    abort();
    expect(trial.liesIn(await outcomes)).toEqual([]);
    expect(getEventListeners(signal, "abort")).toEqual([]);
    await trial.client[Symbol.asyncDispose]();
    expect(running()).toBe(0);
    await expectSilence(trial);
  });

  test("abort() is called: every record that was read has its outcome", async () => {
    const trial = begin(seed);
    const { client, clock, task, random } = trial;
    let given = 0;
    async function* source(): AsyncGenerator<Given> {
      for (const record of task.records) {
        if (random() < 0.01) await clock.sleep(500);
        given += 1;
        yield record;
      }
    }
    const run = client.run(task.job, source());
    const outcomes = collect(run);
    await someMoment(trial);
    run.abort();
    // What the source was about to give was not read any more.
    const read = (await outcomes).length;
    await clock.sleep(500);
    expect(given - read).toBeLessThanOrEqual(1);
    expect(trial.liesIn(await outcomes, task.records.slice(0, read))).toEqual([]);
    await expectSilence(trial);
  });

  test("nobody listens any more: nothing is sent from then on", async () => {
    const trial = begin(seed);
    const { client, random, task } = trial;
    const running = watchTimers();
    const enough = Math.floor(random() * 500);
    let heard = 0;
    let sent = 0;
    let most = Infinity;
    const onEvent = ({ type }: BatchEvent): void => void (type === "request-sent" && (sent += 1));
    for await (const _ of client.run(task.job, task.records, { onEvent })) {
      if (++heard <= enough) continue;
      most = sent;
      break;
    }
    expect(sent).toBeLessThanOrEqual(most);
    await client[Symbol.asyncDispose]();
    expect(running()).toBe(0);
    await expectSilence(trial);
  });

  test("it is disposed of: nothing is written from then on", async () => {
    const trial = begin(seed);
    const run = trial.client.run(trial.task.job, trial.task.records);
    const result = run.result();
    await someMoment(trial);
    await run[Symbol.asyncDispose]();
    await expectSilence(trial);
    expect(trial.liesIn((await result).outcomes)).toEqual([]);
  });

  test("the source fails: what was sent is settled, and the failure reported", async () => {
    const trial = begin(seed);
    const { client, clock, task, random, liesIn } = trial;
    const records = task.records.slice(0, Math.floor(random() * task.records.length));
    const failure = new Error("The file ends in the middle of a row.");
    async function* source(): AsyncGenerator<Given> {
      for (const record of records) {
        if (random() < 0.01) await clock.sleep(500);
        yield record;
      }
      throw failure;
    }
    const error: unknown = await client
      .run(task.job, source())
      .result()
      .catch((it: unknown) => it);
    if (!(error instanceof SourceFailedError)) throw error;
    expect(error.cause).toBe(failure);
    expect(liesIn(error.result.outcomes, records)).toEqual([]);
    await expectSilence(trial);
  });
});

function abortable(): { signal: AbortSignal; abort: () => void } {
  const controller = new AbortController();
  return { signal: controller.signal, abort: () => controller.abort() };
}
