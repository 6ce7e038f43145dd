import { describe, expect, test } from "vitest";
import { createSandbox } from "../../create-sandbox.ts";
import { ask, send, traced } from "../../testing/test-support.ts";

const at = { createdAt: "2020-01-01T00:00:00Z", updatedAt: "2020-01-01T00:00:00Z" };
const writePermissions = "CRM_PERMISSIONS_ENFORCEMENT";

const pipelines = {
  deals: [
    {
      id: "new-business",
      label: "New business",
      stages: [
        { id: "open", label: "Open", metadata: { probability: "0.5", isClosed: "false" } },
        { id: "won", label: "Won", metadata: { probability: "1.0", isClosed: "true" } },
      ],
    },
    { id: "renewals", label: "Renewals", stages: [{ id: "due", label: "Due" }] },
  ],
};

const idsOf = (list: unknown) =>
  (list as { results: readonly { id: string }[] }).results.map(({ id }) => id);

describe("a new account has the pipelines of HubSpot's", () => {
  test.each([
    [
      "deals",
      "default",
      "appointmentscheduled qualifiedtobuy presentationscheduled decisionmakerboughtin contractsent closedwon closedlost",
    ],
    ["0-5", "0", "1 2 3 4"],
    [
      "leads",
      "lead-pipeline-id",
      "new-stage-id attempting-stage-id connected-stage-id qualified-stage-id unqualified-stage-id",
    ],
  ])("%s: %s", async (object, pipelineId, stages) => {
    const sandbox = createSandbox();
    for (const path of [`/crm/v3/pipelines/${object}`, `/crm/pipelines/2026-09/${object}`]) {
      const { status, body } = await ask(sandbox, "GET", path);
      expect({ status, ids: idsOf(body) }).toEqual({ status: 200, ids: [pipelineId] });
      const { body: found } = await ask(sandbox, "GET", `${path}/${pipelineId}/stages`);
      expect(idsOf(found)).toEqual(stages.split(" "));
    }
  });

  test("and none for contacts", async () => {
    const { status, body } = await ask(createSandbox(), "GET", "/crm/v3/pipelines/contacts");
    expect({ status, body }).toEqual({ status: 200, body: { results: [] } });
  });
});

test("a pipeline and a stage have every field that HubSpot describes", async () => {
  const sandbox = createSandbox({ pipelines });
  const path = "/crm/pipelines/2026-03/deals/new-business";
  const won = {
    id: "won",
    label: "Won",
    displayOrder: 1,
    metadata: { probability: "1.0", isClosed: "true" },
    archived: false,
    writePermissions,
    ...at,
  };
  expect((await ask(sandbox, "GET", `${path}/stages/won`)).body).toEqual(won);
  expect((await ask(sandbox, "GET", path)).body).toEqual({
    id: "new-business",
    label: "New business",
    displayOrder: 0,
    archived: false,
    ...at,
    stages: [{ ...won, ...pipelines.deals[0]!.stages[0], displayOrder: 0 }, won],
  });
});

test.each([
  ["/crm/v3/pipelines/deals/nope", 404],
  ["/crm/v3/pipelines/deals/renewals/stages/won", 404],
  ["/crm/v3/pipelines/nope", 400],
])("GET %s answers %i", async (path, status) => {
  expect((await ask(createSandbox({ pipelines }), "GET", path)).status).toBe(status);
});

test("the properties of the stage and the pipeline have the account's as options", async () => {
  const sandbox = createSandbox({ pipelines });
  const valuesOf = async (name: string) => {
    const { body } = await ask(sandbox, "GET", `/crm/v3/properties/deals/${name}`);
    return (body as unknown as { options: { value: string; label: string }[] }).options.map(
      ({ value, label }) => `${value}=${label}`,
    );
  };
  expect(await valuesOf("pipeline")).toEqual(["new-business=New business", "renewals=Renewals"]);
  expect(await valuesOf("dealstage")).toEqual(["open=Open", "won=Won", "due=Due"]);
});

