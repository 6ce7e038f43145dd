import { createSandbox, type SandboxOptions } from "@x/batch-sandbox";
import { expect, test, vi } from "vitest";
import { readAccount } from "../account/portal.ts";
import { aClient } from "../testing/a-client.ts";
import type { Edit } from "../edits/edit.ts";
import { createMemoryPlaces } from "./memory-places.ts";
import { createStudio } from "./create-studio.ts";
import { readMatrix } from "./matrix.ts";
import type { ImportChoice } from "./views/choice.ts";
import type { Mending } from "./views/mending.ts";
import type { RunView } from "./views/run.ts";
import type { SourceView } from "./views/source.ts";

const TEXT = `E-Mail,First name,Shoe size,closedate
ada@example.com,Ada,38,2024-03-01
no-at-sign,Nora,,
zoe@example.com,Zoë,,31/12/2024
`;

async function aStudio(before?: () => Promise<void>) {
  const sandbox = createSandbox();
  const client = aClient(sandbox, before);
  const account = await readAccount(client);
  return {
    sandbox,
    studio: createStudio({ client, account, places: createMemoryPlaces(), sandbox }),
  };
}

function choiceOf({ source }: SourceView): ImportChoice {
  const job = { operation: "create", objectType: "contacts" } as const;
  return { source, job, columns: ["email", "firstname", null, "closedate"], rowOptions: {} };
}

async function untilEnd(views: AsyncIterable<RunView>): Promise<RunView> {
  let last: RunView | undefined;
  for await (const view of views) last = view;
  return last!;
}

/** Until nobody works on it. */
async function untilIdle(views: AsyncIterable<RunView>): Promise<RunView> {
  for await (const view of views) if (view.state !== "running") return view;
  throw new Error("It goes on for ever.");
}

const never = new AbortController().signal;

test("a file is described: how full its columns are, and what is in them", async () => {
  const { studio } = await aStudio();
  const { table, problems, name } = await studio.addSource(new File([TEXT], "people.csv"));
  expect({ name, problems, rows: table?.rows, columns: table?.columns }).toEqual({
    name: "people.csv",
    problems: [],
    rows: 3,
    columns: [
      {
        title: "E-Mail",
        filled: 3,
        examples: ["ada@example.com", "no-at-sign", "zoe@example.com"],
      },
      { title: "First name", filled: 3, examples: ["Ada", "Nora", "Zoë"] },
      { title: "Shoe size", filled: 1, examples: ["38"] },
      { title: "closedate", filled: 2, examples: ["2024-03-01", "31/12/2024"] },
    ],
  });
});

test("a file that cannot be read says why, and can be read in another way", async () => {
  const { studio } = await aStudio();
  const bytes = new Uint8Array([...new TextEncoder().encode("name\n"), 0xeb, 0x0a]);
  const added = await studio.addSource(new File([bytes], "latin.csv"));
  expect(added.table).toBeUndefined();
  expect(added.problems).toEqual([expect.stringMatching(/^latin\.csv, line 2.*not UTF-8 text/)]);
  expect(added.perhaps).toEqual({ encoding: "windows-1252" });
  const read = await studio.readSource({
    source: added.source,
    reading: { encoding: "windows-1252" },
  });
  expect(read.table?.firstRows).toEqual([{ line: 2, cells: ["ë"] }]);
  expect(await studio.source({ source: read.source })).toEqual(read);
  expect(await studio.source({ source: added.source })).toEqual(added);
  await expect(studio.source({ source: "other" })).rejects.toThrow("not here any more");
});

test("what a tab has checked is what is written, also where another tab reads the file in another way", async () => {
  const { sandbox, studio } = await aStudio();
  const rows = [0, 1, 2].map((row) => `u${row}@example.com;Ann,${row}\n`).join("");
  const { source } = await studio.addSource(new File([`email;firstname\n${rows}`], "people.csv"));
  const job = { operation: "create", objectType: "contacts" } as const;
  const choice = { source, job, columns: ["email", "firstname"], rowOptions: {} };
  expect(await studio.check(choice)).toMatchObject({ rows: 3, refused: 0 });
  const reading = { skipLines: 1, delimiter: ";" };
  expect((await studio.readSource({ source, reading })).table).toMatchObject({ rows: 2 });
  const { run } = await studio.begin(choice);
  expect(await untilEnd(studio.watch(run, never))).toMatchObject({ counts: { created: 3 } });
  const made = sandbox.inspect("contacts").map(({ properties }) => properties["firstname"]);
  expect(made).toEqual(["Ann,0", "Ann,1", "Ann,2"]);
});

