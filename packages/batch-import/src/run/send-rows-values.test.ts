import type { Job } from "@x/batch-core";
import { fromBlob, survey } from "@x/batch-file";
import { createBatchClient } from "@x/batch-http";
import { createSandbox, type Sandbox } from "@x/batch-sandbox";
import type { ApiVersion } from "@x/batch-types";
import { describe, expect, test } from "vitest";
import { findDefinitions } from "../account/account-definitions.ts";
import { decide } from "../mapping/decide.ts";
import { createMemoryStore } from "../memory/memory-store.ts";
import type { RowOptions } from "../record/row-options.ts";
import { makeReport } from "../results/report.ts";
import type { ImportStore } from "../store/import-store.ts";
import { start } from "./start.ts";

const UPSERT = { operation: "upsert", objectType: "contacts", idProperty: "email" } as const;
const HEADER = "email,shoe_size,born,plan\n";

function anAccount(): Sandbox {
  const options = [
    { value: "gold", label: "Gold plan" },
    { value: "tin", label: "Tin plan" },
  ];
  return createSandbox({
    properties: {
      contacts: [
        { name: "shoe_size", label: "Shoe size", type: "number", fieldType: "number" },
        { name: "born", label: "Born", type: "date", fieldType: "date" },
        { name: "plan", label: "Plan", type: "enumeration", fieldType: "select", options },
      ],
    },
  });
}

/** Sends the rows of a text, and tells what became of each and how many requests wrote. */
async function run(
  text: string,
  options: {
    account?: Sandbox;
    job?: Job;
    name?: string;
    rowOptions?: RowOptions;
    clearBlanks?: boolean | readonly string[] | undefined;
    isUnchecked?: boolean;
    map?: readonly string[];
    dateSystem?: 1900 | 1904;
  } = {},
) {
  const {
    account = anAccount(),
    job = UPSERT,
    name = "rows.csv",
    rowOptions,
    clearBlanks,
  } = options;
  const client = createBatchClient<ApiVersion>({
    accessToken: "secret",
    fetch: (input, init) => account.fetch(new Request(input, init)),
  });
  const file = fromBlob(new Blob([text]), name);
  const surveyed = await survey(file);
  const { header } = surveyed;
  const decided = await decide({
    header,
    job,
    client: async () => client,
    ask: "if-allowed",
    clearBlanks,
    typed: surveyed.typed,
    dateSystem: options.dateSystem,
    map: options.map,
  });
  const definitions = options.isUnchecked ? undefined : decided.definitions;
  const before = account.requests().length;
  let store!: ImportStore;
  const begun = await start({
    client,
    job: decided.job,
    file,
    survey: surveyed,
    columns: decided.columns,
    rowOptions,
    definitions,
    store: (task) => (store = createMemoryStore(task)),
  });
  const { problems, stop } = await begun.ended;
  expect({ problems, stop }).toEqual({ problems: [], stop: undefined });
  const rows = store.rowsFrom(0, 1_000);
  return {
    account,
    outcomes: rows.map(({ line, status, error }) => [line, status, error].join(" ").trim()),
    cells: rows.map(({ cells }) => cells),
    ids: rows.map(({ id }) => id),
    requests: account
      .requests()
      .slice(before)
      .filter(({ method }) => method === "POST")
      .map(({ operation }) => operation),
    report: makeReport(store, [], undefined),
    values: account.inspect("contacts").map((one) => one.properties),
  };
}

