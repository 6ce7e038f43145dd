import type { Operation, RecordError } from "@x/batch-types";
import type { Entry, WireInput } from "./batch.ts";
import { invalidRecord } from "../internal/invalid-record.ts";
import { isObject } from "../internal/is-object.ts";
import { refuseOtherFields } from "./refuse-other-fields.ts";
import { show } from "../internal/show.ts";
import type { ResolvedJob } from "../job/job-options.ts";
import { type FollowUp, readAssociations, readFollowUps } from "./read-associations.ts";
import { readId } from "./read-id.ts";
import { readProperties } from "./read-properties.ts";
import { readSplits } from "./read-splits.ts";
import { comparableKey, isByContactEmail } from "../job/record-key.ts";
import type { Errors } from "../outcome/errors.ts";

/** A record ready to be sent, or every reason why it is not. */
export type Acceptance = Entry | { readonly errors: Errors; readonly key?: string };

/**
 * Turns what the user gave into what is sent. Judges only the shape; what HubSpot thinks of a value
 * is HubSpot's to say.
 */
export function acceptRecord(job: ResolvedJob, record: unknown, index: number): Acceptance {
  if (!isObject(record)) {
    return {
      errors: [invalidRecord("NOT_AN_OBJECT", "A record is an object, with an id or properties.")],
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

/** The fields a record can have. */
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
  followUps?: FollowUp[];
}

/** An input that is not finished: its fields can still be set. */
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
    // HubSpot's description requires `associations`; its guides and live traffic leave it out (fact 3).
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
  // In an upsert the key is something to write: the record may not be there yet.
  if (job.operation === "update" && errors.length === 0 && !hasKeys(properties, idProperty)) {
    errors.push(nothingToWrite());
  }
  if (idProperty === undefined) return { input: { id, properties }, key: id, followUps };
  const value = given ?? id;
  if (value !== id && comparableKey(job, value) !== comparableKey(job, id)) {
    errors.push(keyChange(idProperty));
  }
  // The answer to an upsert holds the value only if it is among the properties (fact 16), and without
  // it an answer that echoes no trace id has to be looked up. The e-mail of a contact is left out all
  // the same: an additional one would take the place of the primary one (fact 77).
  if (job.operation === "upsert" && given === undefined && !isByContactEmail(job)) {
    properties[idProperty] = id;
  }
  return { input: { id, idProperty, properties }, key: id, followUps };
}

/** The only input whose id is a JSON number, and which takes no trace id (fact 7). */
function readDealSplits(record: Record<string, unknown>, errors: RecordError[]): Read {
  const id = readId(record["id"], errors);
  const splits = readSplits(record["splits"], errors);
  const number = Number(id);
  // Number() also reads 0x10, 1e3 and 007, and would give one deal the shares of another.
  if (id !== "" && !(Number.isSafeInteger(number) && number >= 0 && String(number) === id)) {
    errors.push(
      invalidRecord("INVALID_ID", `id: expected the id of a deal, in digits, got ${show(id)}.`),
    );
  }
  return { input: { id: number, splits }, key: id };
}

/** Sent twice it would not find the record again, and its answer could be taken for another's. */
function keyChange(idProperty: string): RecordError {
  const message = `${idProperty}: differs from id, by which the record is found; change it in an update by record id.`;
  return invalidRecord("KEY_CHANGE", message, idProperty);
}

/** Almost always a blank row; as a create it would leave a record without a single value. */
function nothingToWrite(): RecordError {
  return invalidRecord("EMPTY_RECORD", "properties: none given, so there is nothing to write.");
}

/** @param but A name that does not count. */
function hasKeys(object: object, but?: string): boolean {
  for (const name in object) if (name !== but) return true;
  return false;
}

/**
 * A trace id makes HubSpot write the good records of a batch and name the bad ones (fact 10); without it, one
 * bad record refuses the batch. The position in the input is unique in a run and says nothing else.
 */
function addTraceId(job: ResolvedJob, input: Draft<WireInput>, index: number): void {
  if (!job.allOrNone && "properties" in input) input.objectWriteTraceId = String(index);
}

/** Returns the value an object itself has under a name; `constructor` and the like are not inherited. */
function ownValue<Value>(object: Readonly<Record<string, Value>>, name: string): Value | undefined {
  return Object.hasOwn(object, name) ? object[name] : undefined;
}