describe("a record is in a stage of its pipeline", () => {
  const rows = traced(
    { dealname: "A", pipeline: "renewals", dealstage: "due" },
    { dealname: "B", pipeline: "renewals", dealstage: "won" },
    { dealname: "C", pipeline: "default" },
    { dealname: "D", dealstage: "appointmentscheduled" },
    { dealname: "E", dealstage: "won" },
  );

  test("others are refused, each alone when rows have trace ids", async () => {
    const sandbox = createSandbox({ pipelines });
    const { status, body } = await send(sandbox, "deals/create", rows);
    expect(status).toBe(207);
    const names = sandbox.inspect("deals").map(({ properties }) => properties["dealname"]);
    expect(names).toEqual(["A", "E"]);
    expect(body.errors.map(({ message }) => message)).toEqual([
      expect.stringContaining('"won was not one of the allowed options: [due]"'),
      expect.stringContaining(
        '"default was not one of the allowed options: [new-business, renewals]"',
      ),
      expect.stringContaining(
        '"appointmentscheduled was not one of the allowed options: [open, won, due]"',
      ),
    ]);
  });

  test("an update goes by the pipeline the record has, or by the one it is given", async () => {
    const sandbox = createSandbox({ pipelines });
    await send(sandbox, "deals/create", traced({ pipeline: "renewals", dealstage: "due" }));
    const { id } = sandbox.inspect("deals")[0]!;
    const update = async (properties: Record<string, string>) =>
      (await send(sandbox, "deals/update", [{ id, properties }])).status;
    expect(await update({ dealstage: "won" })).toBe(400);
    expect(await update({ dealstage: "won", pipeline: "new-business" })).toBe(200);
    expect(await update({ dealstage: "due" })).toBe(400);
  });

  test('stageOfOtherPipeline: "taken" stores it as written', async () => {
    const quirks = { stageOfOtherPipeline: "taken" } as const;
    const sandbox = createSandbox({ pipelines, quirks });
    const { status } = await send(sandbox, "deals/create", rows.slice(0, 2));
    expect(status).toBe(201);
    const stages = sandbox.inspect("deals").map(({ properties }) => properties["dealstage"]);
    expect(stages).toEqual(["due", "won"]);
  });
});

test("an object without pipelines of its own can be given some", async () => {
  const stages = [{ id: "kickoff", label: "Kick-off" }];
  const own = { "2-123": [{ id: "main", label: "Main", stages }] };
  const properties = { "2-123": [{ name: "serial" }] };
  const sandbox = createSandbox({ pipelines: own, properties });
  expect(idsOf((await ask(sandbox, "GET", "/crm/v3/pipelines/2-123")).body)).toEqual(["main"]);
  const create = (stage: string) =>
    send(sandbox, "2-123/create", [{ properties: { hs_pipeline_stage: stage } }]);
  expect([(await create("kickoff")).status, (await create("done")).status]).toEqual([201, 400]);
});

test("needs the scope of the object's schema", async () => {
  const apps = [{ accessToken: "t", scopes: ["crm.schemas.deals.read"] }];
  const read = async (object: string) => {
    const headers = { authorization: "Bearer t" };
    const path = `/crm/v3/pipelines/${object}`;
    return (await ask(createSandbox({ apps }), "GET", path, undefined, headers)).status;
  };
  expect([await read("deals"), await read("tickets")]).toEqual([200, 403]);
});

test("every problem of the option is told at once", () => {
  const wrong = {
    thing: [],
    deals: [],
    tickets: [
      { id: "a", label: "A", stages: [] },
      { id: "a", label: "A", stages: [{ id: "1", label: "One", probability: 1 }] },
      { id: "b", label: "B", stages: [{ id: "1", label: "One" }] },
    ],
  } as unknown as NonNullable<Parameters<typeof createSandbox>[0]>["pipelines"];
  expect(() => createSandbox({ pipelines: wrong })).toThrow(
    [
      "- pipelines.thing: expected a standard object such as deals, or a custom type such as 2-123 or p1_name.",
      "- pipelines.deals: expected at least one.",
      "- pipelines.tickets[0].stages: expected at least one.",
      "- pipelines.tickets[1].stages[0].probability: unknown; there are id, label, metadata.",
      "- pipelines.tickets[1].id: another one has the same.",
      '- pipelines.tickets: two stages have the id "1".',
    ].join("\n"),
  );
});
