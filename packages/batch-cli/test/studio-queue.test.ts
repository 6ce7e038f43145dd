// The studio with the runs of a queue, against one Postgres, a sandbox and a worker.
import { createSandbox } from "@x/batch-sandbox";
import { listen, type SandboxServer } from "@x/batch-sandbox/node";
import { type BatchQueue, createBatchQueue } from "@x/batch-queue";
import type { Calls, RunView } from "@x/batch-import/studio";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import {
  startPostgres,
  type TestPostgres,
  whyNoPostgres,
} from "../../batch-queue/src/testing/start-postgres.ts";
import { command, TOKEN } from "./cli.ts";
import { aStudio, type RunningStudio } from "./studio-client.ts";
import { aFolder } from "./temporary.ts";

const missing = whyNoPostgres();
const PORTAL = "1000001";
const UPSERT = { operation: "upsert", objectType: "contacts", idProperty: "email" } as const;

describe.skipIf(missing !== undefined)(`the studio and a queue ${missing ?? ""}`, () => {
  let server: TestPostgres;
  let hubspot: SandboxServer;
  let queue: BatchQueue;

  beforeAll(async () => {
    [server, hubspot] = await Promise.all([startPostgres(), listen(createSandbox())]);
    queue = createBatchQueue({ database: server.url });
    await queue.install();
  }, 120_000);
  afterAll(async () => {
    await queue[Symbol.asyncDispose]();
    await hubspot.close();
    await server.stop();
  });

  const withQueue = (): Promise<RunningStudio> =>
    aStudio(hubspot, undefined, ["--database", server.url]);
  const contacts = (...ids: string[]) =>
    ids.map((id) => ({ id, properties: { firstname: "Ada" } }));
  async function submit(account: string, ids: readonly string[], key?: string): Promise<string> {
    const source = contacts(...ids);
    const { id } = await queue.submit({ account, job: UPSERT, source, key, lane: "live" });
    return id;
  }
  async function work(id: string): Promise<void> {
    const worker = queue.work({
      connect: () => ({ accessToken: TOKEN, baseUrl: hubspot.url, allowHttp: ["127.0.0.1"] }),
    });
    for await (const _ of queue.progress(id));
    await worker[Symbol.asyncDispose]();
  }

  test("a run is listed, watched to its end, and shown row by row", async () => {
    const theirs = await submit("1000002", ["x@example.com"]);
    const id = await submit(PORTAL, ["ada@example.com", "bad", "bob@example.com"], "nightly");
    const run = `queue-${id}`;
    const studio = await withQueue();
    const listed = {
      run,
      state: "running",
      operation: "upsert",
      objectType: "contacts",
      rows: 3,
      queue: {
        says: "Open, for workers to send.",
        lane: "live",
        key: "nightly",
        canCancel: true,
      },
    };
    const runs = await studio.call<Awaited<ReturnType<Calls["runs"]>>>("runs", {});
    expect(runs).toContainEqual(expect.objectContaining(listed));
    expect(runs.map((one) => one.run)).not.toContain(`queue-${theirs}`);
    await expect(studio.call("view", { run: `queue-${theirs}` })).rejects.toThrow(
      `There is no run ${theirs}.`,
    );
    for (const name of ["pause", "cancel"]) {
      await expect(studio.call(name, { run: `queue-${theirs}` })).rejects.toThrow(
        "There is no run",
      );
    }
    const events = await studio.ask(`events?run=${run}`);
    await work(id);
    const views = [...(await events.text()).matchAll(/^data: (.+)$/gm)].map(
      ([, json]) => JSON.parse(json!) as RunView,
    );
    expect(views[0]).toMatchObject({ ...listed, settled: 0 });
    expect(views.at(-1)).toMatchObject({
      state: "finished",
      settled: 3,
      counts: { created: 2, failed: 1 },
      queue: { says: "Finished.", canCancel: false },
    });

    const page = { run, first: 1, count: 1 };
    expect(await studio.call("results", page)).toMatchObject({
      header: ["email"],
      isWithoutLines: true,
      total: 3,
      rows: [{ row: 1, line: 2, status: "failed", id: "", cells: ["bad"] }],
    });
    expect(await studio.call("results", { ...page, first: 0, search: "BOB@" })).toMatchObject({
      total: 1,
      rows: [{ line: 3, status: "created", cells: ["bob@example.com"] }],
    });
    const [reason] = await studio.call<Awaited<ReturnType<Calls["reasons"]>>>("reasons", { run });
    expect(reason).toMatchObject({
      status: "failed",
      rows: 1,
      example: expect.stringMatching(/./),
    });
    const failed = { status: "failed", kind: reason!.kind };
    expect(await studio.call("results", { ...page, first: 0, ...failed })).toMatchObject({
      total: 1,
      rows: [{ line: 2, error: reason!.example, refusal: { category: expect.any(String) } }],
    });
    const download = await studio.ask(
      `runs/${run}/rows.csv?${String(new URLSearchParams(failed))}`,
    );
    expect(await download.text()).toMatch(
      /^email,(?:\w+,)*hs_row,hs_status,hs_id,hs_error\r?\nbad,(?:\w*,)*2,failed,,[^\n]+\n$/,
    );
    expect(await studio.call("next", { run })).toMatchObject({
      toMend: 0,
      canUndo: false,
      // The database that the studio was begun with.
      elsewhere: expect.stringMatching(
        new RegExp(`hubspot-batch results ${id} --database \\S+ --status failed`),
      ),
    });
    await expect(studio.call("retry", { run })).rejects.toThrow("not corrected, sent");
    await expect(studio.call("cancel", { run })).rejects.toThrow("This run is at its end already.");
  });

  test("its account is paused and goes on, and a run is cancelled", async () => {
    const id = await submit(PORTAL, ["cy@example.com"]);
    const run = `queue-${id}`;
    const studio = await withQueue();
    await studio.call("pause", { run });
    expect(await studio.call("view", { run })).toMatchObject({
      state: "to resume",
      queue: {
        says: "Nothing is sent to its account. Somebody paused it, by a command, a program or the studio.",
        canCancel: true,
      },
    });
    await studio.call("resume", { run });
    expect(await studio.call("view", { run })).toMatchObject({ state: "running" });
    await studio.call("cancel", { run });
    await work(id);
    expect(await studio.call("view", { run })).toMatchObject({
      state: "finished",
      counts: { skipped: 1 },
      queue: { says: "Cancelled: what had not left is skipped.", canCancel: false },
    });
  });

  test("without its tables, a database is no queue, and no studio begins", async () => {
    const elsewhere = server.url.replace(/\w+$/, "template1");
    const argv = ["studio", "--no-open", "--base-url", hubspot.url, "--database", elsewhere];
    const { code, stderr } = await command(argv, { folder: await aFolder() });
    expect({ code, stderr }).toEqual({ code: 2, stderr: expect.stringContaining("no queue is") });
  });
});
