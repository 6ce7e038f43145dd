import { fromBlob, survey } from "@x/batch-file";
import { createSandbox, type Sandbox } from "@x/batch-sandbox";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { decide } from "../mapping/decide.ts";
import { createMemoryStore } from "../memory/memory-store.ts";
import { makeReport } from "../results/report.ts";
import type { ImportStore } from "../store/import-store.ts";
import { aClient } from "../testing/a-client.ts";
import { start } from "./start.ts";

const OWNERS = [
  { id: "71", email: "ada@example.com", firstName: "Ada", lastName: "Holm" },
  { id: "72", email: "ben@example.com", firstName: "Ben", lastName: "Roth" },
  { id: "73", email: "ada2@example.com", firstName: "Ada", lastName: "Holm" },
];
const PIPELINES = [
  {
    id: "default",
    label: "Sales",
    stages: [
      { id: "won", label: "Closed Won" },
      { id: "new", label: "New" },
    ],
  },
  {
    id: "p2",
    label: "Partners",
    stages: [
      { id: "won2", label: "Closed won" },
      { id: "lost2", label: "Lost" },
    ],
  },
];

function anAccount(): Sandbox {
  return createSandbox({ owners: OWNERS, pipelines: { deals: PIPELINES } });
}

async function run(text: string, account = anAccount()) {
  const client = aClient(account);
  const file = fromBlob(new Blob([text]), "deals.csv");
  const surveyed = await survey(file);
  const decided = await decide({
    header: surveyed.header,
    job: { operation: "create", objectType: "deals" },
    client: async () => client,
    ask: "if-allowed",
  });
  let store!: ImportStore;
  const begun = await start({
    client,
    job: decided.job,
    file,
    survey: surveyed,
    columns: decided.columns,
    definitions: decided.definitions,
    store: (task) => (store = createMemoryStore(task)),
  });
  const { problems, stop } = await begun.ended;
  expect({ problems, stop }).toEqual({ problems: [], stop: undefined });
  return {
    account,
    names: decided.columns.names,
    outcomes: store.rowsFrom(0, 1_000).map(({ status, error }) => `${status} ${error}`.trim()),
    deals: account
      .inspect("deals")
      .map(({ properties: { dealname, pipeline, dealstage, hubspot_owner_id } }) => [
        dealname,
        pipeline,
        dealstage,
        hubspot_owner_id,
      ])
      .toSorted(([one = ""], [other = ""]) => one.localeCompare(other)),
    reads: account
      .requests()
      .map(({ path }) => path.split("?")[0]!)
      .filter((path) => /owners|pipelines/.test(path)),
    values: makeReport(store, [], undefined).values,
  };
}

describe("names in a file", () => {
  test("are sent as ids, and counted", async () => {
    const { deals, outcomes, reads, values, names } = await run(
      "dealname,pipeline,dealstage,hubspot_owner_id\na,Sales,closed won,ada@example.com\nb,p2,Closed Won,Ben Roth\nc,default,new,72\n",
    );
    expect(outcomes).toEqual(["created", "created", "created"]);
    expect(deals).toEqual([
      ["a", "default", "won", "71"],
      ["b", "p2", "won2", "72"],
      ["c", "default", "new", "72"],
    ]);
    expect(values.rewritten).toEqual({ name: 5 });
    expect(names?.toSorted()).toEqual(["dealstage", "hubspot_owner_id", "pipeline"]);
    expect(reads.toSorted()).toEqual(["/crm/owners/2026-09", "/crm/pipelines/2026-09/0-3"]);
  });

  test("a stage goes by the pipeline of its own row, though a row before it had the same text", async () => {
    const { deals, outcomes } = await run(
      "dealname,dealstage,pipeline\na,Closed Won,nothing\nb,Closed Won,Partners\nc,Closed Won,Sales\nd,Closed Won,\n",
    );
    expect(outcomes).toEqual([
      'failed pipeline: expected the label or id of a pipeline, got "nothing". (UNKNOWN_NAME, pipeline)',
      "created",
      "created",
      'failed dealstage: "Closed Won" may mean "won" ("Closed Won" of "Sales") or "won2" ("Closed won" of "Partners"); write the pipeline, in pipeline, or the id. (AMBIGUOUS_NAME, dealstage)',
    ]);
    expect(deals).toEqual([
      ["b", "p2", "won2", undefined],
      ["c", "default", "won", undefined],
    ]);
  });

  test("are read only where a column needs them", async () => {
    const { reads, names } = await run("dealname,amount\na,1\n");
    expect({ reads, names }).toEqual({ reads: [], names: undefined });
  });

  test("a token that may not read owners can do without, as long as there are ids", async () => {
    const scopes = ["crm.objects.deals.read", "crm.objects.deals.write", "crm.schemas.deals.read"];
    const account = createSandbox({ owners: OWNERS, apps: [{ accessToken: "secret", scopes }] });
    const { outcomes } = await run(
      "dealname,pipeline,dealstage,hubspot_owner_id\na,default,closedwon,71\nb,default,closedwon,Ada Holm\n",
      account,
    );
    expect(outcomes).toEqual([
      "created",
      'failed hubspot_owner_id: expected an id, got "Ada Holm": the owners of the account could not be read. The token lacks the scope crm.objects.owners.read. (NAMES_NOT_READ, hubspot_owner_id)',
    ]);
  });
});

const owner = fc.constantFrom(
  ...OWNERS.map(({ id, email }) => ({ id, name: email })),
  { id: "72", name: "ben roth" },
  { id: "72", name: " Ben  Roth" },
  { id: "", name: "" },
);
const stage = fc.constantFrom(
  ...PIPELINES.flatMap((pipeline) =>
    pipeline.stages.map(({ id, label }) => ({
      id,
      name: label.toUpperCase(),
      pipeline: { id: pipeline.id, name: pipeline.label },
    })),
  ),
);

test("a table of names is written as the same table of ids is", async () => {
  const table = fc.array(
    fc.record({ owner, stage, isNamed: fc.tuple(fc.boolean(), fc.boolean(), fc.boolean()) }),
    { minLength: 1, maxLength: 12 },
  );
  await fc.assert(
    fc.asyncProperty(table, async (rows) => {
      const header = "dealstage,dealname,hubspot_owner_id,pipeline\n";
      const line = (cells: readonly string[]): string => `${cells.join(",")}\n`;
      const byId = rows.map((row, place) =>
        line([row.stage.id, `d${place}`, row.owner.id, row.stage.pipeline.id]),
      );
      const byName = rows.map(({ owner, stage, isNamed: [one, two, three] }, place) =>
        line([
          one ? stage.name : stage.id,
          `d${place}`,
          two ? owner.name : owner.id,
          three ? stage.pipeline.name : stage.pipeline.id,
        ]),
      );
      const ids = await run(header + byId.join(""));
      const names = await run(header + byName.join(""));
      expect(names.outcomes).toEqual(rows.map(() => "created"));
      expect(names.deals).toEqual(ids.deals);
    }),
    { numRuns: 25 },
  );
});
