import { fromBlob, survey } from "@x/batch-file";
import { createSandbox } from "@x/batch-sandbox";
import { expect, test } from "vitest";
import { createMemoryStore } from "../memory.ts";
import { makeReport } from "../results/report.ts";
import { aClient } from "../testing/a-client.ts";
import { resume } from "../run/resume.ts";
import { start } from "../run/start.ts";

type Change = (body: { results: { id: string }[] }) => unknown;

/**
 * Archives companies, those among them whose record HubSpot has.
 *
 * @param change What becomes of the answers to look-ups until `again`.
 */
async function begin(exist: readonly boolean[], options: { first?: number; change?: Change } = {}) {
  const sandbox = createSandbox();
  let { change } = options;
  const client = aClient({
    async fetch(request) {
      const answer = await sandbox.fetch(request);
      if (change === undefined || !request.url.endsWith("/batch/read")) return answer;
      const body = change((await answer.json()) as Parameters<Change>[0]);
      return Response.json(body, { status: answer.status });
    },
  });
  const records = exist.filter(Boolean).map((_, n) => ({ properties: { name: `C${n}` } }));
  const { outcomes } = await client.create("companies", records);
  const made = outcomes.flatMap((outcome) => ("id" in outcome ? [outcome.id] : []));
  const ids = exist.map((exists, n) => (exists ? made.shift()! : `9${n}`));
  const file = fromBlob(new Blob([`id\n${ids.map((id) => `${id}\n`).join("")}`]), "a.csv");
  const run = await start({
    first: options.first,
    client,
    file,
    survey: await survey(file),
    columns: { properties: [null], idColumn: 0, leftOut: [] },
    job: { operation: "archive", objectType: "companies" },
    rowOptions: { verify: true },
    store: createMemoryStore,
  });
  const left = (): number => sandbox.inspect("companies").filter((one) => !one.archived).length;
  const again = () => {
    change = undefined;
    return resume(run.store, { client, file });
  };
  return { ...run, left, again };
}

test("a sample is of the rows of the file: those that HubSpot does not have are among them", async () => {
  const run = await begin([false, true, false, true, true, false], { first: 3 });
  const { stop } = await run.ended;
  expect(stop).toEqual({ reason: "first", message: "Only 3 rows were to be sent." });
  expect(run.store.rowsFrom(0, 10).map(({ row, status }) => [row, status])).toEqual([
    [0, "failed"],
    [1, "archived"],
    [2, "failed"],
  ]);
  expect(run.left()).toBe(2);
});

test("a row that could not be looked up is not sent, and that is said; a resume sends it", async () => {
  const run = await begin([true, true, true], {
    // HubSpot does not mention the second record, and not when it is asked for it alone.
    change(body) {
      const [first, second = first] = body.results.map(({ id }) => id).toSorted();
      return { ...body, results: body.results.filter(({ id }) => id !== second) };
    },
  });
  expect(await run.ended).toEqual({
    stop: undefined,
    problems: [],
    notes: [
      "1 row was not sent, first on line 3: It could not be looked up: The answer said nothing about this record.",
    ],
  });
  expect(run.store.rowsFrom(0, 10).map(({ row }) => row)).toEqual([0, 2]);
  expect(makeReport(run.store, [], undefined)).toMatchObject({ rows: 3, notSent: 1 });
  await (
    await run.again()
  ).ended;
  expect(run.store.counts()).toMatchObject({ archived: 3 });
  expect(run.left()).toBe(0);
});

test("a record that was merged into another one is not archived, nor is the other", async () => {
  const sandbox = createSandbox();
  const client = aClient(sandbox);
  const { outcomes } = await client.create("companies", [
    { properties: { name: "A" } },
    { properties: { name: "B" } },
  ]);
  const [primary, merge] = outcomes.map((one) => ("id" in one ? one.id : ""));
  await client.merge("companies", [{ primary: primary!, merge: merge! }]);
  const file = fromBlob(new Blob([`id\n${merge}\n`]), "a.csv");
  const run = await start({
    client,
    file,
    survey: await survey(file),
    columns: { properties: [null], idColumn: 0, leftOut: [] },
    job: { operation: "archive", objectType: "companies" },
    rowOptions: { verify: true },
    store: createMemoryStore,
  });
  await run.ended;
  const [left, ...others] = sandbox.inspect("companies").filter(({ archived }) => !archived);
  expect(others).toEqual([]);
  const error = `It was merged into record ${left!.id}. (RECORD_MISSING)`;
  expect(run.store.rowsFrom(0, 10)).toMatchObject([{ status: "failed", error }]);
});

