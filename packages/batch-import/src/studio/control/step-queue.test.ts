import { expect, test } from "vitest";
import { createStepQueue } from "./step-queue.ts";

test("none follows a run that was stopped, whatever runs are called", async () => {
  let end: (error: Error) => void = () => {};
  const ended = new Promise<never>((_, reject) => (end = reject));
  const opened: string[] = [];
  const waiting = new Set<string>();
  const queue = createStepQueue(
    { stepsOf: async () => ({ command: "undo", runs: ["links", "values", "records"] }) },
    {
      wait: (runs) => runs.forEach((run) => waiting.add(run)),
      unwait: (runs = []) => runs.filter((run) => waiting.delete(run)).length > 0,
      live: () => ({ ended }) as never,
      view: async () => ({ state: "to resume" }) as never,
      tell: async () => {},
    },
    async (run) => void opened.push(run),
  );
  await queue.goOn("links");
  expect([...waiting]).toEqual(["values", "records"]);
  queue.stop("links");
  expect([...waiting]).toEqual([]);
  end(new Error("stopped"));
  await new Promise((resolve) => setTimeout(resolve));
  expect(opened).toEqual(["links"]);
});