describe("a row that HubSpot would surely refuse", () => {
  test("is counted as refused before sending, also where the client finds it out", async () => {
    const { outcomes, requests, report } = await run(
      `${HEADER}a@example.com,42,2024-01-01,gold\n,5,2024-01-01,gold\nc@example.com,many,,\n`,
    );
    expect(outcomes).toEqual([
      "2 created",
      expect.stringContaining("MISSING_ID"),
      expect.stringContaining("INVALID_INTEGER"),
    ]);
    expect(requests).toEqual(["upsert"]);
    expect(report.values).toMatchObject({ checked: 3, refused: 2 });
  });

  test("costs no request, and is settled and kept with its cells and the reason that check gives", async () => {
    const found = await run(
      `${HEADER}a@example.com,42,2024-01-01,gold\nb@example.com,forty,2024-01-01,gold\nc@example.com,"1,234.5",03/04/2024,gold\n`,
    );
    expect(found.outcomes).toEqual([
      "2 created",
      '3 failed shoe_size: expected a number such as 1234.5, got "forty": leave out units and words. (INVALID_INTEGER, shoe_size)',
      '4 failed shoe_size: expected "1234.5", got "1,234.5" (no marks between groups of digits, and a decimal point). Coercion rewrites such values. (WRITE_OTHERWISE, shoe_size) | born: expected YYYY-MM-DD, got "03/04/2024": the day may be 2024-04-03 (day first) or 2024-03-04 (month first); write YYYY-MM-DD, or name the date format. (DATE_FORMAT, born)',
    ]);
    expect(found.cells[1]).toBe('["b@example.com","forty","2024-01-01","gold"]');
    expect(found.requests).toEqual(["upsert"]);
    expect(found.report.values).toEqual({ checked: 3, refused: 2, rewritten: {}, cleared: 0 });
  });

  test("is none for the label of an option: its value is sent, as the id is for the name of an owner", async () => {
    const { outcomes, report, values } = await run(
      `${HEADER}a@example.com,,,GOLD PLAN\nb@example.com,,,nothing\n`,
    );
    expect(outcomes).toEqual(["2 created", expect.stringContaining("INVALID_OPTION")]);
    expect(values.map(({ plan }) => plan)).toEqual(["gold"]);
    expect(report.values).toMatchObject({ refused: 1, rewritten: { option: 1 } });
  });

  test("of all rows: none is sent", async () => {
    const rows = Array.from({ length: 2_500 }, (_, n) => `p${n}@example.com,x,,\n`).join("");
    const found = await run(HEADER + rows);
    expect(found.requests).toEqual([]);
    expect(found.report).toMatchObject({ counts: { failed: 2_500 }, notSent: 0 });
  });

  test("is sent where nothing is known of the account, and HubSpot refuses it", async () => {
    const found = await run(`${HEADER}b@example.com,forty,,\n`, { isUnchecked: true });
    expect(found.requests).not.toEqual([]);
    expect(found.outcomes[0]).toMatch(/^2 failed/);
    expect(found.report.values).toEqual({ checked: 0, refused: 0, rewritten: {}, cleared: 0 });
  });

  test("what only may be refused is sent as it is", async () => {
    const found = await run(`${HEADER}a@example.com,007,2024-12-31T00:00:00Z,gold\n`);
    expect(found.requests[0]).toBe("upsert");
    expect(found.report.values.refused).toBe(0);
  });

  test("with all or none: nothing is sent", async () => {
    const found = await run(`${HEADER}a@example.com,1,,\nb@example.com,x,,\n`, {
      job: { ...UPSERT, allOrNone: true },
    });
    expect(found.outcomes).toEqual([
      "2 skipped All records or none are to be written, and none is sent: 1 of the records cannot be sent. (all-or-none)",
      '3 failed shoe_size: expected a number such as 1234.5, got "x": leave out units and words. (INVALID_INTEGER, shoe_size)',
    ]);
    expect(found.requests).toEqual([]);
    expect(found.report.values).toMatchObject({ checked: 2, refused: 1 });
  });
});

