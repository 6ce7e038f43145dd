import { type Job, resolveJob } from "@x/batch-core";
import type { KeptRow } from "@x/batch-import";
import { createMemoryStore } from "@x/batch-import/memory";
import { expect, test } from "vitest";
import { nextSteps } from "./next-steps.ts";

type Status = KeptRow["status"];

/** A run of two rows of a file with the column `E-mail`. */
function aRun(statuses: readonly Status[], job: Job) {
  const store = createMemoryStore({
    id: "1",
    tool: "",
    job: resolveJob(job),
    header: ["E-mail"],
    columns: { properties: ["email"], leftOut: [] },
    source: { path: "a.csv", bytes: 0, rows: 2 },
    startedAt: 0,
  });
  store.addRows(
    statuses.map((status, row) => {
      return { row, line: row + 2, status, id: "", error: "", kind: "", cells: '["a@b.c"]' };
    }),
  );
  return store;
}

const CREATE = { operation: "create", objectType: "contacts" } as const;
const COMPANIES = { operation: "create", objectType: "companies" } as const;
const UNIQUE = { ...CREATE, uniqueProperty: "email" } as const;
const UPDATE = { operation: "update", objectType: "contacts", idProperty: "email" } as const;

test.each<[string, readonly Status[], Job, string[]]>([
  ["all written", ["created", "created"], CREATE, []],
  ["not at its end", ["failed"], CREATE, ["hubspot-batch resume run"]],
  ["failed", ["created", "failed"], CREATE, ["hubspot-batch retry run run/failed.csv"]],
  [
    "--all-or-none",
    ["failed", "skipped"],
    { ...CREATE, allOrNone: true },
    ["hubspot-batch retry run run/failed.csv", "hubspot-batch retry run run/skipped.csv"],
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
      "hubspot-batch retry run run/failed.csv",
      "hubspot-batch read contacts run/unknown.csv --id-property email --map 'E-mail=email'",
      "as read says which records are there, take the rows whose records are there out of run/unknown.csv, then: hubspot-batch retry run run/unknown.csv --unknown",
    ],
  ],
])("%s", (_, statuses, job, steps) => {
  expect(nextSteps("run", aRun(statuses, job))).toEqual(steps);
});
