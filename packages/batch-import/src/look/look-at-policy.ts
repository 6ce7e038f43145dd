import {
  comparableKey,
  decideByPolicy,
  type Decision,
  type ResolvedJob,
  type WritePolicy,
} from "@x/batch-core";
import type { Change, PropertyChange, PropertyDefinition } from "@x/batch-types";
import type { PreparedRow } from "../check/prepare-row.ts";
import type { SourceRow } from "../store/settled-row.ts";
import { type Compared, createCompareFirst } from "./compare-first.ts";
import { decideAgain } from "./decide-again.ts";
import type { Look, LookDecision } from "./look.ts";
import type { ReadBefore } from "./read-before.ts";
import { storedValues } from "./stored-values.ts";

/** A record as `rowToRecord` makes it. */
interface Wanted {
  readonly id?: string;
  readonly properties: Readonly<Record<string, string>>;
  readonly associations?: readonly object[];
}

/**
 * Looks at the records of a create, update or upsert, and decides by a policy what of each is written.
 *
 * @param prepare Makes a row a record.
 * @param definitions Every definition of the object.
 * @param sentBefore What an earlier process sent of a row, or was about to send.
 */
export function createLookAtPolicy(
  job: ResolvedJob,
  policy: WritePolicy,
  prepare: (cells: SourceRow["cells"]) => PreparedRow,
  definitions: readonly PropertyDefinition[],
  reading: ReadBefore,
  sentBefore: (row: SourceRow) => Change | undefined,
): Look {
  const { objectType, apiVersion, uniqueProperty } = job;
  const isCreate = job.operation === "create";
  const idProperty = isCreate ? uniqueProperty : job.idProperty;
  const operation = job.operation === "update" ? "update" : "upsert";
  const compareFirst = createCompareFirst(
    { operation, objectType, apiVersion, idProperty },
    definitions,
    reading,
  );

  /** Associations are made also where no value is to change. */
  function withAssociations(
    decision: LookDecision,
    { now, read }: Compared,
    { associations = [], properties }: Wanted,
  ): LookDecision {
    const isNothing = decision.action === "settle" && decision.fate.status === "unchanged";
    if (!isNothing || associations.length === 0 || now.status === "create") return decision;
    const [first] = Object.keys(properties).filter((name) => name !== idProperty);
    const same = storedValues(read, first === undefined ? [] : [first]);
    return {
      action: "send",
      properties: same,
      change: { status: "unchanged", id: idIn(decision) },
    };
  }

  return {
    prepare,
    // A create is never sent again before its records were looked up.
    looksAgain: !isCreate,
    keyOf(wanted) {
      const { id, properties } = wanted as Wanted;
      const key = id ?? (idProperty === undefined ? "" : (properties[idProperty] ?? ""));
      return comparableKey(job, key);
    },
    async look(rows) {
      const all = rows.map(({ wanted }) => wanted as Wanted);
      const { compared, stop } = await compareFirst(all.map(withoutAssociations));
      const looked = compared.map((one, at) => {
        const { row } = rows[at]!;
        const wanted = all[at]!;
        const first = decideByPolicy(one.now, policy);
        const stored = storedValues(one.read, Object.keys(wanted.properties));
        const again = isCreate ? first : decideAgain(first, one.now, stored, sentBefore(row));
        const decision = withAssociations(again, one, wanted);
        const key = one.now.key ?? wanted.id ?? "";
        const record = isCreate ? wanted : recordOf(key, decision, wanted);
        const { left } = first as { left?: readonly PropertyChange[] };
        return { row, wanted, key, decision, left, record, read: one.read };
      });
      return { looked, stop };
    },
  };
}

function withoutAssociations({ id, properties }: Wanted): object {
  return id === undefined ? { properties } : { id, properties };
}

/** Of the wanted values those that are to be sent. */
function recordOf(id: string, decision: LookDecision, { associations }: Wanted): object {
  const { properties = {} } = decision as Partial<Extract<Decision, { action: "send" }>>;
  return { id, properties, ...(associations && { associations }) };
}

function idIn(decision: LookDecision): string {
  return decision.action === "settle" && "id" in decision.fate ? decision.fate.id : "";
}
