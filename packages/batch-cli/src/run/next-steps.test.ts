import { type Job, resolveJob } from "@x/batch-core";
import type { KeptRow, LookTask, RowOrigin } from "@x/batch-import";
import type { Format } from "@x/batch-file";
import { createMemoryStore } from "@x/batch-import/memory";
import { describe, expect, test } from "vitest";
import type { Access } from "../terminal/command-text.ts";
import { nextSteps } from "./next-steps.ts";
import type { OtherRuns } from "./other-runs.ts";
import { rowsSentAgain } from "./rows-sent-again.ts";

type Status = KeptRow["status"];

/** A run of two rows of a file with the column `E-mail`. */
function aRun(
  statuses: readonly Status[],
  job: Job,
  {
    clears,
    format = "csv",
    kinds = [],
    look,
    origin,
    undoes,
  }: {
    clears?: readonly boolean[];
    format?: Format;
    kinds?: readonly string[];
    look?: LookTask;
    origin?: RowOrigin;
    undoes?: string;
  } = {},
) {
  const store = createMemoryStore({
    id: "1",
    tool: "",
    job: resolveJob(job),
    header: ["E-mail"],
    columns: { properties: ["email"], leftOut: [], clears },
    source: { path: "a", bytes: 0, rows: 2, reading: { format }, origin },
    startedAt: 0,
    ...(look && { look }),
    ...(undoes && { undoes }),
  });
  store.addRows(
    statuses.map((status, row) => {
      return {
        row,
        line: row + 2,
        status,
        id: "",
        error: "",
        kind: kinds[row] ?? "",
        correlationId: "",
        cells: '["a@b.c"]',
      };
    }),
  );
  return store;
}

/** Where the runs that sent rows again are as they were begun. */
function stepsOf(
  folder: string,
  store: ReturnType<typeof aRun>,
  access: Access = {},
  place: { out?: string } = {},
  more: Partial<OtherRuns> = {},
): string[] {
  const { runs, ...rows } = rowsSentAgain(store);
  const later = [...runs].map(([id, was]) => ({ id, folder: was }));
  return nextSteps(folder, store, { rows, later, ...more }, access, place);
}

test("rows refused because HubSpot has their record need no retry, which would refuse them again", () => {
  const job = { operation: "upsert", objectType: "contacts", idProperty: "email" } as const;
  const store = aRun(["failed", "created"], job, { kinds: ["VALIDATION_ERROR\nRECORD_EXISTS\n"] });
  expect(stepsOf("run", store)).toEqual([
    "HubSpot has some of the records, and the run was to refuse those: take their rows out, or write the file with another --on-existing",
  ]);
});

const CREATE = { operation: "create", objectType: "contacts" } as const;
const COMPANIES = { operation: "create", objectType: "companies" } as const;
const UNIQUE = { ...CREATE, uniqueProperty: "email" } as const;
const UPDATE = { operation: "update", objectType: "contacts", idProperty: "email" } as const;

test.each<[string, readonly Status[], Job, string[]]>([
  ["all written", ["created", "created"], CREATE, []],
  ["not at its end", ["failed"], CREATE, ["hubspot-batch resume run"]],
  [
    "failed",
    ["created", "failed"],
    CREATE,
    ["correct run/failed.csv, then: hubspot-batch retry run run/failed.csv"],
  ],
  [
    "--all-or-none",
    ["failed", "skipped"],
    { ...CREATE, allOrNone: true },
    [
      "correct run/failed.csv, add the rows of run/skipped.csv to it, then: hubspot-batch retry run run/failed.csv",
    ],
  ],
  [
    "--all-or-none, not sent",
    ["skipped", "skipped"],
    { ...CREATE, allOrNone: true },
    ["hubspot-batch retry run run/skipped.csv"],
  ],
  [
    "unknown, of an update",
    ["updated", "unknown"],
    UPDATE,
    ["hubspot-batch retry run run/unknown.csv"],
  ],
  [
    "unknown, of a create",
    ["created", "unknown"],
    COMPANIES,
    [
      "look up in HubSpot which records are there, and take the rows whose records are there out of run/unknown.csv, then: hubspot-batch retry run run/unknown.csv --unknown",
    ],
  ],
  [
    "unknown, of a create with a unique property",
    ["failed", "unknown"],
    UNIQUE,
    [
      "correct run/failed.csv, then: hubspot-batch retry run run/failed.csv",
      "hubspot-batch read contacts run/unknown.csv --id-property email --map 'E-mail=email'",
      "as read says which records are there, take the rows whose records are there out of run/unknown.csv, then: hubspot-batch retry run run/unknown.csv --unknown",
    ],
  ],
])("%s", (_, statuses, job, steps) => {
  expect(stepsOf("run", aRun(statuses, job))).toEqual(steps);
});

