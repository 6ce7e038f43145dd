import { fromBlob, survey } from "@x/batch-file";
import { createSandbox } from "@x/batch-sandbox";
import { expect, test } from "vitest";
import { decide } from "../mapping/decide.ts";
import { createMemoryStore } from "../memory/memory-store.ts";
import { resume } from "../run/resume.ts";
import { sendRows } from "../run/send-rows.ts";
import { newTask } from "../run/start.ts";
import { aClient } from "../testing/a-client.ts";
import { makeReport } from "./report.ts";
import { unansweredRows } from "../files/export-rows.ts";

const TEXT = `email,domain
a@example.com,acme.example
b@example.com,
c@example.com,acme.example
`;

/** Ends an upsert with associations before one of its requests is answered. */
async function endedAt(request: string) {
  const sandbox = createSandbox();
  await aClient(sandbox).create("companies", [{ properties: { domain: "acme.example" } }]);
  const [company] = sandbox.inspect("companies");
  const file = fromBlob(new Blob([TEXT]), "a.csv");
  const surveyed = await survey(file);
  const reader = aClient(sandbox);
  const { columns, definitions, job } = await decide({
    header: surveyed.header,
    job: { operation: "upsert", objectType: "contacts", idProperty: "email" },
    client: async () => reader,
    ask: "if-allowed",
    associate: ["companies:domain=domain"],
  });
  const task = newTask({ survey: surveyed, columns, job, portal: { id: "1000001" } });
  const store = createMemoryStore(task);
  const client = aClient({
    fetch(asked) {
      if (asked.url.endsWith(request)) run.abort(new Error("Killed."));
      return sandbox.fetch(asked);
    },
  });
  const run = sendRows(store, { client, file, definitions });
  await run.ended;
  return { company, definitions, file, sandbox, store };
}

test("a written row whose associations are in flight is written, with its id", async () => {
  const { company, definitions, file, sandbox, store } = await endedAt("/associate/default");
  const ids = new Map(
    sandbox.inspect("contacts").map(({ id, properties }) => [properties["email"], id]),
  );
  const error = `Association with companies ${company!.id} unknown: The run ended before a usable answer came. Resume the run: it sends the association again.`;
  const kind = "association unknown";
  expect(unansweredRows(store)).toMatchObject([
    { row: 0, line: 2, status: "created", id: ids.get("a@example.com"), error, kind },
    { row: 2, line: 4, status: "created", id: ids.get("c@example.com"), error, kind },
  ]);
  const { counts, notAssociated, notSent } = makeReport(store, [], undefined);
  expect(counts).toMatchObject({ created: 3, unknown: 0 });
  expect([notAssociated, notSent]).toEqual([2, 0]);

  const again = await resume(store, { client: aClient(sandbox), file, definitions });
  await again.ended;
  expect(makeReport(store, [], undefined)).toMatchObject({
    counts: { created: 3 },
    notAssociated: 0,
  });
});

test("a row without an answer is unknown", async () => {
  const { store } = await endedAt("/contacts/batch/upsert");
  expect(unansweredRows(store).map(({ row, status, id }) => [row, status, id])).toEqual([
    [0, "unknown", ""],
    [1, "unknown", ""],
    [2, "unknown", ""],
  ]);
  expect(makeReport(store, [], undefined).counts).toMatchObject({ created: 0, unknown: 3 });
});
