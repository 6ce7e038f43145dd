import * as v from "valibot";
import { editSchema } from "../edits/edit.ts";
import type { Calls } from "./calls.ts";
import { refuse } from "./refuse.ts";
import { type SandboxCalls, FAULT_NAMES } from "./views/sandbox.ts";
import { STATUSES } from "./runs/statuses.ts";

const MOST_CHARACTERS = 1_000;
/** A file has no more columns. */
const MOST_COLUMNS = 10_000;
const MOST_RESULTS = 500;
const MOST_PREVIEWED = 1_000;
const MOST_VALUES = 100;
/** That one page, or all tabs of a browser together, watch at once. */
const MOST_WATCHED = 32;
/** What a user says of single values and rows. A server may take less of them at once, by their bytes. */
const MOST_SAID = 10_000;

const text = v.pipe(v.string(), v.maxLength(MOST_CHARACTERS));
const count = v.pipe(v.number(), v.safeInteger(), v.minValue(0));
const source = v.strictObject({ source: text });
const run = v.strictObject({ run: text });
const nothing = v.strictObject({});

const reading = v.strictObject({
  format: v.optional(v.picklist(["csv", "jsonl", "json", "parquet", "xlsx"])),
  sheet: v.optional(text),
  encoding: v.optional(text),
  delimiter: v.optional(text),
  skipLines: v.optional(count),
});
const job = v.strictObject({
  operation: v.picklist(["create", "update", "upsert", "archive"]),
  objectType: text,
  idProperty: v.optional(text),
});
const edits = v.pipe(v.array(editSchema), v.maxLength(MOST_SAID));
const choice = v.strictObject({
  source: text,
  job,
  columns: v.pipe(v.array(v.nullable(text)), v.maxLength(MOST_COLUMNS)),
  rowOptions: v.strictObject({
    coerce: v.optional(v.boolean()),
    dateFormat: v.optional(text),
    decimalMark: v.optional(v.picklist([".", ","])),
  }),
  sendAs: v.optional(
    v.pipe(
      v.array(v.strictObject({ column: count, from: text, to: text })),
      v.maxLength(MOST_SAID),
    ),
  ),
  constants: v.optional(
    v.pipe(v.array(v.strictObject({ property: text, value: text })), v.maxLength(MOST_COLUMNS)),
  ),
  associate: v.optional(v.pipe(v.array(text), v.maxLength(MOST_COLUMNS))),
  missing: v.optional(v.picklist(["ignore", "create"])),
  undoable: v.optional(v.boolean()),
  edits: v.optional(edits),
});
const mending = v.strictObject({
  edits,
  asTheyAre: v.pipe(
    v.array(v.union([v.strictObject({ line: count }), v.strictObject({ kind: text })])),
    v.maxLength(MOST_SAID),
  ),
});
const filter = {
  run: text,
  status: v.optional(v.picklist(STATUSES)),
  kind: v.optional(text),
  search: v.optional(text),
};

