import type { WorkerStatus } from "../worker/worker.ts";

/** Milliseconds without a look for work after which a worker hangs. It looks several times a second. */
const HANGS_AFTER = 60_000;

/** The health of a worker, for a program that asks. */
export interface How {
  readonly isWell: boolean;
  readonly body: object;
}

/**
 * Says whether a worker is alive. It is, also while the database is down: a restart of the worker would not help.
 *
 * @param now Milliseconds since 1970.
 */
export function howIs({ state, accounts, lookedAt }: WorkerStatus, now: number): How {
  const hangs = state === "working" && now - lookedAt > HANGS_AFTER;
  const body = { worker: hangs ? "hangs" : state, accounts: accounts.length };
  return { isWell: !hangs && state !== "ended", body };
}

/**
 * Says whether a worker takes accounts: the database answers, and its tables are of the version of the worker.
 *
 * @param answers Whether the database does, and its tables are.
 */
export function isReady(status: WorkerStatus, now: number, answers: boolean): How {
  const { isWell, body } = howIs(status, now);
  const database = answers ? "reachable" : "unreachable, or its tables are of another version";
  return {
    isWell: isWell && status.state === "working" && answers,
    body: { ...body, database },
  };
}