test("values are rewritten as asked, and counted by kind", async () => {
  const found = await run(
    `${HEADER}a@example.com,"1,234,567",31.12.2024,Gold plan\nb@exam\u200bple.com, 5,45292,TIN\nc@example.com,"1,200",2024-01-01,tin\n`,
    { rowOptions: { coerce: true, dateFormat: "DD.MM.YYYY" } },
  );
  expect(found.outcomes).toEqual([
    "2 created",
    "3 created",
    '4 failed shoe_size: expected a number such as 1234.5, got "1,200": a comma may be a decimal point or a thousands separator; write 1234.5. (INVALID_INTEGER, shoe_size)',
  ]);
  expect(found.values).toEqual([
    { email: "a@example.com", shoe_size: "1234567", born: "2024-12-31", plan: "gold" },
    { email: "b@example.com", shoe_size: "5", born: "2024-01-01", plan: "tin" },
  ]);
  expect(found.report.values).toEqual({
    checked: 3,
    refused: 1,
    rewritten: { digits: 1, format: 1, option: 2, invisible: 1, blanks: 1, serial: 1 },
    cleared: 0,
  });
  expect(found.cells[0]).toBe('["a@example.com","1,234,567","31.12.2024","Gold plan"]');
});

test("a serial date of Excel is refused with the date it means", async () => {
  const found = await run(`${HEADER}a@example.com,,45292,\n`);
  expect(found.outcomes).toEqual([
    '2 failed born: expected "2024-01-01", got "45292" (the date that this number is in Excel\'s 1900 date system). Coercion rewrites such values. (WRITE_OTHERWISE, born)',
  ]);
});

test("a date format that is named is read without coercion, other values are not rewritten", async () => {
  const found = await run(
    `${HEADER}a@example.com,"1,234,567",31.12.2024,tin\nb@example.com,1,31.12.2024,tin\n`,
    {
      rowOptions: { dateFormat: "DD.MM.YYYY" },
    },
  );
  expect(found.outcomes).toEqual([
    expect.stringContaining("2 failed shoe_size: expected"),
    "3 created",
  ]);
  expect(found.values).toEqual([
    { email: "b@example.com", shoe_size: "1", born: "2024-12-31", plan: "tin" },
  ]);
  expect(found.report.values).toMatchObject({ refused: 1, rewritten: { format: 1 } });
});

test.each([true, undefined])("the decimal mark makes 1,200 clear; coerce: %j", async (coerce) => {
  const rowOptions = { coerce, decimalMark: "." } as const;
  const found = await run(`${HEADER}a@example.com,"1,200",,\n`, { rowOptions });
  expect(found.values).toEqual([{ email: "a@example.com", shoe_size: "1200" }]);
});

describe("clearing", () => {
  const full = `${HEADER}a@example.com,42,2024-01-01,gold\nb@example.com,42,2024-01-01,gold\n`;

  test.each([
    ["jsonl", (rows: string[]) => rows.join("\n")],
    ["json", (rows: string[]) => `[${rows.join(",")}]`],
  ])("null and empty texts in %s clear, a missing key does not", async (format, write) => {
    const { account } = await run(full);
    const text = write([
      '{"email":"a@example.com","shoe_size":"","born":null}',
      '{"email":"b@example.com","plan":"tin"}',
    ]);
    const found = await run(text, { account, name: `rows.${format}`, clearBlanks: true });
    expect(found.outcomes.map((one) => one.slice(2))).toEqual(["updated", "updated"]);
    expect(found.values).toEqual([
      { email: "a@example.com", shoe_size: "", born: "", plan: "gold" },
      { email: "b@example.com", shoe_size: "42", born: "2024-01-01", plan: "tin" },
    ]);
    expect(found.report.values).toEqual({ checked: 2, refused: 0, rewritten: {}, cleared: 2 });
  });

  test.each([
    [undefined, { shoe_size: "42", born: "2024-01-01", plan: "tin" }, 0],
    [["Born"], { shoe_size: "42", born: "", plan: "tin" }, 1],
    [true, { shoe_size: "", born: "", plan: "tin" }, 2],
  ])("blank cells of a table with %j", async (clearBlanks, properties, cleared) => {
    const { account } = await run(full);
    const found = await run(`${HEADER}a@example.com,,,tin\n`, { account, clearBlanks });
    expect(found.values[0]).toEqual({ email: "a@example.com", ...properties });
    expect(found.report.values.cleared).toBe(cleared);
  });

  test("a column that is not there is named", async () => {
    await expect(run(full, { clearBlanks: ["Town"] })).rejects.toThrow(
      'clearBlanks: line 1 has no column "Town".',
    );
  });

  test("neither the key nor a create is cleared", async () => {
    const job = { operation: "create", objectType: "contacts" } as const;
    const found = await run(`${HEADER}a@example.com,,,tin\n`, { job, clearBlanks: true });
    expect(found.values).toEqual([{ email: "a@example.com", plan: "tin" }]);
    const keyless = await run(`${HEADER},5,,\n`, { clearBlanks: true });
    expect(keyless.outcomes).toEqual([
      "2 failed email: missing, and the record is found by it. Give it a value. (MISSING_ID, email)",
    ]);
  });

  test("a row with nothing to write is not sent", async () => {
    const { account, ids } = await run(full);
    const job = { operation: "update", objectType: "contacts" } as const;
    const found = await run(`hs_object_id,plan\n${ids[0]},\n`, { account, job });
    expect(found.outcomes).toEqual([
      "2 failed properties: none given, so there is nothing to write. (EMPTY_RECORD)",
    ]);
    expect(found.requests).toEqual([]);
    const clearing = await run(`hs_object_id,plan\n${ids[0]},\n`, {
      account,
      job,
      clearBlanks: true,
    });
    expect(clearing.outcomes).toEqual(["2 updated"]);
  });
});

