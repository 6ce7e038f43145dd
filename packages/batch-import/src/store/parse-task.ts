import { createDayReader, isObjectType, resolveJob, type Job } from "@x/batch-core";
import * as v from "valibot";
import { editProblems } from "../edits/edit-problems.ts";
import { editSchema } from "../edits/edit.ts";
import { PROPERTY_NAME } from "../mapping/property-name.ts";
import { policyProblems } from "./policy-problems.ts";
import { rowOriginSchema } from "./row-origin.ts";
import type { Task } from "./task.ts";

const count = v.pipe(v.number(), v.safeInteger(), v.minValue(0));
const text = v.string();
const texts = v.array(text);
const MAX_TIME = 8_640_000_000_000_000;
const time = v.pipe(v.number(), v.minValue(-MAX_TIME), v.maxValue(MAX_TIME));

const association = v.looseObject({
  column: count,
  key: v.optional(
    v.looseObject({ idProperty: text, findBy: v.optional(v.picklist(["key", "search"])) }),
  ),
  objectType: v.custom((value) => isObjectType(String(value)), "expected an object type"),
  types: v.optional(
    v.array(v.looseObject({ associationCategory: text, associationTypeId: v.number() })),
  ),
  link: v.optional(v.looseObject({ run: text, file: text, key: text })),
});

/** Fields that are not named here are kept as they are. */
const schema = v.looseObject({
  id: v.pipe(text, v.nonEmpty()),
  tool: text,
  job: v.record(text, v.unknown()),
  // Empty where the rows of a retry are JSON objects without a key.
  header: texts,
  columns: v.looseObject({
    properties: v.array(v.nullable(text)),
    idColumn: v.optional(count),
    associations: v.optional(v.array(association)),
    associate: v.optional(texts),
    leftOut: texts,
    clears: v.optional(v.array(v.boolean())),
    typed: v.optional(v.array(v.nullable(v.picklist(["typed", "mixed"])))),
    unclear: v.optional(v.array(v.nullable(v.picklist(["refused", "warned"])))),
    names: v.optional(texts),
    dateSystem: v.optional(v.picklist([1900, 1904])),
    constants: v.optional(v.array(v.tuple([v.pipe(text, v.regex(PROPERTY_NAME)), text]))),
    sendAs: v.optional(v.array(v.nullable(v.array(v.tuple([text, text]))))),
  }),
  rowOptions: v.optional(
    v.looseObject({
      check: v.optional(v.boolean()),
      coerce: v.optional(v.boolean()),
      dateFormat: v.optional(
        v.pipe(
          text,
          v.check((format) => createDayReader(format) !== undefined, "expected a date format"),
        ),
      ),
      decimalMark: v.optional(v.picklist([".", ","])),
      verify: v.optional(v.boolean()),
    }),
  ),
  edits: v.optional(v.array(editSchema)),
  look: v.optional(
    v.looseObject({ column: count, ifChanged: v.picklist(["skip", "fail", "overwrite"]) }),
  ),
  takeBack: v.optional(v.looseObject({ column: count })),
  archives: v.optional(v.literal("created")),
  asFound: v.optional(v.looseObject({ column: count, properties: texts })),
  policy: v.optional(
    v.looseObject({
      onExisting: v.optional(v.picklist(["update", "skip", "fail"])),
      onMissing: v.optional(v.picklist(["create", "skip", "fail"])),
      properties: v.optional(v.record(text, v.picklist(["if-empty", "never"]))),
    }),
  ),
  retry: v.optional(v.literal("never")),
  toList: v.optional(v.looseObject({ id: v.pipe(text, v.regex(/^\d{1,20}$/)), name: text })),
  source: v.looseObject({
    path: text,
    hash: v.optional(text),
    bytes: count,
    modified: v.optional(v.number()),
    rows: v.pipe(count, v.minValue(1)),
    titles: v.optional(texts),
    hasBom: v.optional(v.boolean()),
    origin: v.optional(rowOriginSchema),
    reading: v.optional(v.record(text, v.union([text, v.number(), v.boolean()]))),
  }),
  portal: v.optional(
    v.looseObject({ id: v.pipe(text, v.regex(/^\d{1,20}$/)), accountType: v.optional(text) }),
  ),
  baseUrl: v.optional(text),
  account: v.optional(text),
  undoes: v.optional(text),
  undoesId: v.optional(text),
  parent: v.optional(v.looseObject({ id: text, folder: v.optional(text) })),
  startedAt: time,
});

/**
 * A task as it was kept.
 *
 * @throws {Error} saying everything that is wrong with it, in one sentence.
 */
export function parseTask(kept: unknown): Task {
  const { success, output, issues } = v.safeParse(schema, kept);
  if (!success) {
    const problems = issues.map((issue) => `${v.getDotPath(issue) ?? "all"}: ${issue.message}`);
    throw new Error(`what it was asked to do cannot be read: ${problems.join("; ")}`);
  }
  const { asFound, columns, edits, header, job, look, policy, source, takeBack } = output;
  const { constants = [], properties, sendAs = header } = columns;
  const places = [
    ...(columns.idColumn === undefined ? [] : [columns.idColumn]),
    ...(look === undefined ? [] : [look.column]),
    ...(source.origin === undefined ? [] : [source.origin.column]),
    ...(takeBack === undefined ? [] : [takeBack.column]),
    ...(asFound === undefined ? [] : [asFound.column]),
    ...(columns.associations ?? []).map(({ column }) => column),
  ];
  const names = [...properties.filter((name) => name !== null), ...constants.map(([name]) => name)];
  const isWhole =
    (constants.length === 0 || new Set(names).size === names.length) &&
    [properties, sendAs].every(({ length }) => length === header.length) &&
    places.every((place) => place < header.length);
  if (!isWhole) throw new Error("its mapping is not one of its columns");
  const [wrongEdit] = editProblems(edits, header.length);
  if (wrongEdit !== undefined) throw new Error(`its edits are not of its columns: ${wrongEdit}`);
  if (job["operation"] === "read") throw new Error("it is asked to read, and a run writes");
  const resolved = resolveJob(job as unknown as Job);
  const [wrong] = policy === undefined ? [] : policyProblems(resolved, policy);
  if (wrong !== undefined) throw new Error(`its policy is not one of its job: ${wrong.message}`);
  // Not `output`, which is a copy without what JSON cannot have.
  return kept as Task;
}
