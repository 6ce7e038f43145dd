import type { RunView } from "../views/run.ts";
import { expect, test, vi } from "vitest";
import { createSandbox } from "@x/batch-sandbox";
import { aClient } from "../../testing/a-client.ts";
import type { Mending } from "../views/mending.ts";
import {
  PEOPLE,
  aStudio,
  studioOf,
  choiceOf,
  untilEnd,
  untilIdle,
  never,
} from "../../testing/a-studio.ts";

test("a run is paused, and goes on", async () => {
  let open = (): void => {};
  let gate: Promise<void>;
  const close = (): void => void (gate = new Promise((resolve) => (open = resolve)));
  close();
  let requests = 0;
  let isHeld = false;
  const { studio } = await aStudio(async () => {
    requests += 1;
    if (isHeld) await gate;
  });
  const rows = Array.from({ length: 2_500 }, (_, row) => `p${row}@example.com,P\n`).join("");
  const file = new File([`email,firstname\n${rows}`], "many.csv");
  const { source } = await studio.addSource(file);
  const job = { operation: "create", objectType: "contacts" } as const;
  const choice = { source, job, columns: ["email", "firstname"], rowOptions: {} };
  await studio.check(choice);
  isHeld = true;
  const { run } = await studio.begin(choice);
  await expect(studio.resume({ run })).rejects.toThrow("This run is running already.");
  // Nothing of it is written yet, and still it is in the way of a second one.
  await expect(studio.begin(choice)).rejects.toThrow(`this file is being written by ${run}.`);
  await studio.pause({ run });
  const watched = studio.watch(run, never)[Symbol.asyncIterator]();
  expect((await watched.next()).value).toMatchObject({ state: "running", isPausing: true });
  open();
  let view = (await watched.next()).value as RunView;
  while (view.state === "running") view = (await watched.next()).value as RunView;
  expect(view).toMatchObject({ state: "to resume", isHere: false, wasPaused: true, problems: [] });
  expect(view.settled).toBeLessThan(2_500);
  await expect(studio.remove({ run })).rejects.toThrow("This run is not at its end.");
  // What HubSpot says of the properties is read before the first row is sent.
  close();
  const resumed = studio.resume({ run });
  await vi.waitFor(
    async () =>
      expect(await studio.view({ run })).toMatchObject({ isHere: true, isPreparing: true }),
    { timeout: 20_000 },
  );
  await expect(studio.pause({ run })).rejects.toThrow("nothing is sent yet");
  open();
  await resumed;
  const end = await untilEnd(studio.watch(run, never));
  expect(end).toMatchObject({ state: "finished", counts: { created: 2_500 } });
  await expect(studio.pause({ run })).rejects.toThrow("This run is not running.");
  await expect(studio.stop({ run })).rejects.toThrow("This run is not running.");
  expect(end.blocks!.fates).toBe("w".repeat(25));
  expect(requests).toBeGreaterThan(25);
});

test("a run of which most rows fail pauses once, and so does the one that sends them again", async () => {
  const { sandbox, studio } = await aStudio();
  const text = `email\n${"no-at-sign\n".repeat(3_000)}`;
  const { source } = await studio.addSource(new File([text], "wrong.csv"));
  const job = { operation: "create", objectType: "contacts" } as const;
  const { run } = await studio.begin({ source, job, columns: ["email"], rowOptions: {} });
  const paused = await untilIdle(studio.watch(run, never));
  expect([paused.state, paused.settled < 3_000]).toEqual(["to resume", true]);
  await studio.resume({ run });
  expect(await untilEnd(studio.watch(run, never))).toMatchObject({ counts: { failed: 3_000 } });
  const reasons = await studio.reasons({ run });
  const mending: Mending = { edits: [], asTheyAre: reasons.map(({ kind }) => ({ kind })) };
  const { run: again } = await studio.retry({ run, mending });
  const pausedToo = await untilIdle(studio.watch(again, never));
  expect([pausedToo.state, pausedToo.settled < 3_000]).toEqual(["to resume", true]);
  expect(pausedToo.problems).toEqual([expect.stringContaining("of the first 1,000 rows failed.")]);
  expect(sandbox.inspect("contacts")).toEqual([]);
});