const SCHEMAS = {
  account: nothing,
  objects: nothing,
  matrix: nothing,
  properties: v.strictObject({ objectType: text }),
  source,
  readSource: v.strictObject({ source: text, reading }),
  proposeColumns: v.strictObject({ source: text, job }),
  mapColumns: choice,
  mappings: nothing,
  saveMapping: v.strictObject({ ...choice.entries, name: text, replaces: v.optional(v.boolean()) }),
  loadMapping: v.strictObject({ source: text, job, name: text }),
  removeMapping: v.strictObject({ name: text }),
  columnValues: choice,
  valueChoices: v.strictObject({
    objectType: text,
    property: text,
    values: v.pipe(v.array(text), v.maxLength(MOST_VALUES)),
  }),
  sourceRow: v.strictObject({ source: text, line: count, edits: v.optional(edits) }),
  rowProblems: v.strictObject({ ...choice.entries, line: count }),
  check: choice,
  preview: v.strictObject({
    ...choice.entries,
    first: count,
    count: v.pipe(count, v.minValue(1), v.maxValue(MOST_PREVIEWED)),
  }),
  begin: v.strictObject({
    ...choice.entries,
    before: v.optional(text),
    agreed: v.optional(
      v.strictObject({ rows: count, rewritten: count, requests: count, judged: text }),
    ),
  }),
  runs: nothing,
  view: run,
  pause: run,
  stop: run,
  resume: run,
  cancel: run,
  next: run,
  retry: v.strictObject({ run: text, mending: v.optional(mending), rows: v.optional(count) }),
  mending: v.strictObject({ run: text, mending }),
  remove: run,
  compare: v.strictObject({ run: text, other: text }),
  planUndo: run,
  undo: v.strictObject({ run: text, agreed: text }),
  results: v.strictObject({
    ...filter,
    sort: v.optional(v.picklist(["line", "reason", "status"])),
    isDescending: v.optional(v.boolean()),
    first: count,
    count: v.pipe(count, v.maxValue(MOST_RESULTS)),
    mending: v.optional(mending),
  }),
  reasons: run,
  rowRequest: v.strictObject({ run: text, row: count }),
} satisfies { [Name in keyof Calls]: v.GenericSchema<unknown, Parameters<Calls[Name]>[0]> };

const SANDBOX_SCHEMAS = {
  faults: nothing,
  setFaults: v.strictObject({ faults: v.array(v.picklist(FAULT_NAMES)) }),
  created: run,
} satisfies {
  [Name in keyof SandboxCalls]: v.GenericSchema<unknown, Parameters<SandboxCalls[Name]>[0]>;
};

const FILTER = v.strictObject(filter);
const WATCHED = v.strictObject({
  run: v.pipe(v.array(text), v.minLength(1), v.maxLength(MOST_WATCHED)),
});

/**
 * Reads a question of a page, which may be anything.
 *
 * @throws {StudioError} saying what is wrong with it.
 *
 * @example
 * parseCall("pause", { run: "people" }); //=> { run: "people" }
 * try {
 *   parseCall("pause", { run: 7 });
 * } catch (error) {
 *   console.log(error instanceof StudioError);
 * } //=> true
 */
export function parseCall<Name extends keyof Calls>(
  name: Name,
  input: unknown,
): Parameters<Calls[Name]>[0] {
  return parse(SCHEMAS[name], input) as Parameters<Calls[Name]>[0];
}

/**
 * Reads a question of a page about the sandbox, which may be anything.
 *
 * @throws {StudioError} saying what is wrong with it.
 *
 * @example
 * parseSandboxCall("setFaults", { faults: ["slow"] }); //=> { faults: ["slow"] }
 */
export function parseSandboxCall<Name extends keyof SandboxCalls>(
  name: Name,
  input: unknown,
): Parameters<SandboxCalls[Name]>[0] {
  return parse(SANDBOX_SCHEMAS[name], input) as Parameters<SandboxCalls[Name]>[0];
}

/**
 * Reads which rows of a run a page downloads, which may be anything.
 *
 * @throws {StudioError} saying what is wrong with it.
 *
 * @example
 * parseFilter({ run: "people", status: "failed" }); //=> { run: "people", status: "failed" }
 */
export function parseFilter(input: unknown): v.InferOutput<typeof FILTER> {
  return parse(FILTER, input);
}

/**
 * Reads the names of the runs that a page watches, which may be anything: 1 to 32 names.
 *
 * @throws {StudioError} saying what is wrong with it.
 *
 * @example
 * parseWatched(["people", "companies"]); //=> ["people", "companies"]
 */
export function parseWatched(run: unknown): readonly string[] {
  return parse(WATCHED, { run }).run;
}

function parse<Output>(schema: v.GenericSchema<unknown, Output>, input: unknown): Output {
  const { issues, output, success } = v.safeParse(schema, input);
  if (success) return output;
  return refuse(
    ...issues.map((issue) => `${v.getDotPath(issue) ?? "request"}: ${issue.message}`),
    "Reload the page: it may be older than the studio.",
  );
}