test("columns are proposed by name and label, also of another spelling, and what is near is named", async () => {
  const { studio } = await aStudio();
  const { source } = await studio.addSource(new File([TEXT], "people.csv"));
  const { job } = choiceOf({ source } as SourceView);
  const proposals = await studio.proposeColumns({ source, job });
  expect(proposals.map(({ property, near }) => [property, near[0]])).toEqual([
    ["email", undefined],
    ["firstname", undefined],
    [null, undefined],
    ["closedate", undefined],
  ]);
});

test("two columns are not proposed for one property", async () => {
  const { studio } = await aStudio();
  const file = new File(["Email,email,First Name\na,b,c\n"], "people.csv");
  const { source } = await studio.addSource(file);
  const { job } = choiceOf({ source } as SourceView);
  const proposals = await studio.proposeColumns({ source, job });
  expect(proposals.map(({ property }) => property)).toEqual([null, "email", "firstname"]);
  expect(proposals[0]?.better).toEqual({ property: "email", title: "email" });
  const columns = proposals.map(({ property }) => property);
  const { problems } = await studio.mapColumns({ source, job, columns, rowOptions: {} });
  expect(problems).toEqual([]);
});

test("what stands in the way of a mapping is said, and what is not written", async () => {
  const { studio } = await aStudio();
  const choice = choiceOf(await studio.addSource(new File([TEXT], "people.csv")));
  expect(await studio.mapColumns(choice)).toEqual({ problems: [], notWritten: ["Shoe size"] });
  const job = { operation: "upsert", objectType: "contacts", idProperty: "email" } as const;
  const constants = [{ property: "firstname", value: "Ada" }];
  expect((await studio.mapColumns({ ...choice, constants })).problems).toEqual([
    {
      message: 'the value for every row: a column maps to "firstname", too. Remove one of them.',
      constant: "firstname",
    },
  ]);
  const { problems } = await studio.mapColumns({ ...choice, job, columns: [null, "firstname"] });
  expect(problems).toMatchObject([{ message: expect.stringContaining("no column maps to email") }]);
});

test("what a column says is mapped to the options of its property, and so it is sent, kept and sent again", async () => {
  const { studio, sandbox } = await aStudio();
  const stages = ["Lead", "Custmer", "nobody", "Custmer", "lead", ""];
  const rows = stages.map((stage, row) => `p${row}@example.com,${stage}\n`).join("");
  const file = new File([`email,__proto__\n${rows}`], "people.csv");
  const { source } = await studio.addSource(file);
  const job = { operation: "create", objectType: "contacts" } as const;
  const choice = { source, job, columns: ["email", "lifecyclestage"], rowOptions: {} };
  const [list, ...others] = await studio.columnValues(choice);
  expect(others).toEqual([]);
  expect(list).toMatchObject({ column: 1, property: "lifecyclestage", kind: "option" });
  expect(list?.choices).toContainEqual({ value: "customer", label: "Customer" });
  expect(list?.values).toEqual([
    { value: "Custmer", rows: 2, near: "customer" },
    { value: "nobody", rows: 1, near: undefined },
    { value: "Lead", rows: 1, means: "lead" },
    { value: "lead", rows: 1, means: "lead" },
  ]);
  expect(list?.otherRows).toBe(0);

  const about = { objectType: "contacts", values: ["Custmer", "???"] };
  expect(await studio.valueChoices({ ...about, property: "lifecyclestage" })).toEqual({
    kind: "option",
    choices: list?.choices,
    near: [["customer"], []],
  });
  expect(await studio.valueChoices({ ...about, property: "city" })).toEqual({});
  const mapped = {
    ...choice,
    constants: [{ property: "city", value: "Oslo" }],
    sendAs: [{ column: 1, from: "Custmer", to: "customer" }],
  };
  const to = (text: string) => ({ column: 1, from: text, to: text });
  const wrong = { ...choice, sendAs: [to("prospect"), to("Lead"), { ...to("x"), to: "" }] };
  const [judged] = await studio.columnValues(wrong);
  expect([list?.notKnown, judged?.notKnown]).toEqual([[], ["prospect"]]);
  const checked = await studio.check(mapped);
  expect(checked).toMatchObject({
    refused: 1,
    problems: [{ property: "lifecyclestage", rows: 1, values: [{ value: "nobody" }] }],
  });
  // Rows are shown as they are sent; one that is refused is not among them.
  const asSent = { email: "p0@example.com", lifecyclestage: "lead", city: "Oslo" };
  expect(checked.firstRows[0]).toEqual({ line: 2, properties: asSent, associations: [] });
  expect(checked.firstRows.map(({ line }) => line)).toEqual([2, 3, 5, 6, 7]);
  const { run } = await studio.begin(mapped);
  expect(await untilEnd(studio.watch(run, never))).toMatchObject({
    counts: { created: 5, failed: 1 },
  });
  const sent = sandbox.inspect("contacts").map(({ properties }) => properties["lifecyclestage"]);
  expect(sent.slice(0, 4)).toEqual(["lead", "customer", "customer", "lead"]);
  expect(sandbox.inspect("contacts").every((one) => one.properties["city"] === "Oslo")).toBe(true);
  // The row is told as the file has it.
  const { rows: told } = await studio.results({ run, first: 1, count: 1 });
  expect(told[0]?.cells).toEqual(["p1@example.com", "Custmer"]);
});

