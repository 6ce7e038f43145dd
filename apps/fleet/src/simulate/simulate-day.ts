import {
  pauseAccount,
  resumeAccount,
} from "../../../../packages/batch-queue/src/control/control.ts";
import { createDispatch } from "../../../../packages/batch-queue/src/dispatch/dispatch.ts";
import { install } from "../../../../packages/batch-queue/src/schema/install.ts";
import { submit } from "../../../../packages/batch-queue/src/submit/submit.ts";
import { startWorker, type Worker } from "../../../../packages/batch-queue/src/worker/worker.ts";
import { createTaken } from "./counted-dispatch.ts";
import {
  jainIndex,
  type LiveTimes,
  readLiveTimes,
  readSettled,
  readWaiting,
} from "./measure-fairness.ts";
import { type Costs, costsBetween, measureCosts } from "./measure-costs.ts";
import { measureTables, type TableRows } from "./measure-tables.ts";
import type { Options } from "./options.ts";
import { type Event, planAccounts, planEvents } from "./plan-day.ts";
import { createSimulatedSender } from "./simulated-sender.ts";
import { submitBackfills } from "./submit-backfills.ts";
import { openTimedDatabase, timePgBoss } from "./timed-database.ts";
import { createTurns, type Wait } from "./turns.ts";
import { createVirtualClock } from "./virtual-clock.ts";

/** What is seen at a moment of the day. */
export interface Seen {
  readonly hour: number;
  /** Turns that began. */
  readonly turns: number;
  /** Rows of all backfills. */
  readonly settled: number;
  /** Of the rows of accounts about which nothing is special. */
  readonly jain: number;
  readonly longest: Wait;
  readonly tables: TableRows;
  /** So many jobs that are done can be kept at most: those that were taken since the last ones were deleted. */
  readonly takenLately: number;
}

/** What the day was like. */
export interface Day {
  readonly seen: readonly Seen[];
  readonly live: LiveTimes;
  /** How many accounts have all their rows settled. */
  readonly done: number;
  /** Jobs that workers took. */
  readonly taken: number;
  /** Real milliseconds of a take, sorted. */
  readonly takeTimes: readonly number[];
  readonly costs: Costs;
  readonly failures: ReadonlyMap<string, number>;
}

const START = Date.UTC(2026, 0, 1);
const HOUR = 3_600_000;
/** How often it is looked at the tables. */
const LOOKS = 12;
/** Jobs that are done are kept for an hour, and deleted by the next upkeep, once in 5 minutes. */
const JOBS_KEPT = HOUR + 2 * 300_000;
const ORDINARY = 1_000_000;
const LIVE = { operation: "upsert", objectType: "contacts", idProperty: "email" } as const;
const LIVE_ROWS = Array.from({ length: 100 }, (_, place) => ({ id: `p${place}`, properties: {} }));

/**
 * Has real workers, dispatch and tables go through a day whose time passes as soon as nothing is left to do. Only the sending of a run is
 * simulated.
 *
 * @param url Of an empty database.
 */
export async function simulateDay(
  options: Options,
  url: string,
  onSeen: (seen: Seen) => void,
): Promise<Day> {
  const { rows, hours, slice, places } = options;
  const planned = planAccounts(options);
  const accounts = new Map(
    planned.map(({ name, kind, resetsIn }) => {
      // A day's limit that the rows do not fit in, of which other programs have used some.
      const least = Math.ceil((rows / 100) * 1.2);
      const isLimited = kind === "limited";
      const dailyLimit = isLimited ? least : ORDINARY;
      return [name, { dailyLimit, used: isLimited ? least / 2 : 0, resetsAt: START + resetsIn }];
    }),
  );

  const failures = new Map<string, number>();
  const onError = (error: unknown): void => {
    failures.set(String(error), (failures.get(String(error)) ?? 0) + 1);
  };
  await using after = new AsyncDisposableStack();
  let time = (): number => START;
  const database = after.adopt(await openTimedDatabase(url, () => time()), (one) => one.close());
  const clock = createVirtualClock(START, options.grain, () => database.idle());
  time = () => clock.now();
  const turns = createTurns();
  const taken = createTaken(clock);
  const sender = createSimulatedSender(database, clock, accounts, turns);
  const submitting = createDispatch(database, false, onError, clock);
  after.defer(() => submitting.close());
  await install(database);
  await submitting.install();
  await timePgBoss(database);
  const names = planned.map(({ name }) => name);
  await submitBackfills(database, submitting, names, rows);
  for (const name of names) turns.free(name, START);

  const begin = (): Worker =>
    startWorker({
      database,
      dispatch: taken.of(createDispatch(database, true, onError, clock)),
      connect: () => Promise.reject(new Error("Nothing is sent.")),
      accounts: places,
      slice: slice * 1_000,
      onError,
      onHalt: ({ message }) => onError(new Error(message)),
      clock,
      sender,
    });

  async function happen(event: Event): Promise<void> {
    switch (event.kind) {
      case "live": {
        const { account } = event;
        const submission = { account, job: LIVE, source: LIVE_ROWS, lane: "live" } as const;
        return void (await submit(database, submitting, submission));
      }
      case "pause":
        return void (await pauseAccount(database, event.account));
      case "resume":
        await resumeAccount(database, submitting, event.account);
        return turns.free(event.account, clock.now());
      case "replace": {
        const ending = workers[event.worker]!;
        workers[event.worker] = begin();
        return ending[Symbol.asyncDispose]();
      }
    }
  }
  async function look(hour: number): Promise<Seen> {
    const settledOf = await readSettled(database);
    const plain = planned.filter(({ kind }) => kind === "plain");
    const now = clock.now();
    for (const { account, heldUntil } of await readWaiting(database)) {
      turns.stillWait(account, now, heldUntil);
    }
    return {
      hour,
      turns: turns.count(),
      settled: [...settledOf.values()].reduce((all, one) => all + one, 0),
      jain: jainIndex(plain.map(({ name }) => settledOf.get(name)!)),
      longest: turns.longest(),
      tables: await measureTables(database),
      takenLately: taken.since(now - JOBS_KEPT),
    };
  }

  const before = await measureCosts(database);
  const workers = Array.from({ length: options.workers }, begin);
  for (const event of planEvents(planned, options)) {
    clock.setTimeout(() => void happen(event).catch(onError), event.at);
  }
  const seen: Seen[] = [];
  for (let turn = 1; turn <= LOOKS; turn += 1) {
    const hour = (turn * hours) / LOOKS;
    await clock.runTo(START + hour * HOUR);
    seen.push(await look(hour));
    onSeen(seen.at(-1)!);
  }
  const costs = costsBetween(before, await measureCosts(database));
  const settledOf = await readSettled(database);
  const live = await readLiveTimes(database);

  const ended = Promise.all(workers.map((worker) => worker[Symbol.asyncDispose]()));
  await clock.runTo(clock.now() + HOUR);
  await ended;
  return {
    seen,
    live,
    done: [...settledOf.values()].filter((settled) => settled === rows).length,
    taken: taken.count(),
    takeTimes: taken.times(),
    costs,
    failures,
  };
}
