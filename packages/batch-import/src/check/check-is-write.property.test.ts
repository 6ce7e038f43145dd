import { fromBlob, survey } from "@x/batch-file";
import { createSandbox } from "@x/batch-sandbox";
import fc from "fast-check";
import { expect, test } from "vitest";
import type { Edit } from "../edits/edit.ts";
import { ImportError } from "../errors/import-error.ts";
import { decide } from "../mapping/decide.ts";
import { createMemoryStore } from "../memory/memory-store.ts";
import { start } from "../run/start.ts";
import type { ImportStore } from "../store/import-store.ts";
import { REFUSED_UNSENT } from "../store/settled-row.ts";
import { aClient } from "../testing/a-client.ts";
import { check } from "./check.ts";

const JOBS = [
  { operation: "create", objectType: "contacts" },
  { operation: "create", objectType: "companies" },
  { operation: "update", objectType: "contacts" },
  { operation: "update", objectType: "contacts", idProperty: "email" },
  { operation: "upsert", objectType: "contacts", idProperty: "email" },
  { operation: "archive", objectType: "contacts" },
] as const;
const EMAILS = ["a@example.com", "A@example.com", "b@example.com", "", " "];
const CELLS = {
  hs_id: ["1", "2", "x", "a@example.com", "", " "],
  email: EMAILS,
  firstname: ["Ada", "", " "],
  numemployees: ["5", "one", ""],
  boss: ["Acme", "Twice", "gone", "Acme; gone", "A; B", "A;Acme", "", ";"],
  partner: ["b.example", "", " "],
  ids: ["7", "x", "", ";"],
} as const;
type Title = keyof typeof CELLS;
const TITLES = Object.keys(CELLS) as Title[];
const ASSOCIATE: Partial<Record<Title, string>> = {
  boss: "companies:name=boss",
  partner: "companies:domain=partner",
  ids: "deals:ids",
};

type Cells = Record<Title, string>;
const row: fc.Arbitrary<Cells> = fc.record(
  Object.fromEntries(TITLES.map((title) => [title, fc.constantFrom(...CELLS[title])])) as {
    [Name in Title]: fc.Arbitrary<string>;
  },
);
const edit: fc.Arbitrary<Edit> = fc.oneof(
  fc.record({
    kind: fc.constant("cell" as const),
    line: fc.integer({ min: 2, max: 9 }),
    column: fc.integer({ min: 0, max: 3 }),
    to: fc.constantFrom("", "a@example.com", "5"),
  }),
  fc.record({ kind: fc.constant("leave-out" as const), line: fc.integer({ min: 2, max: 9 }) }),
);
const asked = fc.record({
  job: fc.constantFrom(...JOBS),
  missingTargets: fc.constantFrom("fail" as const, "ignore" as const),
  titles: fc.subarray(TITLES, { minLength: 1 }),
  rows: fc.array(row, { minLength: 1, maxLength: 8 }),
  edits: fc.array(edit, { maxLength: 2 }),
  constants: fc.constantFrom({}, { lastname: "Holm" }, { industry: "no industry" }),
  clearBlanks: fc.boolean(),
});

const BLANK = Object.fromEntries(TITLES.map((title) => [title, ""])) as Cells;
const PLAIN = { edits: [], constants: {}, clearBlanks: false, missingTargets: "fail" as const };
const EXAMPLES = [
  // A row without a key that names a record to associate with.
  {
    ...PLAIN,
    job: JOBS[0],
    titles: ["email", "firstname", "boss"] as Title[],
    rows: [{ ...BLANK, firstname: "Ada", boss: "Acme" }],
  },
  // The first row of a key is not sent, the second is.
  {
    ...PLAIN,
    job: JOBS[0],
    titles: ["email", "boss"] as Title[],
    rows: ["gone", "Acme"].map((boss) => ({ ...BLANK, email: "a@example.com", boss })),
  },
  // An update of nothing.
  {
    ...PLAIN,
    job: JOBS[3],
    titles: ["email", "firstname"] as Title[],
    rows: [{ ...BLANK, email: "a@example.com" }],
  },
];

async function anAccount() {
  const sandbox = createSandbox();
  const names = ["Acme", "Twice", "Twice", "Beta", "A; B", "A"];
  await aClient(sandbox).create(
    "companies",
    names.map((name, n) => ({ properties: { name, domain: n === 3 ? "b.example" : `${n}.ex` } })),
  );
  return sandbox;
}

test("the rows that a check refuses are those that a write refuses before it sends them", async () => {
  await fc.assert(
    fc.asyncProperty(asked, async ({ job, missingTargets, titles, rows, ...about }) => {
      const client = aClient(await anAccount());
      const isArchive = job.operation === "archive";
      // A column that is not written: without it, a row may be a blank line, which is none.
      const header = ["x y z", ...titles];
      const lines = [header, ...rows.map((one) => ["-", ...titles.map((title) => one[title])])];
      const file = fromBlob(new Blob(lines.map((cells) => `${cells.join(",")}\n`)), "rows.csv");
      const surveyed = await survey(file);
      // An edit of a column that a file does not have is refused before.
      const edits = about.edits.filter((one) => !("column" in one) || one.column < header.length);
      const decided = await decide({
        header,
        job: isArchive ? job : { ...job, missingTargets },
        client: async () => client,
        ask: "always",
        associate: isArchive ? [] : titles.flatMap((title) => ASSOCIATE[title] ?? []),
        clearBlanks: about.clearBlanks,
        saved: { columns: {}, associate: [], constants: about.constants },
      }).catch((error: unknown) => {
        // A file that cannot be mapped so is neither checked nor written.
        if (!(error instanceof ImportError)) throw error;
      });
      // Another one takes its place: too few were left now and then.
      fc.pre(decided?.definitions !== undefined);
      const { columns, definitions } = decided;
      const task = { job: decided.job, file, survey: surveyed, columns, definitions, edits };
      const refused: number[] = [];
      await check({ ...task, client, onRefused: (line) => refused.push(line) });
      let store!: ImportStore;
      const run = await start({
        ...task,
        client,
        store: (made) => (store = createMemoryStore(made)),
      });
      await run.ended;
      const unsent = store
        .rowsFrom(0, 100)
        .filter(({ kind, status }) => status === "failed" && kind.startsWith(REFUSED_UNSENT))
        .map(({ line }) => line);
      expect(refused).toEqual(unsent);
    }),
    { numRuns: 30, examples: EXAMPLES.map((one): [typeof one] => [one]) },
  );
});
