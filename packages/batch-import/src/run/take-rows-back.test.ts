import { truncate, writeFile } from "node:fs/promises";
import { noRequests } from "@x/batch-core";
import { fromBlob, survey } from "@x/batch-file";
import { fromPath } from "@x/batch-file/node";
import { createSandbox, type Sandbox } from "@x/batch-sandbox";
import { describe, expect, test } from "vitest";
import { createMemoryStore } from "../memory/memory-store.ts";
import type { ImportStore } from "../store/import-store.ts";
import { aFile } from "../testing/a-file.ts";
import { aClient } from "../testing/a-client.ts";
import type { ImportEnd, SendOptions } from "./import-run.ts";
import { resume } from "./resume.ts";
import { newTask } from "./start.ts";

const portal = { id: "1000001" };
const types = [{ associationCategory: "HUBSPOT_DEFINED", associationTypeId: 1 }] as const;

/** Ada with a company that a run gave her, without a label and as the primary one, in a list to which it added her. */
async function setUp(more: readonly string[] = []) {
  const sandbox = createSandbox();
  const client = aClient(sandbox);
  const made = await client.create("contacts", [{ properties: { email: "ada@example.com" } }]);
  const companies = await client.create("companies", [{ properties: { name: "Acme" } }]);
  const [ada, acme] = [made, companies].map(({ outcomes: [one] }) => ("id" in one! ? one.id : ""));
  await client.associations.create("contacts", "companies", [{ from: ada!, to: acme!, types }]);
  const { listId } = await client.lists.create({ objectType: "contacts", name: "Guests" });
  await client.lists.add(listId, [ada!]);
  const to = { objectType: "companies", id: acme! };
  const taken = { associations: [{ to, before: [], made: types }], lists: [listId] };
  const lines = [JSON.stringify({ id: ada, taken: JSON.stringify(taken) }), ...more];
  const file = fromBlob(new Blob([lines.map((line) => `${line}\n`).join("")]), "rows.jsonl");
  const store = createMemoryStore(
    newTask({
      survey: await survey(file),
      job: { operation: "update", objectType: "contacts" },
      columns: { properties: [null, null], idColumn: 0, leftOut: [] },
      takeBack: { column: 1 },
      portal,
    }),
  );
  const run = async (
    options: Partial<SendOptions> = {},
    by: Pick<Sandbox, "fetch"> = sandbox,
  ): Promise<ImportEnd> =>
    (await resume(store, { client: aClient(by), portal, file, ...options })).ended;
  const left = () => [
    sandbox.inspectAssociations("contacts", "companies").length,
    sandbox.inspectLists().flatMap(({ members }) => members).length,
  ];
  return { ada: ada!, acme: acme!, client, file, left, listId, run, sandbox, store };
}

const rowsOf = (store: ImportStore) =>
  store.rowsFrom(0, 10).map(({ error, id, status }) => [id, status, error]);
const whole = { stop: undefined, problems: [], notes: [] };

describe("a row whose associations and memberships are taken back", () => {
  test("is updated where something was removed", async () => {
    const { ada, left, run, store } = await setUp();
    expect(await run()).toEqual(whole);
    expect([rowsOf(store), left()]).toEqual([[[ada, "updated", ""]], [0, 0]]);
  });

  test("is unchanged where nothing is left to remove", async () => {
    const { acme, ada, client, listId, run, store } = await setUp();
    await client.associations.archive("contacts", "companies", [{ from: ada, to: acme }]);
    await client.lists.remove(listId, [ada]);
    await run();
    expect(rowsOf(store)).toEqual([[ada, "unchanged", ""]]);
  });

  test("is failed where HubSpot refuses one of them, with the reason; the others are removed", async () => {
    const { ada, acme, left, run, sandbox, store } = await setUp();
    const { stop } = await run({}, refusing(sandbox, "/batch/archive"));
    expect(stop).toBeUndefined();
    expect(rowsOf(store)).toEqual([
      [ada, "failed", expect.stringContaining(`Association with companies ${acme}: `)],
    ]);
    expect(left()).toEqual([1, 0]);
  });

  test("is unknown where it is not known whether one was removed", async () => {
    const { ada, acme, client, left, run, store } = await setUp();
    const archive = async () => ({
      outcomes: [
        {
          index: 0,
          attempts: 1,
          status: "unknown",
          reason: "no-answer",
          message: "No answer came.",
          advice: "Send it again.",
        } as const,
      ],
      status: "failure" as const,
      errors: [],
      counts: { archived: 0, failed: 0, skipped: 0, unknown: 1 },
      requests: noRequests(),
    });
    await run({ client: { ...client, associations: { ...client.associations, archive } } });
    expect(rowsOf(store)).toEqual([
      [ada, "unknown", `Association with companies ${acme}: No answer came.`],
    ]);
    expect(left()).toEqual([1, 0]);
  });

  test("is skipped where others changed the association", async () => {
    const { ada, acme, client, run, sandbox, store } = await setUp();
    await sandbox.fetch(
      new Request("https://api.hubapi.com/crm/v4/associations/contacts/companies/labels", {
        method: "POST",
        headers: { authorization: "Bearer secret", "content-type": "application/json" },
        body: JSON.stringify({ label: "Boss", name: "boss" }),
      }),
    );
    const labels = await client.associations.labels("contacts", "companies");
    const { label: _, ...boss } = labels.find(({ label }) => label === "Boss")!;
    const pair = { from: ada, to: acme, types: [boss] };
    await client.associations.create("contacts", "companies", [pair]);
    await run();
    expect(rowsOf(store)).toEqual([
      [ada, "skipped", `Association with companies ${acme}: Others have given it a label since.`],
    ]);
    const [left] = sandbox.inspectAssociations("contacts", "companies");
    expect(left!.types.map(({ label }) => label)).toEqual([null, "Boss"]);
  });

  test("is failed where it does not say what to take back", async () => {
    const { run, store } = await setUp([JSON.stringify({ id: "7", taken: "{}" })]);
    await run();
    expect(rowsOf(store)[1]).toEqual([
      "7",
      "failed",
      "The row does not say what is to be taken back.",
    ]);
  });
});

