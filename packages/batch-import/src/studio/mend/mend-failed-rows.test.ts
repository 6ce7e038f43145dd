import { expect, test } from "vitest";
import { createSandbox } from "@x/batch-sandbox";
import { aClient } from "../../testing/a-client.ts";
import type { Edit } from "../../edits/edit.ts";
import { createMemoryPlaces } from "../memory-places.ts";
import type { Mending } from "../views/mending.ts";
import { PEOPLE, aStudio, studioOf, choiceOf, untilEnd, never } from "../../testing/a-studio.ts";

test("failed rows are mended all at once, by reason and value, and no other row is touched", async () => {
  const sandbox = createSandbox();
  const asked: string[] = [];
  const client = aClient({
    fetch(request) {
      asked.push(new URL(request.url).pathname);
      return sandbox.fetch(request);
    },
  });
  const studio = await studioOf(client);
  const write = async (rows: string) => {
    const file = new File([`email,age,city\n${rows}`], "people.csv");
    const { source } = await studio.addSource(file);
    const job = { operation: "create", objectType: "contacts" } as const;
    const columns = ["email", "closedate", "city"];
    const { run } = await studio.begin({ source, job, columns, rowOptions: {} });
    await untilEnd(studio.watch(run, never));
    return run;
  };
  await write("ada@example.com,,\n");
  const [made] = sandbox.inspect("contacts");
  const run = await write(
    [
      "good@example.com,2024-01-01,soon", // line 2
      "a@example.com,soon,soon",
      "b@example.com,soon,",
      "c@example.com,sooner,",
      "no-at-sign,,soon",
      "ada@example.com,,soon", // line 7
      "d@example.com,soon,",
      "nor-at-sign,soon,", // line 9: two reasons
    ].join("\n"),
  );

  // The id that HubSpot names is of another record; what it called the error is told.
  const { rows } = await studio.results({ run, status: "failed", first: 0, count: 10 });
  expect(rows.find(({ line }) => line === 7)).toMatchObject({
    id: "",
    existingId: made!.id,
    refusal: { category: "CONFLICT" },
  });
  expect(rows.filter(({ refusal }) => refusal !== undefined)).toHaveLength(1);

  const reasons = await studio.reasons({ run });
  expect(reasons.map(({ rows, status }) => [status, rows])).toEqual([
    ["failed", 4],
    ["failed", 2],
    ["failed", 1],
  ]);
  const { kind } = reasons[0]!;
  const page = { run, kind, first: 0, count: 1 };
  expect(await studio.results(page)).toMatchObject({ total: 4, rows: [{ line: 3 }] });
  let text = "";
  for await (const piece of studio.download({ run, kind })) text += piece;
  expect(text.match(/@example/g)).toHaveLength(4);

  const nothing: Mending = { edits: [], asTheyAre: [] };
  const first = await studio.mending({ run, mending: nothing });
  expect(first).toMatchObject({
    toSend: 0,
    left: 7,
    groups: [
      {
        kind,
        column: 1,
        property: "closedate",
        rows: 4,
        lines: [3, 4, 5, 8],
        distinct: 2,
        values: [
          { value: "soon", rows: 3, line: 3 },
          { value: "sooner", rows: 1, line: 5 },
        ],
      },
      { property: "email", column: 0, rows: 2, values: [{ value: "no-at-sign" }, {}] },
      { rows: 1, lines: [7], distinct: 0, values: [] },
    ],
  });
  const mending: Mending = {
    edits: [
      { kind: "value", column: 1, value: "soon", to: "2024-03-01" },
      { kind: "leave-out", line: 8 },
      { kind: "leave-out-like", column: 1, value: "sooner" },
    ],
    asTheyAre: [{ line: 6 }, { kind: first.groups.at(-1)!.kind }],
  };
  // A row that is mended in part is left, with the reason that is left.
  expect(await studio.mending({ run, mending })).toMatchObject({
    toSend: 4,
    left: 1,
    groups: [{ property: "email", lines: [9], values: [{ value: "nor-at-sign" }] }],
  });
  const told = await studio.results({ run, first: 0, count: 10, mending });
  expect(told.rows.map(({ line, mended }) => [line, mended?.fate, mended?.cells[1]])).toEqual([
    [2, undefined, undefined],
    [3, "sent", "2024-03-01"],
    [4, "sent", "2024-03-01"],
    [5, "left-out", "sooner"],
    [6, "sent", ""],
    [7, "sent", ""],
    [8, "left-out", "2024-03-01"],
    [9, "refused", "2024-03-01"],
  ]);
  expect(told.rows.at(-1)?.mended?.error).toMatch(/^email: expected one e-mail address/);
  // It is sent all the same where the user says so of its line, or of the reason that is left.
  const { kind: left } = reasons[1]!;
  for (const one of [{ line: 9 }, { kind: left }]) {
    const asTheyAre = [...mending.asTheyAre, one];
    expect(await studio.mending({ run, mending: { ...mending, asTheyAre } })).toMatchObject({
      toSend: 5,
      left: 0,
    });
  }
  await expect(studio.retry({ run, mending, rows: 5 })).rejects.toThrow(
    "You agreed to send 5 rows again; now it would be 4 rows. Nothing was sent.",
  );
  const { run: again } = await studio.retry({ run, mending, rows: 4 });
  await untilEnd(studio.watch(again, never));
  const sent = await studio.results({ run: again, first: 0, count: 10 });
  expect(sent.rows.map(({ line, status }) => [line, status])).toEqual([
    [3, "created"],
    [4, "created"],
    [6, "failed"],
    [7, "failed"],
  ]);
  const after = await studio.results({ run, first: 0, count: 10, mending });
  expect(after.rows.flatMap(({ line, mended }) => (mended?.fate === "sent" ? line : []))).toEqual(
    [],
  );
  expect(after.rows.map(({ isSentAgain }) => isSentAgain).join()).toBe(
    "false,true,true,false,true,true,false,false",
  );
  expect(await studio.mending({ run, mending: nothing })).toMatchObject({ toSend: 0, left: 3 });

  // The properties are asked for once, however many rows are opened.
  const before = asked.length;
  for (const row of [0, 1, 2, 5, 7]) await studio.rowRequest({ run, row });
  expect(asked.slice(before)).toEqual([]);
});

