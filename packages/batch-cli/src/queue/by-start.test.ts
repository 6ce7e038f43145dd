import { expect, test } from "vitest";
import { byStart } from "./by-start.ts";

const run = (startedAt: string) => ({ startedAt, state: "finished" as const });

test("runs of a queue stand among the others, which keep their order", () => {
  const unreadable = { startedAt: "", state: "unreadable" as const };
  const step = [run("2026-03-05T10:00:00.000Z"), run("2026-03-05T11:00:00.000Z")];
  const old = run("2026-03-01T00:00:00.000Z");
  const own = [unreadable, ...step, old];
  const queued = [
    run("2026-03-06T00:00:00Z"),
    run("2026-03-02T00:00:00Z"),
    run("2026-02-01T00:00:00Z"),
  ];
  expect(byStart(queued, own)).toEqual([unreadable, queued[0], ...step, queued[1], old, queued[2]]);
  expect(byStart([], own)).toEqual(own);
  expect(byStart(queued, [])).toEqual(queued);
});