test("a run is stopped without waiting, and who goes on finds out what became of its rows", async () => {
  let isHeld = false;
  const { sandbox, studio } = await aStudio(async () => {
    if (isHeld) await new Promise(() => {});
  });
  const job = { operation: "upsert", objectType: "contacts", idProperty: "email" } as const;
  const text = "email,firstname\na@example.com,A\nb@example.com,B\n";
  const added = await studio.addSource(new File([text], "two.csv"));
  const choice = { source: added.source, job, columns: ["email", "firstname"], rowOptions: {} };
  await studio.check(choice);
  isHeld = true;
  const { run } = await studio.begin(choice);
  await studio.stop({ run });
  const views = studio.watch(run, never)[Symbol.asyncIterator]();
  let view = (await views.next()).value as RunView;
  while (view.state === "running") view = (await views.next()).value as RunView;
  expect(view).toMatchObject({
    state: "to resume",
    settled: 0,
    problems: [expect.stringContaining("Go on with it to find out what became of those rows.")],
  });
  isHeld = false;
  await studio.resume({ run });
  const end = await untilEnd(studio.watch(run, never));
  expect(end).toMatchObject({ state: "finished", counts: { unknown: 0 }, settled: 2 });
  expect(sandbox.inspect("contacts")).toHaveLength(2);
});

test("before a run is stopped it is said which rows would stay unknown, and so they do", async () => {
  let isHeld = false;
  const { studio } = await aStudio(async () => {
    if (isHeld) await new Promise(() => {});
  });
  const job = { operation: "create", objectType: "companies" } as const;
  const { source } = await studio.addSource(new File([`name\n${"A\n".repeat(3_000)}`], "a.csv"));
  const choice = { source, job, columns: ["name"], rowOptions: {} };
  await studio.check(choice);
  isHeld = true;
  const { run } = await studio.begin(choice);
  const views = studio.watch(run, never)[Symbol.asyncIterator]();
  let view = (await views.next()).value as RunView;
  while (view.inDoubt === 0) view = (await views.next()).value as RunView;
  expect(view.inDoubt).toBe(view.inFlight);
  await studio.stop({ run });
  while (view.state === "running") view = (await views.next()).value as RunView;
  expect(view).toMatchObject({ state: "to resume", problems: [expect.any(String)] });
  expect(view.problems[0]).toMatch(
    /\d00 rows without a unique property cannot be looked up, and stay unknown/,
  );
  expect(view.counts.unknown).toBeGreaterThan(0);
});

test("a run that HubSpot refuses whole is told as refused, and goes on once the reason is gone", async () => {
  const sandbox = createSandbox();
  const message = "Unable to perform update by non-unique string property email";
  let isRefusing = true;
  const client = aClient({
    fetch: async (request) =>
      isRefusing && request.url.endsWith("/batch/create")
        ? Response.json({ status: "error", category: "VALIDATION_ERROR", message }, { status: 400 })
        : sandbox.fetch(request),
  });
  const studio = await studioOf(client);
  const choice = choiceOf(await studio.addSource(new File([PEOPLE], "people.csv")));
  const { run } = await studio.begin(choice);
  const views = studio.watch(run, never)[Symbol.asyncIterator]();
  let view = (await views.next()).value as RunView;
  while (view.state === "running") view = (await views.next()).value as RunView;
  expect(view).toMatchObject({ state: "refused", problems: [expect.stringContaining(message)] });
  expect(await studio.runs({})).toMatchObject([{ run, state: "refused" }]);
  await expect(studio.remove({ run })).rejects.toThrow("This run is not at its end.");
  isRefusing = false;
  await studio.resume({ run });
  const { state, counts } = await untilEnd(studio.watch(run, never));
  expect({ state, created: counts.created }).toEqual({ state: "finished", created: 1 });
});