describe("a run that takes back", () => {
  test.each(["read", "archive"])(
    "goes on where the daily limit ended it: %s",
    async (operation) => {
      const { ada, left, run, sandbox, store } = await setUp();
      const fault = { kind: "rate-limit", policy: "DAILY" } as const;
      sandbox.setFaults([{ operation, fault }]);
      const { stop } = await run();
      expect([stop?.reason, rowsOf(store)]).toEqual(["daily-limit", []]);
      sandbox.setFaults([]);
      expect(await run()).toEqual(whole);
      expect([rowsOf(store), left()]).toEqual([[[ada, "updated", ""]], [0, 0]]);
    },
  );

  test.each(["/batch/read", "/batch/archive", "/memberships/remove"])(
    "ends at the next answer where it is to end and HubSpot fails: %s",
    async (path) => {
      const { ada, file, left, run, sandbox, store } = await setUp();
      let requests = 0;
      const fetch: Sandbox["fetch"] = async (request) => {
        if (!request.url.endsWith(path)) return sandbox.fetch(request);
        if ((requests += 1) === 2) doomed.drain("Interrupted.");
        return new Response("<html>", { status: 503 });
      };
      const doomed = await resume(store, { client: aClient({ fetch }), portal, file });
      const stop = { reason: "aborted", message: "Interrupted." };
      expect(await doomed.ended).toEqual({ ...whole, stop });
      expect([requests, rowsOf(store)]).toEqual([2, []]);
      expect(await run()).toEqual(whole);
      expect([rowsOf(store), left()]).toEqual([[[ada, "updated", ""]], [0, 0]]);
    },
  );

  test("that is killed at any request goes on, and everything is taken back", async () => {
    for (let last = 0; ; last += 1) {
      const { ada, left, run, sandbox, store, file } = await setUp();
      let requests = 0;
      const client = aClient(sandbox, () => {
        requests += 1;
        if (requests > last) doomed.abort(new Error("Killed."));
      });
      const doomed = await resume(store, { client, portal, file });
      await doomed.ended;
      await run();
      const [row] = rowsOf(store);
      expect([last, row![0], left()]).toEqual([last, ada, [0, 0]]);
      expect(["updated", "unchanged"]).toContain(row![1]);
      if (requests <= last) break;
    }
  });

  test("takes as many rows as it is asked to, and no more when too many failed", async () => {
    const more = Array.from({ length: 1_500 }, (_, n) =>
      JSON.stringify({ id: String(n), taken: "{}" }),
    );
    const { run, store } = await setUp(more);
    expect(await run({ first: 2 })).toEqual({
      ...whole,
      stop: { reason: "first", message: "Only 2 rows were to be sent." },
    });
    expect(rowsOf(store)).toHaveLength(2);
    const { stop } = await run({ maxFailed: { rows: 0 } });
    expect(stop).toEqual({
      reason: "max-failed",
      message: "More rows failed than the limit allows (0 rows).",
    });
    // As many as are looked at together.
    expect(store.counts().failed).toBe(1 + 1_000);
  });

  test("has no reason to stop where the last row failed: none was held back", async () => {
    const { run, store } = await setUp([JSON.stringify({ id: "7", taken: "{}" })]);
    expect(await run({ maxFailed: { rows: 0 } })).toEqual(whole);
    expect(rowsOf(store)).toHaveLength(2);
  });

  test("says that its file has grown, and what to do where it was changed", async () => {
    const line = `${JSON.stringify({ id: "7", taken: "{}", pad: "x".repeat(80) })}\n`;
    const path = await aFile(line.repeat(5_000), "rows.jsonl");
    const file = await fromPath(path, "rows.jsonl");
    const store = createMemoryStore(
      newTask({
        survey: await survey(file),
        job: { operation: "update", objectType: "contacts" },
        columns: { properties: [null, null, null], idColumn: 0, leftOut: [] },
        takeBack: { column: 1 },
        portal,
      }),
    );
    const client = aClient(createSandbox());
    const afterRows = (): Promise<void> => truncate(path, 1_000);
    const changed = await resume(store, { client, portal, file, afterRows });
    expect(await changed.ended).toEqual({
      stop: undefined,
      problems: [
        expect.stringMatching(/^rows\.jsonl: the file changed .* Rows .* were not sent\.$/),
        "To go on with them, bring the file back as it was, and resume the run.",
      ],
      notes: [],
    });
    await writeFile(path, line.repeat(5_001));
    const grown = await resume(store, { client, portal, file: await fromPath(path, "rows.jsonl") });
    expect(await grown.ended).toEqual({
      stop: undefined,
      problems: [],
      notes: [expect.stringContaining("Rows after the first 5,000 are not part of this run")],
    });
    expect(store.counts().failed).toBe(5_000);
  });
});

/** A HubSpot that refuses requests to a path. */
function refusing(sandbox: Sandbox, path: string): Pick<Sandbox, "fetch"> {
  return {
    async fetch(request) {
      if (!request.url.endsWith(path)) return sandbox.fetch(request);
      const refusal = { status: "error", category: "VALIDATION_ERROR", message: "No." };
      return Response.json(refusal, { status: 400 });
    },
  };
}