/** Archives the second of two companies, and is killed while that is on its way. */
async function killed(isCarriedOut: boolean, verify: boolean) {
  const sandbox = createSandbox();
  const other = aClient(sandbox);
  const { outcomes } = await other.create("companies", [
    { properties: { name: "A" } },
    { properties: { name: "B" } },
  ]);
  const [first = "", second = ""] = outcomes.map((one) => ("id" in one ? one.id : ""));
  const file = fromBlob(new Blob([`id\n${second}\n`]), "a.csv");
  const dying = aClient({
    async fetch(request) {
      if (!request.url.endsWith("/archive")) return sandbox.fetch(request);
      if (isCarriedOut) await sandbox.fetch(request);
      queueMicrotask(() => run.abort(new Error("Killed.")));
      return new Promise((_, reject) => {
        request.signal.addEventListener("abort", () => reject(new Error("Killed.")));
      });
    },
  });
  const run = await start({
    client: dying,
    file,
    survey: await survey(file),
    columns: { properties: [null], idColumn: 0, leftOut: [] },
    job: { operation: "archive", objectType: "companies" },
    ...(verify ? { rowOptions: { verify } } : { policy: { onMissing: "skip" } }),
    store: createMemoryStore,
  });
  await run.ended;
  expect(run.store.batches()).toHaveLength(1);
  /** @param change What becomes of the answer to a look-up. */
  const again = async (change?: () => Response) => {
    const client = aClient({
      async fetch(request) {
        const isRead = request.url.endsWith("/batch/read");
        return isRead && change !== undefined ? change() : sandbox.fetch(request);
      },
    });
    const resumed = await resume(run.store, { client, file });
    await resumed.ended;
    return run.store.rowsFrom(0, 9).map(({ status }) => status);
  };
  const left = () => sandbox.inspect("companies").filter(({ archived }) => !archived).length;
  return {
    again,
    left,
    merge: () => other.merge("companies", [{ primary: first, merge: second }]),
  };
}

test.each([true, false])("an archive without an answer is confirmed: verify %s", async (verify) => {
  for (const isCarriedOut of [true, false]) {
    const { again, left } = await killed(isCarriedOut, verify);
    expect([await again(), left()]).toEqual([["archived"], 1]);
  }
});

test.each([
  [true, "failed"],
  [false, "skipped"],
] as const)("what others merged after it was sent stays: verify %s", async (verify, status) => {
  const { again, left, merge } = await killed(false, verify);
  await merge();
  expect([await again(), left()]).toEqual([[status], 1]);
});

test.each([true, false])(
  "of an archive without an answer nobody knows what became where its record cannot be read: verify %s",
  async (verify) => {
    const nothing = () => Response.json({ status: "COMPLETE", results: [] });
    const refused = () => {
      const error = { status: "error", category: "VALIDATION_ERROR", message: "No." };
      return Response.json(error, { status: 400 });
    };
    for (const change of [nothing, refused]) {
      const { again, left } = await killed(true, verify);
      expect([await again(change), left()]).toEqual([["unknown"], 1]);
    }
  },
);

test.each([true, false])(
  "where HubSpot takes the token no more, it is left, and confirmed later: verify %s",
  async (verify) => {
    const expired = { status: "error", category: "INVALID_AUTHENTICATION", message: "expired" };
    const { again, left } = await killed(true, verify);
    expect(await again(() => Response.json(expired, { status: 401 }))).toEqual([]);
    expect([await again(), left()]).toEqual([["archived"], 1]);
  },
);
