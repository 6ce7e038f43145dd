import { planJob } from "@x/batch-core";
import { fromBlob, survey } from "@x/batch-file";
import { createSandbox } from "@x/batch-sandbox";
import type { Change, PropertyDefinition } from "@x/batch-types";
import { expect, test } from "vitest";
import { createMemoryStore } from "../memory/memory-store.ts";
import { findRunProblems } from "../run/find-run-problems.ts";
import { resume } from "../run/resume.ts";
import { start, type StartOptions } from "../run/start.ts";
import type { ImportStore } from "../store/import-store.ts";

import { aClient } from "../testing/a-client.ts";

const ADA = "ada@example.com";
const options = ["a", "b", "c"].map((value) => ({ value, label: value }));
const list = { name: "t_own", label: "", type: "enumeration", fieldType: "checkbox", options };
const number = { name: "t_own", label: "", type: "number", fieldType: "number" };
const moment = { name: "t_own", label: "", type: "datetime", fieldType: "date" };

/**
 * Writes the text as a value of Ada's. Two processes end after their write was carried out and before its answer came.
 *
 * @param write What the run is, of the text.
 */
async function killedTwice(
  property: PropertyDefinition & { readonly label: string },
  before: string,
  write: (id: string) => {
    readonly line: object;
    readonly task: (
      header: readonly string[],
    ) => Pick<StartOptions, "job" | "columns" | "look" | "policy">;
  },
) {
  const sandbox = createSandbox({ properties: { contacts: [property] } });
  const client = aClient(sandbox);
  const { outcomes } = await client.upsert(
    "contacts",
    [{ id: ADA, properties: { t_own: before } }],
    { idProperty: "email" },
  );
  const { id } = outcomes[0] as { readonly id: string };
  const properties = await client.properties.list("contacts");
  const definitions = { properties, hidden: [], quota: {} };
  const { line, task } = write(id);
  const file = fromBlob(new Blob([`${JSON.stringify(line)}\n`]), "rows.jsonl");
  const surveyed = await survey(file, {});
  let run: Awaited<ReturnType<typeof start>>;
  let store: ImportStore | undefined;
  const dying = aClient({
    async fetch(request) {
      const answer = await sandbox.fetch(request);
      if (!/\/(?:upsert|update)$/.test(request.url)) return answer;
      queueMicrotask(() => run.abort(new Error("Killed.")));
      return new Promise((_, reject) => {
        request.signal.addEventListener("abort", () => reject(new Error("Killed.")));
      });
    },
  });
  run = await start({
    client: dying,
    file,
    survey: surveyed,
    definitions,
    ...task(surveyed.header),
    store: (made) => (store = createMemoryStore(made)),
  });
  await run.ended;
  const problems = [findRunProblems(store!)];
  run = await resume(store!, { client: dying, file, definitions });
  await run.ended;
  problems.push(findRunProblems(store!));
  const inFlight = store!.batches().length;
  const last = await resume(store!, { client, file, definitions });
  await last.ended;
  return { problems, inFlight, statuses: store!.rowsFrom(0, 10).map(({ status }) => status) };
}

const whole = { problems: [[], []], inFlight: 1, statuses: ["updated"] };

/** Values that HubSpot stores in a spelling of its own. */
const SPELLINGS = [
  [list, "a", ";b"],
  [list, "a", "b;a"],
  [list, "", "c;b;c"],
  [moment, "", "2026-01-02T00:00:00+01:00"],
  [number, "", "1.50"],
  [number, "", "1e3"],
] as const;

test.each(SPELLINGS)("a change of a plan goes on: %j %s %s", async (property, from, to) => {
  const ended = await killedTwice(property, from, (id) => {
    const changes = [{ property: "t_own", from, to }];
    const change: Change = { index: 0, status: "update", key: ADA, id, changes, kept: [] };
    const about = { format: 1, objectType: "contacts", apiVersion: "2026-03" } as const;
    return {
      line: { key: ADA, change },
      task: (header) => ({
        job: planJob({ ...about, idProperty: "email" }, true),
        columns: { properties: header.map(() => null), idColumn: 0, leftOut: [] },
        look: { column: 1, ifChanged: "skip" },
      }),
    };
  });
  expect(ended).toEqual(whole);
});

test.each(SPELLINGS)("a row with a policy goes on: %j %s %s", async (property, from, to) => {
  const ended = await killedTwice(property, from, () => ({
    line: { email: ADA, t_own: to },
    task: (properties) => ({
      job: { operation: "upsert", objectType: "contacts", idProperty: "email" },
      columns: { properties, leftOut: [] },
      policy: {},
    }),
  }));
  expect(ended).toEqual(whole);
});