test("edits are of failed rows: a row that was written, but not associated, is sent as it is", async () => {
  const { sandbox, studio } = await aStudio();
  const text = "email,city,closedate,company\na@x.com,Olso,soon,\nb@x.com,Olso,,999\n";
  const { source } = await studio.addSource(new File([text], "people.csv"));
  const { run } = await studio.begin({
    source,
    job: { operation: "upsert", objectType: "contacts", idProperty: "email" },
    columns: ["email", "city", "closedate", null],
    rowOptions: {},
    associate: ["companies:company"],
  });
  await untilEnd(studio.watch(run, never));
  expect(await studio.next({ run })).toMatchObject({ toSendAgain: 1, toMend: 1 });
  const edits: Edit[] = [
    { kind: "value", column: 1, value: "Olso", to: "Oslo" },
    { kind: "replace", column: 2, find: "soon", to: "2024-03-01" },
  ];
  const mending = { edits, asTheyAre: [] };
  expect(await studio.mending({ run, mending })).toMatchObject({ toSend: 1, left: 0 });
  const named = { edits, asTheyAre: [{ line: 3 }] };
  await expect(studio.retry({ run, mending: named })).rejects.toThrow("this row was not refused");
  const { run: again } = await studio.retry({ run, mending });
  await untilEnd(studio.watch(again, never));
  expect(sandbox.inspect("contacts").map(({ properties }) => properties["city"])).toEqual([
    "Olso",
    "Oslo",
  ]);
  expect(await studio.next({ run })).toMatchObject({ toSendAgain: 1, toMend: 0 });
  await expect(studio.retry({ run, rows: 2 })).rejects.toThrow("now it would be 1 row.");
});

test("a row of which it is unknown whether it was written is not sent again, also where it was put right", async () => {
  const { sandbox, studio } = await aStudio();
  const { source } = await studio.addSource(new File([PEOPLE], "people.csv"));
  const job = { operation: "create", objectType: "companies" } as const;
  const choice = { source, job, columns: [null, "name", null, null], rowOptions: {} };
  sandbox.setFaults([{ operation: "create", fault: { kind: "reset", when: "before-answer" } }]);
  const { run } = await studio.begin(choice);
  expect(await untilEnd(studio.watch(run, never))).toMatchObject({ counts: { unknown: 3 } });
  expect(await studio.next({ run })).toMatchObject({ toSendAgain: 0, toMend: 0, problems: [] });
  const edit = { kind: "cell", line: 2, column: 1, to: "Eda" } as const;
  const mending = { edits: [edit], asTheyAre: [] };
  await expect(studio.retry({ run, mending })).rejects.toThrow("it is unknown whether");
  // What is said of a value is said of failed rows.
  const all: Edit = { kind: "value", column: 1, value: "Ada", to: "Eda" };
  const ofAll = { edits: [all], asTheyAre: [] };
  await expect(studio.retry({ run, mending: ofAll })).rejects.toThrow(
    "No failed row is corrected.",
  );
});

test("rows that were kept for a run that could not be made do not stay", async () => {
  const sandbox = createSandbox();
  const client = aClient(sandbox);
  const memory = createMemoryPlaces();
  const kept: string[] = [];
  const removed: string[] = [];
  const places = {
    ...memory,
    createRun: (...[run, task]: Parameters<typeof memory.createRun>) =>
      task.parent === undefined ? memory.createRun(run, task) : Promise.reject(new Error("full")),
    async keepRows(...[run, ...rows]: Parameters<typeof memory.keepRows>) {
      const source = await memory.keepRows(run, ...rows);
      kept.push(run);
      return { ...source, [Symbol.asyncDispose]: async () => void removed.push(run) };
    },
  };
  const studio = await studioOf(client, places);
  const { run } = await studio.begin(choiceOf(await studio.addSource(new File([PEOPLE], "a.csv"))));
  await untilEnd(studio.watch(run, never));
  const edits: readonly Edit[] = [{ kind: "cell", line: 3, column: 0, to: "nora@example.com" }];
  const mending = { edits, asTheyAre: [] };
  await expect(studio.retry({ run, mending })).rejects.toThrow("full");
  expect(kept).toHaveLength(1);
  expect(removed).toEqual(kept);
});
