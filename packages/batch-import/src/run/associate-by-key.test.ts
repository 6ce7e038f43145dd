import { survey } from "@x/batch-file";
import { fromPath } from "@x/batch-file/node";
import { createSandbox } from "@x/batch-sandbox";
import { describe, expect, test } from "vitest";
import { check } from "../check/check.ts";
import { decide } from "../mapping/decide.ts";
import { makeReport } from "../results/report.ts";
import { createRunFolder, openRunFolder } from "../sqlite/run-folder.ts";
import { aClient } from "../testing/a-client.ts";
import { aFile, aFolder } from "../testing/a-file.ts";
import { findRunProblems } from "./find-run-problems.ts";
import type { ImportRun } from "./import-run.ts";
import { resume } from "./resume.ts";
import { sendRows } from "./send-rows.ts";
import { newTask } from "./start.ts";

const VENDORS = [
  { name: "code", label: "Vendor code", type: "string", hasUniqueValue: true },
  { name: "title", label: "Title", type: "string" },
  { name: "size", label: "Size", type: "number" },
];
const UPSERT = { operation: "upsert", objectType: "contacts", idProperty: "email" } as const;

async function anAccount(more: readonly string[] = []) {
  const sandbox = createSandbox({ properties: { "2-7": VENDORS } });
  const client = aClient(sandbox);
  await client.create("2-7", [{ properties: { code: "A" } }, { properties: { code: "B" } }]);
  const names = ["Acme", "acme", "Beta", ...more];
  await client.create(
    "companies",
    names.map((name) => ({ properties: { name, domain: `${name}.example` } })),
  );
  return sandbox;
}

interface Asked {
  readonly associate: readonly string[];
  readonly missingTargets?: "create" | "ignore";
  readonly operation?: "create";
  /** Of more companies. */
  readonly names?: readonly string[];
  /** The run is killed at this request of its own. */
  readonly killAt?: number;
}

async function run(
  text: string,
  { associate, missingTargets, names: more, operation, killAt }: Asked,
) {
  const sandbox = await anAccount(more);
  const file = await fromPath(await aFile(text));
  const surveyed = await survey(file);
  const { header } = surveyed;
  const job = operation ? ({ operation, objectType: "contacts" } as const) : UPSERT;
  let begun: ImportRun | undefined;
  let requests = 0;
  const client = aClient(sandbox, () => {
    if (begun === undefined) return;
    requests += 1;
    if (requests === killAt) begun.abort(new Error("Killed."));
  });
  const decided = await decide({
    header,
    job: { ...job, missingTargets },
    client: async () => client,
    ask: "if-allowed",
    associate,
  });
  const { columns, definitions } = decided;
  const task = newTask({ survey: surveyed, columns, job: decided.job, portal: { id: "1000001" } });
  const folder = await aFolder();
  const store = await createRunFolder(folder, task);
  begun = sendRows(store, { client, file, definitions });
  await begun.ended;
  await store.close();

  const next = await openRunFolder(folder);
  expect(findRunProblems(next)).toEqual([]);
  const resumed = await resume(next, { client: aClient(sandbox), file, definitions });
  const { stop, problems } = await resumed.ended;
  const rows = next.rowsFrom(0, 1_000).map(({ status, error }) => `${status} ${error}`.trim());
  const { stats } = makeReport(next, [], undefined);
  await next.close();
  const pairsSent = sandbox
    .requests()
    .filter(({ path }) => /\/contacts\/companies\/batch\/(associate|create)/.test(path))
    .map(({ body = "{}" }) => (JSON.parse(body) as { inputs: unknown[] }).inputs.length);
  const emails = new Map(sandbox.inspect("contacts").map((one) => [one.id, one.properties.email]));
  const reads = await Promise.all(
    (["2-7", "companies"] as const).map((to) =>
      aClient(sandbox).associations.read(
        "contacts",
        to,
        [...emails.keys()].map((id) => ({ id })),
      ),
    ),
  );
  const names = new Map(
    [...sandbox.inspect("2-7"), ...sandbox.inspect("companies")].map(({ id, properties }) => [
      id,
      properties["code"] ?? properties["domain"],
    ]),
  );
  const pairs = reads.flatMap(({ outcomes }) =>
    outcomes.flatMap((outcome) =>
      "associations" in outcome
        ? (outcome.associations ?? []).map(
            (made) => `${emails.get(outcome.key!)} ${names.get((made as { id: string }).id)}`,
          )
        : [],
    ),
  );
  return {
    rows,
    stop,
    problems,
    targets: stats.targets,
    pairs: pairs.toSorted((one, other) => one.localeCompare(other)),
    vendors: sandbox.inspect("2-7").map(({ properties }) => properties["code"]),
    requests,
    pairsSent,
    columns,
    definitions,
    job: decided.job,
    file,
    surveyed,
  };
}

