import { expect, test } from "vitest";
import type { WorkerStatus } from "../worker/worker.ts";
import { howIs, isReady } from "./how-is.ts";

const status: WorkerStatus = { state: "working", accounts: ["a", "b"], lookedAt: 1_000 };

test.each<
  [string, Partial<WorkerStatus>, number, isAlive: boolean, isReady: boolean, said: string]
>([
  ["works", {}, 2_000, true, true, "working"],
  ["looked for work a minute ago", {}, 61_000, true, true, "working"],
  ["did not look for longer", {}, 61_001, false, false, "hangs"],
  ["drains, however long", { state: "draining" }, 99_000, true, false, "draining"],
  ["ended", { state: "ended" }, 2_000, false, false, "ended"],
])("a worker that %s", (_, given, now, isAlive, ready, worker) => {
  const body = { worker, accounts: 2 };
  const own = { ...status, ...given };
  expect(howIs(own, now)).toEqual({ isWell: isAlive, body });
  const reachable = { ...body, database: "reachable" };
  expect(isReady(own, now, true)).toEqual({ isWell: ready, body: reachable });
});

test("a worker without a database is alive, and not ready", () => {
  expect(howIs(status, 2_000).isWell).toBe(true);
  const body = {
    worker: "working",
    accounts: 2,
    database: "unreachable, or its tables are of another version",
  };
  expect(isReady(status, 2_000, false)).toEqual({ isWell: false, body });
});
