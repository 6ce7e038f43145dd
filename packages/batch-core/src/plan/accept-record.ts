import type { Operation, RecordError } from "@x/batch-types";
import type { Entry, WireInput } from "./batch.ts";
import { invalidRecord } from "../internal/invalid-record.ts";
import { isObject } from "../internal/is-object.ts";
import { refuseOtherFields } from "./refuse-other-fields.ts";
import { show } from "../internal/show.ts";
import type { ResolvedJob } from "../job/job.ts";
import { type FollowUp, readAssociations, readFollowUps } from "./read-associations.ts";
import { readId } from "./read-id.ts";
import { readProperties } from "./read-properties.ts";
import { readSplits } from "./read-splits.ts";
import { comparableKey, isByContactEmail } from "../job/record-key.ts";
import type { Errors } from "../outcome/errors.ts";

/** The entry to send, or every reason why the record cannot be sent. */
export type Acceptance = Entry | { readonly errors: Errors; readonly key?: string };

/** Returns the entry for a record of the user. Checks its shape only; HubSpot judges the values. */
export function acceptRecord(job: ResolvedJob, record: unknown, index: number): Acceptance {
  if (!isObject(record)) {
    return {
      errors: [invalidRecord("NOT_AN_OBJECT", "Expected an object with an id or properties.")],
    };
  }
  const errors: RecordError[] = [];
  refuseOtherFields(record, fieldsOf(job), errors);
  const { input, key, followUps } = readInput(job, record, errors);
  if (errors[0] !== undefined) {
    return {
      errors: [errors[0], ...errors.slice(1)],
      ...(key !== undefined && key !== "" && { key }),
    };
  }
  addTraceId(job, input, index);
  const entry: Entry =
    key === undefined ? { index, input, attempts: 0 } : { index, key, input, attempts: 0 };
  return followUps?.length ? { ...entry, followUps } : entry;
}

function fieldsOf({ operation, objectType }: ResolvedJob): readonly string[] {
  return operation === "upsert" && objectType === "deal_splits"
    ? ["id", "splits"]
    : FIELDS[operation];
}

const FIELDS = {
  create: ["properties", "associations"],
  update: ["id", "properties", "associations"],
  upsert: ["id", "properties", "associations"],
  archive: ["id"],
  read: ["id"],
} as const satisfies Record<Operation, readonly string[]>;

interface Read {
  input: Draft<WireInput>;
  key: string | undefined;
  followUps?: readonly FollowUp[];
}

/** An input whose fields can still be set. */
type Draft<Input> = Input extends unknown
  ? { -readonly [Field in keyof Input]: Input[Field] }
  : never;

function readInput(job: ResolvedJob, record: Record<string, unknown>, errors: RecordError[]): Read {
  switch (job.operation) {
    case "create":
      return readCreate(job, record, errors);
    case "upsert":
      return job.objectType === "deal_splits"
        ? readDealSplits(record, errors)
        : readWrite(job, record, errors);
    case "update":
      return readWrite(job, record, errors);
    case "archive":
    case "read": {
      const id = readId(record["id"], errors);
      return { input: { id }, key: id };
    }
  }
}

function readCreate(
  job: ResolvedJob,
  record: Record<string, unknown>,
  errors: RecordError[],
): Read {
  const properties = readProperties(record["properties"], errors);
  const associations = readAssociations(record["associations"], errors);
  if (errors.length === 0 && !hasKeys(properties)) errors.push(nothingToWrite());
  const { uniqueProperty } = job;
  const key = uniqueProperty === undefined ? undefined : ownValue(properties, uniqueProperty);
  return {
    // HubSpot's description requires `associations`; its guides and live traffic omit it (fact 3).
    input: associations.length > 0 ? { properties, associations } : { properties },
    key: key === "" ? undefined : key,
  };
}

function readWrite(job: ResolvedJob, record: Record<string, unknown>, errors: RecordError[]): Read {
  const properties = readProperties(record["properties"], errors);
  const followUps = readFollowUps(record["associations"], errors);
  const { idProperty } = job;
  const given = idProperty === undefined ? undefined : ownValue(properties, idProperty);
  const id = readId(record["id"] ?? given, errors, idProperty);
  // An upsert may create the record, so its key alone is something to write.
  if (job.operation === "update" && errors.length === 0 && !hasKeys(properties, idProperty)) {
    errors.push(nothingToWrite());
  }
  if (idProperty === undefined) return { input: { id, properties }, key: id, followUps };
  const value = given ?? id;
  if (value !== id && comparableKey(job, value) !== comparableKey(job, id)) {
    errors.push(keyChange(idProperty));
  }
  // The answer to an upsert holds the unique value only when it is among the properties (fact 16); without the
  // value, an answer without trace ids needs a look-up. A contact's e-mail is not added: an additional e-mail
  // would replace the primary one (fact 77).
  if (job.operation === "upsert" && given === undefined && !isByContactEmail(job)) {
    properties[idProperty] = id;
  }
  return { input: { id, idProperty, properties }, key: id, followUps };
}

/** The only input whose id is a JSON number, and the only one without a trace id (fact 7). */
function readDealSplits(record: Record<string, unknown>, errors: RecordError[]): Read {
  const id = readId(record["id"], errors);
  const splits = readSplits(record["splits"], errors);
  const number = Number(id);
  // Number() also reads 0x10, 1e3 and 007: another deal would get these shares.
  if (id !== "" && !(Number.isSafeInteger(number) && number >= 0 && String(number) === id)) {
    errors.push(
      invalidRecord("INVALID_ID", `id: expected the id of a deal, in digits, got ${show(id)}.`),
    );
  }
  return { input: { id: number, splits }, key: id };
}

/** A second attempt would not find the record, and its answer could match another record. */
function keyChange(idProperty: string): RecordError {
  const message = `${idProperty}: differs from id, which finds the record. To change it, update by record id.`;
  return invalidRecord("KEY_CHANGE", message, idProperty);
}

/** Almost always a blank row. A create of it would make a record without values. */
function nothingToWrite(): RecordError {
  return invalidRecord("EMPTY_RECORD", "properties: none given, so there is nothing to write.");
}

/** @param but A name that is not counted. */
function hasKeys(object: object, but?: string): boolean {
  for (const name in object) if (name !== but) return true;
  return false;
}

// With trace ids, HubSpot writes the good records of a batch and names the bad ones (fact 10); without them, one
// bad record refuses the batch. The index is unique within a run and reveals nothing.
function addTraceId(job: ResolvedJob, input: Draft<WireInput>, index: number): void {
  if (!job.allOrNone && "properties" in input) input.objectWriteTraceId = String(index);
}

/** Returns the object's own value of a name; inherited names such as `constructor` do not count. */
function ownValue<Value>(object: Readonly<Record<string, Value>>, name: string): Value | undefined {
  return Object.hasOwn(object, name) ? object[name] : undefined;
}