test("a check counts problems, and a run gives every row its outcome", async () => {
  const { studio, sandbox } = await aStudio();
  const choice = choiceOf(await studio.addSource(new File([TEXT], "people.csv")));
  const checked = await studio.check(choice);
  expect(checked).toMatchObject({
    rows: 3,
    refused: 2,
    problems: [
      { property: "email", rows: 1, lines: [3] },
      { property: "closedate", rows: 1, lines: [4] },
    ],
    cost: { requests: 1 },
    notWritten: ["Shoe size"],
  });
  expect(sandbox.inspect("contacts")).toHaveLength(0);

  const { run } = await studio.begin(choice);
  const view = await untilEnd(studio.watch(run, never));
  expect(view).toMatchObject({
    state: "finished",
    file: "people.csv",
    rows: 3,
    settled: 3,
    counts: { created: 1, failed: 2 },
    blocks: { rows: 100, fates: "p" },
    isHere: false,
    problems: [],
  });
  expect(new Set(view.lastErrors.map(({ line }) => line))).toEqual(new Set([3, 4]));
  expect(sandbox.inspect("contacts")).toHaveLength(1);

  const all = await studio.results({ run, first: 0, count: 10 });
  expect(all.rows.map(({ line, status }) => [line, status])).toEqual([
    [2, "created"],
    [3, "failed"],
    [4, "failed"],
  ]);
  const sorted = { run, sort: "status", isDescending: true, first: 0, count: 10 } as const;
  const { rows: last } = await studio.results(sorted);
  expect(last.map(({ line }) => line)).toEqual([4, 3, 2]);
  const found = await studio.results({ run, status: "failed", search: "ZOË", first: 0, count: 10 });
  expect([found.total, found.rows[0]?.cells[0]]).toEqual([1, "zoe@example.com"]);
  // What separates cells where they are kept is in none of them.
  for (const search of ["[", "]", '","']) {
    const { total } = await studio.results({ run, search, status: "created", first: 0, count: 1 });
    expect([search, total]).toEqual([search, 0]);
  }
  let text = "";
  for await (const piece of studio.download({ run, status: "created" })) text += piece;
  expect(text.split("\n")).toEqual([
    "E-Mail,First name,Shoe size,closedate,hs_line,hs_status,hs_id,hs_error",
    expect.stringMatching(/^ada@example\.com,Ada,38,2024-03-01,2,created,\d+,$/),
    "",
  ]);

  // What was refused is not sent again as it is.
  expect(await studio.next({ run })).toMatchObject({ toSendAgain: 0, toMend: 2, canUndo: false });
  await expect(studio.retry({ run })).rejects.toThrow("No row of this run is to be sent again");
  const cell = (line: number, column: number, to: string): Mending => ({
    edits: [{ kind: "cell", line, column, to }],
    asTheyAre: [],
  });
  const mending = cell(3, 0, "nora@example.com");
  expect(await studio.mending({ run, mending })).toMatchObject({ toSend: 1, gone: [] });
  const { run: again } = await studio.retry({ run, mending });
  const retried = await untilEnd(studio.watch(again, never));
  expect(retried).toMatchObject({ state: "finished", file: "people.csv", counts: { created: 1 } });
  const { rows } = await studio.results({ run: again, first: 0, count: 10 });
  expect(rows.map(({ cells, line }) => [line, ...cells])).toEqual([
    [3, "nora@example.com", "Nora", "", "", "3"],
  ]);
  expect(sandbox.inspect("contacts").map(({ properties }) => properties["email"])).toEqual([
    "ada@example.com",
    "nora@example.com",
  ]);
  const after = await studio.results({ run, status: "failed", first: 0, count: 10 });
  expect(after.rows.map(({ isSentAgain }) => isSentAgain)).toEqual([true, false]);
  const compared = await studio.compare({ run, other: again });
  expect(compared).toMatchObject({
    runs: [
      { run, rows: 3 },
      { run: again, rows: 1 },
    ],
    files: "same",
  });
  expect(compared.lines).toEqual([
    { first: "created", rows: 1 },
    { first: "failed", rows: 1 },
    { first: "failed", second: "created", rows: 1 },
  ]);
  await expect(studio.compare({ run, other: run })).rejects.toThrow("the same run");
  for (const [line, why] of [
    [3, "this row went to"],
    [2, "this row was created; take it out."],
    [9, 'hs_line "9" is no row of the run.'],
  ] as const) {
    await expect(studio.retry({ run, mending: cell(line, 0, "") })).rejects.toThrow(why);
    const asIs = { edits: [], asTheyAre: [{ line }] };
    await expect(studio.retry({ run, mending: asIs })).rejects.toThrow(why);
  }
  // What another tab has sent is named, so that it can be dropped.
  expect(await studio.mending({ run, mending })).toMatchObject({ toSend: 0, left: 1, gone: [3] });
  const { ownColumns } = await studio.results({ run: again, first: 0, count: 1 });
  expect(ownColumns).toEqual([4]);
  const far = { run, mending: cell(4, 4, "x") };
  const noColumn = "An edit by hand is of column 5, and the file has 4.";
  await expect(studio.retry(far)).rejects.toThrow(noColumn);
  await expect(studio.mending(far)).rejects.toThrow(noColumn);
  expect((await studio.runs({})).map((one) => one.run)).toEqual([again, run]);
  await studio.remove({ run: again });
  expect((await studio.runs({})).map((one) => one.run)).toEqual([run]);
  await expect(studio.remove({ run: again })).rejects.toThrow("There is no such run.");
});

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
  const account = await readAccount(client);
  const studio = createStudio({ client, account, places: createMemoryPlaces() });
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