describe("ids that cannot be record ids", () => {
  const wrong = 'hs_object_id,plan\n1.23457E+11,tin\n"1,23E+11",tin\n2.0,tin\na@b.c,tin\n1 2,tin\n';

  test.each(["update", "archive"] as const)("are not sent by %s", async (operation) => {
    const found = await run(wrong, { job: { operation, objectType: "contacts" } });
    expect(found.outcomes.map((one) => one.split("expected")[0])).toEqual(
      [2, 3, 4, 5, 6].map((line) => `${line} failed `),
    );
    expect(found.outcomes[0]).toContain(
      'expected a record id, which is digits; got "1.23457E+11". A spreadsheet shows long numbers so, and its export may have lost their last digits: format the column as text',
    );
    expect(found.outcomes[2]).toContain("Take off the decimals");
    expect(found.requests).toEqual([]);
  });

  test("verified, an archive refuses those that HubSpot does not have", async () => {
    const { account, ids } = await run(`${HEADER}a@example.com,,,\nb@example.com,,,\n`);
    const job = { operation: "archive", objectType: "contacts" } as const;
    const text = `hs_object_id\n${ids[0]}\n999\n\n${ids[1]}\n2.0\n`.replace("\n\n", '\n" "\n');
    const found = await run(text, { account, job, rowOptions: { verify: true } });
    expect(found.outcomes).toEqual([
      "2 archived",
      expect.stringMatching(/^3 failed .*\(OBJECT_NOT_FOUND\)$/),
      "4 failed id: missing. Give the record id. (MISSING_ID)",
      "5 archived",
      expect.stringMatching(/^6 failed .*\(ID_WITH_DECIMALS\)$/),
    ]);
    expect(found.requests).toEqual(["read", "archive"]);
    const again = await run(`hs_object_id\n${ids[0]}\n`, { account, job });
    expect(again.outcomes).toEqual(["2 archived"]);
  });
});

describe("columns of any name", () => {
  test.each(["toString", "__proto__", "valueOf", "constructor"])("%s", async (title) => {
    const definition = { name: "town", label: title, type: "string", fieldType: "text" };
    const account = createSandbox({ properties: { contacts: [definition] } });
    const job = { operation: "create", objectType: "contacts" } as const;
    for (const map of [[], [`${title}=town`]]) {
      const found = await run(`email,${title}\n${map.length}@example.com,x\n`, {
        account,
        job,
        map,
      });
      expect(found.outcomes).toEqual(["2 created"]);
      expect(found.values.at(-1)).toEqual({ email: `${map.length}@example.com`, town: "x" });
    }
  });
});

