import type { SandboxRecord } from "@x/batch-sandbox";
import type { Operation } from "@x/batch-types";
import { MACHINES } from "./account.ts";
import { someValues } from "./values.ts";

export type ObjectName = "contacts" | "companies" | "deals" | typeof MACHINES;

/** A record as a user gives it; some have something wrong with them. */
export interface Given {
  readonly id?: string;
  readonly properties?: Readonly<Record<string, string>>;
}

/** One call of the client. */
export interface Task {
  readonly name: string;
  readonly job: {
    readonly operation: Operation;
    readonly objectType: ObjectName;
    readonly idProperty?: string;
    readonly uniqueProperty?: string;
    readonly properties?: readonly string[];
    readonly batchSize: number;
  };
  readonly records: readonly Given[];
  /** Where several records have the same: the stamp of each. */
  readonly stamps?: readonly string[];
}

type Random = () => number;

/** How many of the records have each kind of mistake. */
const MISTAKES = 0.005;

/** How many of the new records begin a family. */
const FAMILIES = 0.03;

/** Whose values a write has. No two writes have the same stamp, but for those of a family. */
export function stampOf({ name, stamps }: Task, index: number): string {
  return stamps?.[index] ?? `${name}.${index}`;
}

/** The property records of an object are told apart by. */
export function uniqueOf(objectType: ObjectName): string | undefined {
  return { contacts: "email", [MACHINES]: "serial", companies: undefined, deals: undefined }[
    objectType
  ];
}

/** New records; a tenth of the contacts have nothing unique about them. */
export function creates(
  name: string,
  objectType: ObjectName,
  count: number,
  batchSize: number,
  random: Random,
): Task {
  const uniqueProperty = uniqueOf(objectType);
  const records: Given[] = [];
  const stamps: string[] = [];
  while (records.length < count) {
    const index = records.length;
    const stamp = `${name}.${index}`;
    const made = random() < FAMILIES ? family(objectType, stamp) : [newOne(index, stamp)];
    records.push(...made);
    stamps.push(...made.map(() => stamp));
  }
  function newOne(index: number, stamp: string): Given {
    const properties = newRecord(objectType, stamp, random);
    if (objectType === "contacts" && random() < 0.1) delete properties["email"];
    if (uniqueProperty !== undefined && random() < MISTAKES) {
      properties[uniqueProperty] = keyOf(objectType, `${name}.${Math.floor(random() * index)}`);
    }
    return spoil({ properties }, random);
  }
  const job = { operation: "create", objectType, batchSize } as const;
  return {
    name,
    records: records.slice(0, count),
    stamps,
    job: objectType === MACHINES ? { ...job, uniqueProperty: "serial" } : job,
  };
}

/** Records with nothing unique, of which one has all that another has, and two are equal. */
function family(objectType: ObjectName, stamp: string): Given[] {
  const { email: _, serial: __, ...bare } = newRecord(objectType, stamp, () => 1);
  const called = { ...bare, dial: "+1 (888) 482-7768" };
  const members = [{ ...called, moment: "2026-12-31" }, called, bare, called];
  return members.map((properties) => ({ properties }));
}

/** Changes to stored records, by record id or by a unique property. */
export function updates(
  name: string,
  objectType: ObjectName,
  stored: readonly SandboxRecord[],
  idProperty: string | undefined,
  batchSize: number,
  random: Random,
): Task {
  const records = stored.map((_, index): Given => {
    const target = stored[random() < MISTAKES ? Math.floor(random() * index) : index]!;
    const id = idProperty === undefined ? target.id : target.properties[idProperty]!;
    const isThere = random() >= MISTAKES;
    const properties = { stamp: `${name}.${index}`, points: String(index), ...someValues(random) };
    return spoil({ id: isThere ? id : `9${index}`, properties }, random);
  });
  const byId = { operation: "update", objectType, batchSize } as const;
  return { name, records, job: idProperty === undefined ? byId : { ...byId, idProperty } };
}

/** Half of them new, half of them changes. */
export function upserts(
  name: string,
  objectType: ObjectName,
  stored: readonly SandboxRecord[],
  batchSize: number,
  random: Random,
): Task {
  const idProperty = uniqueOf(objectType)!;
  const records = stored.flatMap(({ properties: { [idProperty]: key } }, index): Given[] => {
    const change = { stamp: `${name}.${2 * index}`, ...someValues(random) };
    const added = newRecord(objectType, `${name}.${2 * index + 1}`, random);
    return [spoil({ id: key!, properties: change }, random), spoil({ properties: added }, random)];
  });
  return { name, records, job: { operation: "upsert", objectType, idProperty, batchSize } };
}

/** Archives or reads stored records, and some that are not there. */
export function named(
  name: string,
  operation: "archive" | "read",
  objectType: ObjectName,
  ids: readonly string[],
  batchSize: number,
  random: Random,
  idProperty?: string,
): Task {
  const records = ids.map((id, index) => ({ id: random() < MISTAKES ? `9${index}` : id }));
  const job = { operation, objectType, batchSize, ...(idProperty !== undefined && { idProperty }) };
  return { name, records, job: operation === "read" ? { ...job, properties: ["stamp"] } : job };
}

function newRecord(objectType: ObjectName, name: string, random: Random): Record<string, string> {
  const own = { marker: name, stamp: name, ...someValues(random) };
  const unique = uniqueOf(objectType);
  if (unique !== undefined) return { [unique]: keyOf(objectType, name), ...own };
  if (objectType === "companies") return { name: `Company ${name}`, ...own };
  return { dealname: name, dealstage: "appointmentscheduled", pipeline: "default", ...own };
}

function keyOf(objectType: ObjectName, name: string): string {
  return objectType === "contacts" ? ` ${name}@Example.com` : `SN ${name}`;
}

function spoil(record: Given, random: Random): Given {
  const mistake = Math.floor(random() / MISTAKES);
  const { properties } = record;
  if (mistake === 0) return { ...record, properties: { ...properties, no_such_property: "x" } };
  if (mistake === 1) return { ...record, properties: { ...properties, points: "about 5" } };
  if (mistake === 2) return { ...record, properties: 7 as never };
  return record;
}