describe("associations by a property", () => {
  test("are made once with a record that a cell names in two ways", async () => {
    const once = await run("email,domain\na@x.example,beta.example\n", {
      associate: ["companies:domain=domain"],
    });
    const twice = await run("email,domain\na@x.example,beta.example; BETA.example\n", {
      associate: ["companies:domain=domain"],
    });
    expect([twice.rows, twice.pairs]).toEqual([["created"], ["a@x.example Beta.example"]]);
    expect(twice.pairsSent).toEqual([1]);
    expect(twice.requests).toBe(once.requests);
  });

  test("are made with the records that have its value, one column by key and one by text", async () => {
    const { rows, pairs, targets, columns } = await run(
      "email,vendor,Company domain\na@x.example,A,BETA.example\nb@x.example,B; A,\nc@x.example,,gone.example\nd@x.example,A;Z,\n",
      { associate: ["2-7:Vendor code=vendor", "companies:domain=company DOMAIN"] },
    );
    expect(columns.associations).toEqual([
      { column: 1, objectType: "2-7", key: { idProperty: "code" } },
      { column: 2, objectType: "companies", key: { idProperty: "domain", findBy: "search" } },
    ]);
    expect(rows).toEqual([
      "created",
      "created",
      'failed companies with domain "gone.example": no record has it. Create that record, leave the association out, or have missing ones ignored. (TARGET_NOT_FOUND)',
      'failed 2-7 with code "Z": no record has it. Create that record, leave the association out, or have missing ones ignored. (TARGET_NOT_FOUND)',
    ]);
    expect(pairs).toEqual([
      "a@x.example A",
      "a@x.example Beta.example",
      "b@x.example A",
      "b@x.example B",
    ]);
    expect(targets).toEqual({ found: 3, created: 0, missing: 2 });
  });

  test("of a create have the label's type, and several matches are refused", async () => {
    const { rows, pairs } = await run("email,Company\na@x.example,Beta\nb@x.example,ACME\n", {
      operation: "create",
      associate: ["company:Company name=Company:Primary"],
    });
    expect(rows).toEqual([
      "created",
      expect.stringMatching(
        /^failed companies with name "ACME": 2 records have it: \d+, \d+\. Merge them if they are one, or associate by record id\. \(AMBIGUOUS_TARGET\)$/,
      ),
    ]);
    expect(pairs).toEqual(["a@x.example Beta.example"]);
  });

  test("a name with a semicolon is the record that has it, else several", async () => {
    const { rows, pairs, targets } = await run(
      "email,Company\na@x.example,Hansa; Logistik\nb@x.example,Beta;Hansa; Logistik\nc@x.example,Beta; Hansa\n",
      { associate: ["companies:name=Company"], names: ["Hansa; Logistik", "Hansa"] },
    );
    expect(rows).toEqual([
      "created",
      expect.stringMatching(/^failed companies with name "Logistik": no record has it/),
      "created",
    ]);
    expect(pairs).toEqual([
      "a@x.example Hansa; Logistik.example",
      "c@x.example Beta.example",
      "c@x.example Hansa.example",
    ]);
    expect(targets).toEqual({ found: 3, created: 0, missing: 1 });
  });

  test("missing records are created, or left out, and that is told", async () => {
    const text = "email,vendor\na@x.example,A;New\nb@x.example,New\nc@x.example,Other\n";
    const associate = ["2-7:code=vendor"];
    const created = await run(text, { associate, missingTargets: "create" });
    expect(created.vendors).toEqual(["A", "B", "New", "Other"]);
    expect(created.targets).toEqual({ found: 1, created: 2, missing: 0 });
    expect(created.pairs).toHaveLength(4);
    const ignored = await run(text, { associate, missingTargets: "ignore" });
    expect(ignored.rows).toEqual(["created", "created", "created"]);
    expect(ignored.targets).toEqual({ found: 1, created: 0, missing: 2 });
    expect(ignored.pairs).toEqual(["a@x.example A"]);
  });

  test.each([
    ["2-7:nothing=vendor", 'associate "2-7:nothing=vendor": 2-7 have no property "nothing".'],
    ["2-7:cod=vendor", 'Did you mean "code"?'],
    ["2-7:size=vendor", "2-7 are not found by size: it is neither unique nor a text."],
    ["2-7:title=vendor", "missing 2-7 cannot be created by title: it is not unique,"],
  ])("%s is refused before anything is sent", async (associate, said) => {
    const asked = { associate: [associate], missingTargets: "create" } as const;
    await expect(run("email,vendor\na@x.example,A\n", asked)).rejects.toThrow(said);
  });

  test("a check tells how many look-ups there are at most", async () => {
    const lines = Array.from({ length: 450 }, (_, row) => `p${row}@x.example,k${row % 250}\n`);
    const { columns, definitions, job, file, surveyed } = await run(
      `email,vendor\n${lines.join("")}`,
      { associate: ["2-7:code=vendor"], missingTargets: "ignore" },
    );
    const report = await check({ job, file, survey: surveyed, columns, definitions: definitions! });
    expect(report.problems).toEqual([]);
    expect(report.cost).toMatchObject({ lookUpRequests: 3, associationRequests: 5, requests: 13 });
    expect(report.columns[1]).toEqual({ column: "vendor", associatedWith: "2-7 by code" });
    const unknown = {
      by: ["2-7 by code"],
      unknown: ["2-7 by code"],
      problem: "HubSpot was not asked",
    };
    expect(report.targets).toEqual(unknown);
  });

  describe("a check looks records up as the write does, and writes nothing", () => {
    async function checked(asked: Asked, madeBefore?: readonly string[]) {
      const sandbox = await anAccount();
      const file = await fromPath(
        await aFile(
          "email,domain,name,vendor\na@x.example,acme.example,Acme,A\nb@x.example,gone.example,Beta,B;C\nc@x.example,lost.example;GONE.example,,C\n",
        ),
      );
      const surveyed = await survey(file);
      const { associate, missingTargets } = asked;
      const decided = await decide({
        header: surveyed.header,
        job: { ...UPSERT, missingTargets },
        client: async () => aClient(sandbox),
        ask: "if-allowed",
        associate,
      });
      const { columns, job } = decided;
      const from = sandbox.requests().length;
      const lines: number[] = [];
      const report = await check({
        job,
        file,
        survey: surveyed,
        columns,
        definitions: decided.definitions!,
        client: aClient(sandbox),
        madeBefore,
        onRefused: (line) => lines.push(line),
      });
      const paths = sandbox
        .requests()
        .slice(from)
        .map(({ path }) => path);
      return {
        ...report,
        requested: paths.map((path) => path.split("/").at(-1)),
        refusedLines: lines,
      };
    }
    const group = (code: string, values: readonly string[], lines: readonly number[]) =>
      expect.objectContaining({
        code,
        rows: lines.length,
        lines,
        values: values.map((value) => expect.objectContaining({ value })),
      });

    test("missing and ambiguous ones refuse their rows, each with its line", async () => {
      const report = await checked({
        associate: ["companies:domain=domain", "companies:name=name", "2-7:code=vendor"],
      });
      expect(report.problems).toEqual([
        // Line 4 names two that are missing, and is one row.
        group("TARGET_NOT_FOUND", ["gone.example", "lost.example", "GONE.example"], [3, 4]),
        // Alone in its cell, and beside another.
        group("TARGET_NOT_FOUND", ["C", "C"], [3, 4]),
        group("AMBIGUOUS_TARGET", ["acme.example"], [2]),
        group("AMBIGUOUS_TARGET", ["Acme"], [2]),
      ]);
      expect(report.refusedLines).toEqual([2, 3, 4]);
      // Side by side, in whatever order.
      expect(report.requested).toHaveLength(3);
      expect(report.requested.filter((one) => one === "search")).toHaveLength(2);
      expect(report.requested).toContain("read");
      const by = ["companies by domain", "companies by name", "2-7 by code"];
      expect(report.targets).toEqual({ by, unknown: [] });
    });

    test.each([
      ["create", "it is created"],
      ["ignore", "the association is left out"],
    ] as const)("those that are missing refuse no row: %s", async (missingTargets, then) => {
      const report = await checked({ associate: ["2-7:code=vendor"], missingTargets });
      expect(report.problems).toEqual([]);
      expect(report.warnings).toEqual([group("TARGET_MISSING", ["C", "C"], [3, 4])]);
      expect(report.warnings[0]!.message).toContain(then);
      expect(report.requested).toEqual(["read"]);
    });

    test("of objects that are written before, it is not known which there will be", async () => {
      const report = await checked({ associate: ["2-7:code=vendor"] }, ["2-7"]);
      expect([report.problems, report.requested]).toEqual([[], []]);
      expect(report.targets).toEqual({ by: ["2-7 by code"], unknown: ["2-7 by code"] });
    });
  });
});

test("killed at any request and resumed, a run makes the same records and associations", async () => {
  const rows = Array.from(
    { length: 230 },
    (_, row) => `p${row}@x.example,${row % 3 === 0 ? "A" : `new${row % 5}`}\n`,
  );
  const text = `email,vendor\n${rows.join("")}`;
  const asked = { associate: ["2-7:code=vendor"], missingTargets: "create" } as const;
  const whole = await run(text, asked);
  expect(whole.pairs).toHaveLength(230);
  for (let killAt = 1; killAt <= whole.requests; killAt += 1) {
    const { rows, pairs, vendors, stop, problems } = await run(text, { ...asked, killAt });
    expect({ stop, problems }).toEqual({ stop: undefined, problems: [] });
    // One that was in flight when the run was killed may be found to be there: it is updated, not created.
    expect(rows.every((row) => row === "created" || row === "updated")).toBe(true);
    expect({ pairs, vendors }).toEqual({ pairs: whole.pairs, vendors: whole.vendors });
  }
});
