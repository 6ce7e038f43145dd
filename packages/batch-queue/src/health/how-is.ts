import type { Backlog } from "../results/backlog.ts";
import type { WorkerStatus } from "../worker/worker.ts";

/** Milliseconds without a look for work after which a worker hangs. It looks twice a second. */
const HANGS_AFTER = 60_000;

/** How a worker is, as a program asks. */
export interface How {
  readonly isWell: boolean;
  readonly body: object;
}

/**
 * Says whether a worker is alive. It may be so while the database is down: to start it anew would help nobody.
 *
 * @param now Milliseconds since 1970.
 */
export function howIs({ state, accounts, lookedAt }: WorkerStatus, now: number): How {
  const hangs = state === "working" && now - lookedAt > HANGS_AFTER;
  const body = { worker: hangs ? "hangs" : state, accounts: accounts.length };
  return { isWell: !hangs && state !== "ended", body };
}

/** Says whether a worker takes accounts and the database answers. */
export function isReady(status: WorkerStatus, now: number, backlog: Backlog | undefined): How {
  const { isWell, body } = howIs(status, now);
  const database = backlog === undefined ? "unreachable" : "reachable";
  return {
    isWell: isWell && status.state === "working" && backlog !== undefined,
    body: { ...body, database },
  };
}
