import { expect, test } from "vitest";
import { createSandbox } from "@x/batch-sandbox";
import { aClient } from "../../testing/a-client.ts";
import { studioOf, untilEnd, never } from "../../testing/a-studio.ts";

test("of a row is shown what is sent of it, and of a refused one HubSpot's id of the answer; rows are sorted by reason", async () => {
  const sandbox = createSandbox();
  const sent: { inputs: Record<string, unknown>[] }[] = [];
  const client = aClient({
    async fetch(request) {
      const isWrite = new URL(request.url).pathname.endsWith("/batch/create");
      if (isWrite) sent.push((await (request as Request).clone().json()) as (typeof sent)[number]);
      return sandbox.fetch(request);
    },
  });
  const studio = await studioOf(client);
  const columns = ["email", "lifecyclestage", "city"];
  const job = { operation: "create", objectType: "contacts" } as const;
  const write = async (rows: string) => {
    const file = new File([`email,stage,city\n${rows}`], "people.csv");
    const { source } = await studio.addSource(file);
    const sendAs = [{ column: 1, from: "Kunde", to: "customer" }];
    const { run } = await studio.begin({
      source,
      job,
      columns,
      rowOptions: { coerce: true },
      sendAs,
    });
    await untilEnd(studio.watch(run, never));
    return run;
  };
  await write("ada@example.com,,\nbea@example.com,,\n");
  const run = await write(
    "ada@example.com ,Kunde,\nnew@example.com,Lead,Oslo\nno-at-sign,,\nbea@example.com,,Rome\nADA@example.com,,\n",
  );

  const page = { run, first: 0, count: 10 };
  const { rows } = await studio.results(page);
  expect(rows.map(({ row, status, correlationId }) => [row, status, correlationId])).toEqual([
    [0, "failed", expect.stringMatching(/^[\da-f-]{36}$/)],
    [1, "created", ""],
    [2, "failed", ""],
    [3, "failed", expect.stringMatching(/^[\da-f-]{36}$/)],
    [4, "failed", ""],
  ]);
  const sorted = await studio.results({ ...page, sort: "reason" });
  expect(sorted.rows.map(({ row }) => row)).toEqual([0, 3, 2, 4, 1]);
  const last = await studio.results({ ...page, sort: "reason", isDescending: true, count: 1 });
  expect(last).toMatchObject({ total: 5, rows: [{ row: 1 }] });

  for (const row of [0, 1]) {
    const { request, notes } = await studio.rowRequest({ run, row });
    const { objectWriteTraceId: _, ...input } = sent[1]!.inputs[row]!;
    expect([JSON.parse(request!.input), notes]).toEqual([input, []]);
    expect(request!.path).toMatch(/^\/crm\/.*\/contacts\/batch\/create$/);
  }
  for (const row of [2, 4]) {
    const notes = ["It was refused before it was sent."];
    expect(await studio.rowRequest({ run, row })).toEqual({ notes });
  }
  await expect(studio.rowRequest({ run, row: 5 })).rejects.toThrow("no outcome yet");
});