test("each command has the options that the run was begun with", () => {
  const access = { account: "acme", baseUrl: "http://127.0.0.1:8787", tokenFile: "my token" };
  const options = "--account acme --token-file 'my token' --base-url http://127.0.0.1:8787";
  expect(stepsOf("my run", aRun(["failed"], UNIQUE), access)).toEqual([
    `hubspot-batch resume 'my run' ${options}`,
  ]);
  expect(stepsOf("my run", aRun(["failed", "unknown"], UNIQUE), access)).toEqual([
    `correct 'my run/failed.csv', then: hubspot-batch retry 'my run' 'my run/failed.csv' ${options}`,
    `hubspot-batch read contacts 'my run/unknown.csv' --id-property email --map 'E-mail=email' ${options}`,
    `as read says which records are there, take the rows whose records are there out of 'my run/unknown.csv', then: hubspot-batch retry 'my run' 'my run/unknown.csv' --unknown ${options}`,
  ]);
});

test.each<[string, { clears?: readonly boolean[]; format: Format }, string]>([
  [
    "JSON, whose empty values clear",
    { clears: [true], format: "json" },
    "correct run/failed.csv (its blank cells clear nothing), then: hubspot-batch retry run run/failed.csv",
  ],
  [
    "JSON lines, of which none does",
    { clears: [false], format: "jsonl" },
    "correct run/failed.csv, then: hubspot-batch retry run run/failed.csv",
  ],
  [
    "a table, whose blank cells clear",
    { clears: [true], format: "csv" },
    "correct run/failed.csv, then: hubspot-batch retry run run/failed.csv",
  ],
])(
  "failed rows are to be corrected, also where a table cannot say what clears: %s",
  (_, source, step) => {
    const store = aRun(["updated", "failed"], UPDATE, source);
    expect(stepsOf("run", store)).toEqual([step]);
  },
);

test("rows that need no correction are sent as they are kept, where a table cannot say what clears", () => {
  const json = { clears: [true], format: "json" } as const;
  const again = "hubspot-batch retry run";
  expect(stepsOf("run", aRun(["skipped", "unknown"], UPDATE, json))).toEqual([again]);
  expect(stepsOf("run", aRun(["failed", "skipped"], UPDATE, json))).toEqual([
    "correct run/failed.csv (its blank cells clear nothing), then: hubspot-batch retry run run/failed.csv",
    again,
  ]);
});

describe("a run of a plan", () => {
  const look = { column: 0, ifChanged: "skip" } as const;
  const UPSERT = { ...UPDATE, operation: "upsert" } as const;
  const access = { baseUrl: "http://127.0.0.1:8787" };
  const retry = "hubspot-batch retry run --base-url http://127.0.0.1:8787";
  const compare =
    "records are not as they were when the plan was made, so compare again: hubspot-batch diff contacts FILE --id-property email --out NEW_PLAN --base-url http://127.0.0.1:8787";

  test.each<[string, readonly Status[], readonly string[], string[]]>([
    ["refused", ["created", "failed"], ["", "VALIDATION_ERROR\nINVALID_EMAIL\nemail"], [retry]],
    ["not sent", ["skipped", "failed"], ["unavailable\n\nbusy", ""], [retry]],
    ["changed since, skipped", ["skipped", "updated"], ["changed\n\nSince: city."], [compare]],
    ["changed since, failed", ["failed", "updated"], ["VALIDATION\nCHANGED_SINCE\n"], [compare]],
    ["gone", ["skipped", "failed"], ["missing\n\n", "VALIDATION\nRECORD_MISSING\n"], [compare]],
    ["both", ["skipped", "failed"], ["changed\n\n", "VALIDATION\nX\n"], [retry, compare]],
  ])(
    "%s: names no file, where it is not kept which columns the changes come from",
    (_, statuses, kinds, steps) => {
      expect(stepsOf("run", aRun(statuses, UPSERT, { kinds, look }), access)).toEqual(steps);
    },
  );

  test("names the file to correct, where that is kept", () => {
    const columns = [{ title: "E-mail", property: null }];
    const origin = { file: "people.csv", column: 0, columns };
    expect(stepsOf("run", aRun(["created", "failed"], UPSERT, { look, origin }))).toEqual([
      "correct run/failed.csv, then: hubspot-batch retry run run/failed.csv",
    ]);
  });
});