test("own columns and what HubSpot sets itself are not written, and said", async () => {
  const account = anAccount();
  const client = createBatchClient<ApiVersion>({
    accessToken: "secret",
    fetch: (input, init) => account.fetch(new Request(input, init)),
  });
  const job = { operation: "update", objectType: "contacts" } as const;
  const header = ["hs_key", "hs_status", "hs_id", " PLAN ", "createdate", "hs_error", "hs_line"];
  const { columns } = await decide({ header, job, client: async () => client, ask: "if-allowed" });
  expect(columns).toEqual({
    properties: [null, null, null, "plan", null, null, null],
    idColumn: 2,
    leftOut: [],
    readOnly: ["createdate"],
    forgiven: [[" PLAN ", "plan"]],
    names: ["plan"],
  });
  const definitions = await findDefinitions(client, "contacts", undefined);
  expect(definitions?.properties).not.toEqual([]);
});

describe("a number by type", () => {
  const comma = { coerce: true, decimalMark: "," } as const;

  async function sizes(rows: readonly (string | number)[], rowOptions: RowOptions) {
    const text = rows.map((shoe_size, n) =>
      JSON.stringify({ email: `p${n}@example.com`, shoe_size }),
    );
    const { outcomes, values } = await run(text.join("\n"), { name: "rows.jsonl", rowOptions });
    return { outcomes, sizes: values.map((one) => one["shoe_size"]) };
  }

  test("has a decimal point, whatever the notation of texts is", async () => {
    expect(await sizes([1.234, -12.345, 1200], comma)).toEqual({
      outcomes: ["1 created", "2 created", "3 created"],
      sizes: ["1.234", "-12.345", "1200"],
    });
    expect((await sizes([1.234], { coerce: true })).sizes).toEqual(["1.234"]);
  });

  test("beside words without digits, too; a text is read by the notation", async () => {
    expect((await sizes([1.234, "n/a"], comma)).sizes).toEqual(["1.234"]);
    expect((await sizes(["1.234", "1,5"], comma)).sizes).toEqual(["1234", "1.5"]);
  });

  test("is refused beside texts where it may be read as one of them", async () => {
    const { outcomes, sizes: sent } = await sizes([1.234, "1.234,5", 7, 1.5], comma);
    expect(outcomes[0]).toBe(
      '1 failed shoe_size: "1.234" may be "1234" or "1.234", as its column has values by type and texts. Write all of its cells as values, or all as texts. (AMBIGUOUS_VALUE, shoe_size)',
    );
    expect(sent).toEqual(["1234.5", "7", "1.5"]);
  });

  test("is a day of the workbook's date system", async () => {
    const text = `${HEADER}a@example.com,,43830,\n`;
    const found = await run(text, { rowOptions: { coerce: true }, dateSystem: 1904 });
    expect(found.values.map((one) => one["born"])).toEqual(["2024-01-01"]);
    const asItIs = await run(text, { dateSystem: 1904 });
    expect(asItIs.outcomes).toEqual([
      '2 failed born: expected "2024-01-01", got "43830" (the date that this number is in Excel\'s 1904 date system). Coercion rewrites such values. (WRITE_OTHERWISE, born)',
    ]);
  });
});

test("1.200 is sent as it is, and refused where values are rewritten and no decimal mark is named", async () => {
  const text = `${HEADER}a@example.com,1.200,,\n`;
  expect((await run(text)).values.map((one) => one["shoe_size"])).toEqual(["1.200"]);
  const { outcomes } = await run(text, { rowOptions: { coerce: true } });
  expect(outcomes).toEqual([
    '2 failed shoe_size: expected a number such as 1234.5, got "1.200": a point may be a decimal point or a thousands separator; name the decimal mark. (INVALID_INTEGER, shoe_size)',
  ]);
});
