import { expect, test } from "vitest";
import { createSandbox } from "@x/batch-sandbox";
import { aClient } from "../../testing/a-client.ts";
import type { Edit } from "../../edits/edit.ts";
import type { ImportChoice } from "../views/choice.ts";
import type { Mending } from "../views/mending.ts";
import { PEOPLE, aStudio, studioOf, choiceOf, untilEnd, never } from "../../testing/a-studio.ts";

test("a check counts problems, and a run gives every row its outcome", async () => {
  const { studio, sandbox } = await aStudio();
  const choice = choiceOf(await studio.addSource(new File([PEOPLE], "people.csv")));
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
    [9, 'hs_line "9" is not a row of the run.'],
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

test("while rows are mended, HubSpot is asked once for owners and for records to associate with", async () => {
  const asked: string[] = [];
  const sandbox = createSandbox({ owners: [{ id: "7", email: "olga@example.com" }] });
  const client = aClient({
    fetch: (request) => {
      asked.push(new URL(request.url).pathname);
      return sandbox.fetch(request);
    },
  });
  await client.create("companies", [{ properties: { domain: "there.example" } }]);
  const studio = await studioOf(client);
  const rows = "ada@example.com,olga@example.com,none.example;there.example\nnora,,\n";
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
  // A row alone is told each of its problems, with the column.
  const wrong: Edit[] = [{ kind: "cell", line: 2, column: 0, to: "ada" }];
  const all = { ...choice, edits: wrong, missing: undefined };
  const told = await studio.rowProblems({ ...all, line: 2 });
  expect(told.map(({ column, message }) => [column, message.slice(0, 30)])).toEqual([
    [0, "email: expected one e-mail add"],
    [2, 'companies with domain "none.ex'],
  ]);
  expect(await studio.rowProblems({ ...all, line: 9 })).toEqual([]);
  expect(count("companies/search")).toBe(1);
  // Who checks the same rows again wants to know what HubSpot has by now.
  await studio.check({ ...choice, edits });
  expect(count("companies/search")).toBe(2);
  const ignored = await studio.check({ ...choice, edits, missing: "ignore" });
  expect([ignored.refused, ignored.warnings[0]?.code]).toEqual([0, "TARGET_MISSING"]);
  // What is left out is not shown as sent.
  expect(ignored.firstRows.map(({ associations }) => associations)).toEqual([
    ["there.example"],
    [],
  ]);
  // And the run says how many there were.
  const { run } = await studio.begin({ ...choice, edits, missing: "ignore" });
  const { targets } = await untilEnd(studio.watch(run, never));
  expect(targets).toEqual({ found: 1, created: 0, missing: 1, isMissingLeftOut: true });
  const { problems } = await studio.mapColumns({ ...choice, missing: "create" });
  expect(problems.map(({ message }) => message)).toEqual([
    expect.stringContaining("cannot be created by domain"),
  ]);
  const gone = AbortSignal.abort(new Error("Nobody waits."));
  await expect(studio.check(choice, gone)).rejects.toThrow("Nobody waits.");
});