test("failed rows are mended all at once, by reason and value, and no other row is touched", async () => {
  const sandbox = createSandbox();
  const asked: string[] = [];
  const client = aClient({
    fetch(request) {
      asked.push(new URL(request.url).pathname);
      return sandbox.fetch(request);
    },
  });
  const account = await readAccount(client);
  const studio = createStudio({ client, account, places: createMemoryPlaces() });
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
  const { run: again } = await studio.retry({ run, mending });
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

test("rows are mended by hand: what is checked is what is sent, and who is left out is told", async () => {
  const { studio, sandbox } = await aStudio();
  const { source } = await studio.addSource(new File([TEXT], "people.csv"));
  const edits: Edit[] = [
    { kind: "cell", line: 3, column: 0, to: "nora@example.com" },
    { kind: "replace", column: 3, find: "31/12/2024", to: "2024-12-31" },
    { kind: "leave-out", line: 2 },
  ];
  const choice = { ...choiceOf({ source } as SourceView), edits };
  expect(await studio.sourceRow({ source, edits, line: 3 })).toEqual({
    line: 3,
    cells: ["nora@example.com", "Nora", "", ""],
  });
  await expect(studio.sourceRow({ source, line: 5 })).rejects.toThrow(
    "people.csv: no row begins on line 5.",
  );
  const wrong = { ...choice, edits: [{ kind: "cell", line: 2, column: 7, to: "" }] as const };
  const said = "An edit by hand is of column 8, and the file has 4.";
  await expect(studio.check(wrong)).rejects.toThrow(said);
  await expect(studio.begin(wrong)).rejects.toThrow(said);
  await expect(studio.sourceRow({ source, line: 2, edits: wrong.edits })).rejects.toThrow(said);
  expect(await studio.runs({})).toEqual([]);
  expect(await studio.check(choice)).toMatchObject({ rows: 2, leftOutRows: 1, refused: 0 });
  const { run } = await studio.begin(choice);
  expect(await untilEnd(studio.watch(run, never))).toMatchObject({
    settled: 3,
    counts: { created: 2, skipped: 1 },
  });
  expect(sandbox.inspect("contacts").map(({ properties }) => properties["email"])).toEqual([
    "nora@example.com",
    "zoe@example.com",
  ]);
  const { rows } = await studio.results({ run, first: 0, count: 10 });
  expect(rows.map(({ line, error, cells }) => [line, error, cells[3]])).toEqual([
    [2, "Left out by hand before the run. (left-out)", "2024-03-01"],
    [3, "", ""],
    [4, "", "2024-12-31"],
  ]);
  await expect(studio.retry({ run })).rejects.toThrow(
    "No row of this run is to be sent again as it is.",
  );
});

test("a preview says cell by cell what an upsert would change, and writes nothing", async () => {
  const { studio, sandbox } = await aStudio();
  const first = await studio.addSource(new File([TEXT], "people.csv"));
  const { run } = await studio.begin(choiceOf(first));
  await untilEnd(studio.watch(run, never));

  const text =
    "email,firstname,city\nada@example.com,Ada,\nnew@example.com,New,Rome\nADA@example.com,Adele,Oslo\nno-at-sign,,Paris\nlast@example.com,,\n";
  const { source } = await studio.addSource(new File([text], "again.csv"));
  const choice = {
    source,
    job: { operation: "upsert", objectType: "contacts", idProperty: "email" },
    columns: ["email", "firstname", "city"],
    rowOptions: {},
    // Not compared; rows that name some are counted.
    associate: ["companies:city"],
    edits: [{ kind: "leave-out", line: 6 }],
  } as const;
  const { rows, ...part } = await studio.preview({ ...choice, first: 0, count: 2 });
  expect(part).toMatchObject({ read: 2, counts: { create: 1, unchanged: 1 }, associating: 1 });
  expect(rows).toEqual([
    {
      line: 3,
      key: "new@example.com",
      status: "create",
      cells: [
        { property: "email", from: "", to: "new@example.com" },
        { property: "firstname", from: "", to: "New" },
        { property: "city", from: "", to: "Rome" },
      ],
    },
  ]);
  // It goes on where it stopped, and begins again where somebody looks at the first rows again.
  const rest = await studio.preview({ ...choice, first: 2, count: 10 });
  expect((await studio.preview({ ...choice, first: 1, count: 1 })).rows).toEqual(rows);
  expect(rest.associating).toBe(1);
  expect(rest.rows).toEqual([
    {
      line: 4,
      key: "ADA@example.com",
      status: "update",
      cells: [
        { property: "firstname", from: "Ada", to: "Adele" },
        { property: "city", from: "", to: "Oslo" },
      ],
    },
    expect.objectContaining({
      line: 5,
      status: "refused",
      error: expect.stringContaining("expected one e-mail address") as unknown,
    }),
  ]);
  expect(sandbox.inspect("contacts")).toHaveLength(1);
  const job = { operation: "create", objectType: "contacts" } as const;
  await expect(studio.preview({ ...choice, job, first: 0, count: 1 })).rejects.toThrow(
    "Only an update or upsert finds records of HubSpot to compare rows with.",
  );
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
});

test("a row of which it is unknown whether it was written is not sent again, also where it was put right", async () => {
  const { sandbox, studio } = await aStudio();
  const { source } = await studio.addSource(new File([TEXT], "people.csv"));
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
  const studio = createStudio({ client, account: await readAccount(client), places });
  const { run } = await studio.begin(choiceOf(await studio.addSource(new File([TEXT], "a.csv"))));
  await untilEnd(studio.watch(run, never));
  const edits: readonly Edit[] = [{ kind: "cell", line: 3, column: 0, to: "nora@example.com" }];
  const mending = { edits, asTheyAre: [] };
  await expect(studio.retry({ run, mending })).rejects.toThrow("full");
  expect(kept).toHaveLength(1);
  expect(removed).toEqual(kept);
});

test("a mapping is saved whole, and loaded for a file with other columns; associations are made by a key", async () => {
  const { studio, sandbox } = await aStudio();
  const companies = await studio.addSource(new File(["name,domain\nAcme,acme.com\n"], "c.csv"));
  const made = await studio.begin({
    source: companies.source,
    job: { operation: "create", objectType: "companies" },
    columns: ["name", "domain"],
    rowOptions: {},
  });
  await untilEnd(studio.watch(made.run, never));

  const text = "E-Mail,Stage,Site\nada@example.com,Kunde,acme.com\n";
  const { source } = await studio.addSource(new File([text], "people.csv"));
  const job = { operation: "create", objectType: "contacts" } as const;
  const said = {
    columns: ["email", "lifecyclestage", null],
    sendAs: [{ column: 1, from: "Kunde", to: "customer" }],
    constants: [{ property: "city", value: "Oslo" }],
    associate: ["companies:domain=Site"],
  };
  const choice = { source, job, rowOptions: { dateFormat: "DD.MM.YYYY" }, ...said };
  expect(await studio.mapColumns(choice)).toEqual({ problems: [], notWritten: [] });
  const wrong = await studio.mapColumns({ ...choice, associate: ["companies:domian=Site"] });
  expect(wrong.problems).toMatchObject([
    {
      message: expect.stringContaining('no property "domian"'),
      associate: "companies:domian=Site",
    },
  ]);

  await studio.saveMapping({ ...choice, name: "people 1" });
  await expect(studio.saveMapping({ ...choice, name: "people 1" })).rejects.toThrow("already");
  await expect(studio.saveMapping({ ...choice, name: "../x" })).rejects.toThrow("needs a name");
  await expect(studio.loadMapping({ source, job, name: "x" })).rejects.toThrow("no such mapping");
  expect(await studio.mappings({})).toEqual(["people 1"]);
  const otherJob = { ...job, objectType: "companies" };
  expect(await studio.loadMapping({ source, job: otherJob, name: "people 1" })).toEqual({
    ...said,
    job,
    rowOptions: { dateFormat: "DD.MM.YYYY" },
    notes: [],
  });
  const other = await studio.addSource(new File(["Site,firstname\na,b\n"], "other.csv"));
  expect(await studio.loadMapping({ source: other.source, job, name: "people 1" })).toMatchObject({
    columns: [null, "firstname"],
    sendAs: [],
    notes: [
      'The file has no column "E-Mail", which the mapping writes to email.',
      'The file has no column "Stage", which the mapping writes to lifecyclestage.',
      'The mapping has no column "firstname": it is proposed to be firstname.',
    ],
  });

  await studio.saveMapping({ ...choice, constants: [], name: "people 1", replaces: true });
  expect(await studio.loadMapping({ source, job, name: "people 1" })).toMatchObject({
    constants: [],
  });
  await studio.removeMapping({ name: "people 1" });
  expect(await studio.mappings({})).toEqual([]);
  await expect(studio.removeMapping({ name: "people 1" })).rejects.toThrow("no such mapping");

  const { run } = await studio.begin(choice);
  expect(await untilEnd(studio.watch(run, never))).toMatchObject({ counts: { created: 1 } });
  const [contact] = sandbox.inspect("contacts");
  const [company] = sandbox.inspect("companies");
  const about = [{ id: contact!.id }];
  const { outcomes } = await aClient(sandbox).associations.read("contacts", "companies", about);
  expect(outcomes).toMatchObject([{ status: "found", associations: [{ id: company!.id }] }]);
});

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
  await expect(studio.resume({ run })).rejects.toThrow("This run goes on already.");
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
  await vi.waitFor(async () =>
    expect(await studio.view({ run })).toMatchObject({ isHere: true, isPreparing: true }),
  );
  await expect(studio.pause({ run })).rejects.toThrow("Nothing is sent yet");
  open();
  await resumed;
  const end = await untilEnd(studio.watch(run, never));
  expect(end).toMatchObject({ state: "finished", counts: { created: 2_500 } });
  await expect(studio.pause({ run })).rejects.toThrow("This run does not go on now.");
  await expect(studio.stop({ run })).rejects.toThrow("This run does not go on now.");
  expect(end.blocks.fates).toBe("w".repeat(25));
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
  const account = await readAccount(client);
  const studio = createStudio({ client, account, places: createMemoryPlaces() });
  const choice = choiceOf(await studio.addSource(new File([TEXT], "people.csv")));
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

test("a file of a page that was written before is known again, by its bytes, and not written twice unseen", async () => {
  const { studio } = await aStudio();
  const add = async (text: string, name: string): Promise<ImportChoice> =>
    choiceOf(await studio.addSource(new File([text], name)));
  const choice = await add(TEXT, "people.csv");
  expect((await studio.check(choice)).before).toBeUndefined();
  const { run } = await studio.begin(choice);
  await untilEnd(studio.watch(run, never));
  const same = await add(TEXT, "copy of people.csv");
  expect((await studio.check(same)).before).toMatchObject({ run, state: "finished" });
  await expect(studio.begin(same)).rejects.toThrow(`by ${run}. Nothing was begun now.`);
  expect(await studio.begin({ ...same, before: run })).not.toEqual({ run });
  const other = await add(TEXT.replace("Ada", "Eva"), "people.csv");
  expect((await studio.check(other)).before).toBeUndefined();
});

test("a sandbox that plays HubSpot can be broken and mended; a real account cannot", async () => {
  const { sandbox, studio } = await aStudio();
  const calls = studio.sandbox!;
  async function statuses(): Promise<Set<number>> {
    const headers = { authorization: "Bearer any" };
    const url = "https://api.hubapi.com/crm/v3/properties/contacts";
    const answers = Array.from({ length: 40 }, () => sandbox.fetch(new Request(url, { headers })));
    return new Set((await Promise.all(answers)).map(({ status }) => status));
  }
  expect(await calls.faults({})).toEqual([]);
  const faults = ["server-error", "rate-limit"] as const;
  expect(await calls.setFaults({ faults })).toEqual(["rate-limit", "server-error"]);
  expect(await statuses()).toEqual(new Set([200, 429, 502]));
  await calls.setFaults({ faults: [] });
  expect(await statuses()).toEqual(new Set([200]));
  const choice = choiceOf(await studio.addSource(new File([TEXT], "people.csv")));
  sandbox.setFaults([
    {
      operation: "create",
      times: 1,
      fault: { kind: "rate-limit", policy: "SECONDLY" },
    },
  ]);
  const { run } = await studio.begin(choice);
  const waits: RunView["waiting"][] = [];
  for await (const { waiting } of studio.watch(run, never)) waits.push(waiting);
  // It says so while it waits, and no longer than that.
  expect(waits).toContainEqual({ for: "limit", seconds: expect.any(Number) as unknown });
  expect(waits.at(-1)).toBeUndefined();
  expect(await calls.created({ run })).toEqual({ named: 1, found: 1, others: 0 });
  // What another run creates is not its own.
  const { source } = await studio.addSource(new File(["email\neve@example.com\n"], "eve.csv"));
  const { run: later } = await studio.begin({ ...choice, source, columns: ["email"] });
  await untilEnd(studio.watch(later, never));
  expect(await calls.created({ run })).toEqual({ named: 1, found: 1, others: 1 });

  const client = aClient(sandbox);
  const account = await readAccount(client);
  const real = createStudio({ client, account, places: createMemoryPlaces() });
  expect([real.sandbox, (await real.account({})).hasSandbox]).toEqual([undefined, false]);
});

test("the matrix says what is offered for which object, and what a token needs", async () => {
  const { studio } = await aStudio();
  const { limits, objects, operations, scopesRefused } = await studio.matrix({});
  expect(scopesRefused).toBeUndefined();
  expect(operations).toEqual(["create", "update", "upsert", "archive", "read"]);
  expect(objects.find(({ name }) => name === "contacts")).toEqual({
    name: "contacts",
    typeId: "0-1",
    operations: ["create", "update", "upsert", "archive", "read"],
    read: "crm.objects.contacts.read",
    write: "crm.objects.contacts.write",
    token: { read: "yes", write: "yes" },
  });
  expect(objects.filter(({ operations }) => !operations.includes("create")).length).toBeGreaterThan(
    0,
  );
  expect(limits.recordsPerRequest).toBe(100);
});

test("the matrix says what a token lacks, or that HubSpot does not say it", async () => {
  const scopes = ["crm.objects.contacts.read", "crm.objects.custom.write"];
  const apps = [{ accessToken: "secret", scopes: [...scopes, "crm.schemas.custom.read"] }];
  const properties = { "2-7": [{ name: "serial", type: "string" }] } as const;
  const matrixOf = (quirks: SandboxOptions["quirks"]) => {
    const client = aClient(createSandbox({ apps, properties, quirks }));
    return readMatrix(client);
  };
  const told = await matrixOf({});
  const tokenOf = (name: string) => told.objects.find((one) => one.name === name)?.token;
  expect(["contacts", "deals", "object_7"].map(tokenOf)).toEqual([
    { read: "yes", write: "no" },
    { read: "no", write: "no" },
    { read: "not known", write: "yes" },
  ]);
  const untold = await matrixOf({ scopesOfToken: "refused" });
  expect(untold.scopesRefused).toBe("access token not found.");
  expect(untold.objects.some(({ token }) => token !== undefined)).toBe(false);
});

test("names that are no run are refused, whatever they look like", async () => {
  const { studio } = await aStudio();
  for (const run of ["../../etc/passwd", "constructor", ""]) {
    await expect(studio.results({ run, first: 0, count: 1 })).rejects.toThrow("no such run");
    await expect(studio.resume({ run })).rejects.toThrow("no such run");
    await expect(studio.pause({ run })).rejects.toThrow("no such run");
    await expect(studio.stop({ run })).rejects.toThrow("no such run");
    await expect(untilEnd(studio.watch(run, never))).rejects.toThrow("no such run");
  }
});

test("while rows are mended, HubSpot is asked once for owners and for records to associate with", async () => {
  const asked: string[] = [];
  const sandbox = createSandbox({ owners: [{ id: "7", email: "olga@example.com" }] });
  const client = aClient({
    fetch: (request) => {
      asked.push(new URL(request.url).pathname);
      return sandbox.fetch(request);
    },
  });
  const account = await readAccount(client);
  const studio = createStudio({ client, account, places: createMemoryPlaces() });
  const rows = "ada@example.com,olga@example.com,none.example\nnora,,\n";
  const file = new File([`email,owner,domain\n${rows}`], "people.csv");
  const { source } = await studio.addSource(file);
  const choice: ImportChoice = {
    source,
    job: { operation: "upsert", objectType: "contacts", idProperty: "email" },
    columns: ["email", "hubspot_owner_id", null],
    rowOptions: {},
    associate: ["companies:domain=domain"],
  };
  const count = (path: string): number => asked.filter((one) => one.includes(path)).length;
  const first = await studio.check(choice);
  const edits: Edit[] = [{ kind: "cell", line: 3, column: 0, to: "nora@example.com" }];
  const mended = await studio.check({ ...choice, edits });
  expect([first.refused, mended.refused]).toEqual([2, 1]);
  await studio.preview({ ...choice, edits, first: 0, count: 1 });
  expect([count("owners"), count("companies/search")]).toEqual([1, 1]);
  // Who checks the same rows again wants to know what HubSpot has by now.
  await studio.check({ ...choice, edits });
  expect(count("companies/search")).toBe(2);
  const ignored = await studio.check({ ...choice, edits, missing: "ignore" });
  expect([ignored.refused, ignored.warnings[0]?.code]).toEqual([0, "TARGET_MISSING"]);
  const { problems } = await studio.mapColumns({ ...choice, missing: "create" });
  expect(problems.map(({ message }) => message)).toEqual([
    expect.stringContaining("cannot be created by domain"),
  ]);
  const gone = AbortSignal.abort(new Error("Nobody waits."));
  await expect(studio.check(choice, gone)).rejects.toThrow("Nobody waits.");
});