test("a create of records that HubSpot has names what updates them", () => {
  expect(
    stepsOf("run", aRun(["created", "failed"], CREATE, { kinds: ["", "CONFLICT\n\n"] })),
  ).toEqual([
    "correct run/failed.csv, then: hubspot-batch retry run run/failed.csv",
    "HubSpot has some of the records already; what updates those, and creates the others: hubspot-batch upsert --help",
  ]);
});

test("the files are named where they are", () => {
  expect(stepsOf("run", aRun(["failed", "unknown"], UNIQUE), {}, { out: "out" })).toEqual([
    "correct out/failed.csv, then: hubspot-batch retry run out/failed.csv",
    "hubspot-batch read contacts out/unknown.csv --id-property email --map 'E-mail=email'",
    "as read says which records are there, take the rows whose records are there out of out/unknown.csv, then: hubspot-batch retry run out/unknown.csv --unknown",
  ]);
});

describe("rows that were sent again", () => {
  const later = "rows that were sent again are in a later run: hubspot-batch results /runs/later";

  test.each<[string, readonly Status[], readonly number[], string[]]>([
    ["all", ["failed", "created"], [0], [later]],
    ["some", ["failed", "failed"], [1], ["hubspot-batch retry run", later]],
    [
      "those of one file",
      ["failed", "skipped"],
      [0],
      ["hubspot-batch retry run run/skipped.csv", later],
    ],
  ])("%s: only what is left is to be retried", (_, statuses, rows, steps) => {
    const store = aRun(statuses, CREATE);
    store.give(rows, "2", "/runs/later");
    store.confirm("2", rows.length);
    expect(stepsOf("run", store)).toEqual(steps);
  });

  test("a later run that was not confirmed has sent nothing", () => {
    const store = aRun(["failed", "created"], CREATE);
    store.give([0], "2", "/runs/later");
    expect(stepsOf("run", store)).toEqual([
      "correct run/failed.csv, then: hubspot-batch retry run run/failed.csv",
    ]);
  });

  test("a later run that is gone is named by its id", () => {
    const store = aRun(["failed", "created"], CREATE);
    store.give([0], "2", "/runs/later");
    store.confirm("2", 1);
    const others = { later: [{ id: "2", folder: undefined }] };
    expect(stepsOf("run", store, {}, {}, others)).toEqual([
      "rows that were sent again are in a later run, but it is not there any more (id 2)",
    ]);
  });
});

describe("an undo that left something", () => {
  const store = aRun(["failed", "updated"], UPDATE, { undoes: "/runs/before" });

  test.each<[string, Partial<OtherRuns>, string[]]>([
    ["names the run where it is now", { toUndo: { folder: "/now" } }, ["hubspot-batch undo /now"]],
    [
      "says that the run is gone",
      { toUndo: { id: "7", folder: undefined } },
      ["rows are left to undo, of a run that is not there any more (id 7)"],
    ],
    ["names nothing where all is undone since", {}, []],
  ])("%s", (_, others, steps) => {
    expect(stepsOf("run", store, {}, {}, others)).toEqual(steps);
  });
});

test.each<[string | undefined, string]>([
  ["/runs/undo", ": hubspot-batch results /runs/undo"],
  [undefined, ", but it is not there any more"],
])("a run that was undone before its end is told where its undo is: %s", (folder, where) => {
  expect(stepsOf("run", aRun(["failed"], CREATE), {}, {}, { undo: { folder } })).toEqual([
    `an undo of the run began before it was at its end${where}`,
  ]);
});
