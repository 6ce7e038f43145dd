import type { Change, Outcome, PropertyDefinition } from "@x/batch-types";
import { createDiffBatches, type DiffJob } from "./diff-batch.ts";

/**
 * Compares records with the outcomes of a read. Returns one change for each record, in their order.
 *
 * @param read The outcomes of reading all records by their keys, in any order.
 * @param firstIndex The index of the first record. @default 0
 */
export type Differ = (
  records: Iterable<unknown>,
  read: Iterable<Outcome>,
  firstIndex?: number,
) => Change[];

/**
 * Compares records, as an update or upsert takes them, with what HubSpot has. Returns one change for each record, in
 * their order: what the update or upsert would do. Records find their outcome by key, as HubSpot compares keys, and
 * never by their place.
 *
 * - Two records of one key, or of two e-mails of one contact, become one change; later properties win. The later
 *   record has the same change and `mergedInto`.
 * - A record that HubSpot does not have is `create` for an upsert, and `refused` for an update.
 * - A record without an outcome, or with one that is neither found nor missing, is `kept`.
 *
 * @param job What is to be done with the changes.
 * @param definitions Every definition of the object.
 * @param records Without associations: these are not compared, and a record that has some is refused.
 * @param read The outcomes of a read of these records, by the same `idProperty`, with every property they set.
 * @throws {InvalidOptionsError} for a job that is not an update or upsert of records with properties.
 *
 * @example
 * const job = { operation: "upsert", objectType: "contacts", idProperty: "email" } as const;
 * const definitions = ["email", "city"].map((name) => ({ name, type: "string" }));
 * const records = [{ id: "Ada@example.com", properties: { city: "London" } }];
 * const record = { id: "512", properties: { email: "ada@example.com", city: "Paris" } };
 * const key = "ada@example.com";
 * const found = { index: 0, key, attempts: 1, status: "found", id: "512", record, warnings: [] } as const;
 * const [change] = diffRecords(job, definitions, records, [found]);
 * console.log(change?.status === "update" && change.changes);
 * //=> [{ property: "city", from: "Paris", to: "London" }]
 */
export function diffRecords(
  job: DiffJob,
  definitions: Iterable<PropertyDefinition>,
  records: Iterable<unknown>,
  read: Iterable<Outcome>,
): Change[] {
  return createDiffer(job, definitions)(records, read);
}

/**
 * Returns a differ, as {@link diffRecords} uses it, for records that are read batch by batch. Reads the definitions
 * once: keep it for all records of a job. Only records of one call are merged.
 *
 * @param definitions As for {@link diffRecords}.
 * @throws {InvalidOptionsError} for a job that is not an update or upsert of records with properties.
 *
 * @example
 * const job = { operation: "update", objectType: "companies" } as const;
 * const diff = createDiffer(job, [{ name: "name", type: "string" }]);
 * const change = diff([{ id: 7, properties: { name: "Acme" } }], [], 100)[0];
 * change?.index; //=> 100
 * if (change?.status === "kept") console.log(change.kept[0]?.why); //=> "not-read"
 */
export function createDiffer(job: DiffJob, definitions: Iterable<PropertyDefinition>): Differ {
  const diffBatch = createDiffBatches(job, definitions);
  return (records, read, firstIndex) => diffBatch(records, firstIndex).compare(read);
}
