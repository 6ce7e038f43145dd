import type {
  AssociationOutcome,
  AssociationOutcomeOf,
  ConfirmedOutcome,
  ObjectType,
  RecordObjectType,
} from "@x/batch-types";
import { MAX_ASSOCIATION_INPUTS } from "@x/batch-types/registry";
import type { Reading } from "../../answer/reading.ts";
import { createPacker, type Packer } from "../../internal/packer.ts";
import { type Fate, settle } from "../../outcome/settle.ts";
import type {
  Batch,
  Entry,
  EntryOf,
  FollowUpBatch,
  FollowUpState,
  PairInput,
  RecordBatch,
} from "../../plan/batch.ts";
import type { FollowUp } from "../../plan/read-associations.ts";
import { pairName } from "../calls/comparable-input.ts";

/** Keeps back the outcomes of written records with associations to make, and adds the batch that makes those. */
export function withFollowUps(
  batch: RecordBatch,
  reading: Reading<Entry, Fate, Batch>,
): Reading<Entry, Fate, Batch> {
  if (!batch.entries.some(({ followUps }) => followUps !== undefined)) return reading;
  const fates: [Entry, Fate][] = [];
  const written: ConfirmedOutcome[] = [];
  const links: Link[] = [];
  for (const [entry, fate] of reading.fates) {
    const { followUps, index } = entry;
    if (followUps === undefined || !("id" in fate)) fates.push([entry, fate]);
    else {
      written.push(...settle([[entry, fate]], 1));
      for (const followUp of followUps) links.push({ ...followUp, index, from: fate.id });
    }
  }
  if (written.length === 0) return reading;
  const next = firstBatch(batch, written, links);
  return { ...reading, fates, again: [next, ...(reading.again ?? [])], isAccepted: true };
}

/** An association to make; `index` is that of its record, `from` the record's id. */
type Link = FollowUp & { readonly index: number; readonly from: string };

function firstBatch(
  { job }: RecordBatch,
  written: readonly ConfirmedOutcome[],
  links: readonly Link[],
): FollowUpBatch {
  const [first, ...groups] = groupLinks(job, links);
  const state = { links: links.map(({ index, to }) => ({ index, to })), written, settled: [] };
  return { ...first!, retries: 0, reason: "associate", followUp: { ...state, groups } };
}

/** Groups pairs that can share a request: one object type, all with types or all without, no two of one name. */
function groupLinks(job: RecordBatch["job"], links: readonly Link[]): FollowUpState["groups"] {
  const groups = new Map<string, Group>();
  for (const [index, { from, to, types }] of links.entries()) {
    const operation = types === undefined ? "createDefault" : "create";
    const name = `${to.objectType} ${operation}`;
    const group = groups.get(name) ?? newGroup(job, operation, to.objectType);
    groups.set(name, group);
    const input = { from: { id: from }, to: { id: to.id }, ...(types && { types }) };
    group.pairs.add(pairName(input), { index, input, attempts: 0 });
  }
  return [...groups.values()].flatMap(({ job, pairs }) =>
    pairs.lists.map((entries) => ({ job, entries })),
  );
}

interface Group {
  readonly job: FollowUpBatch["job"];
  readonly pairs: Packer<EntryOf<PairInput>>;
}

function newGroup(
  { apiVersion, maxRetries, objectType }: RecordBatch["job"],
  operation: FollowUpBatch["job"]["operation"],
  toType: ObjectType,
): Group {
  // Deal splits with associations were refused before.
  const from = objectType as RecordObjectType;
  const to = toType as RecordObjectType;
  return {
    job: { about: "associations", operation, from, to, apiVersion, maxRetries },
    pairs: createPacker(MAX_ASSOCIATION_INPUTS[operation]),
  };
}

/** Returns the outcomes of the records once their associations are settled. */
export function endFollowUp({
  links,
  settled,
  written,
}: Pick<FollowUpState, "links" | "settled" | "written">): ConfirmedOutcome[] {
  const byRecord = new Map<number, AssociationOutcome[]>();
  for (const outcome of settled.toSorted((one, other) => one.index - other.index)) {
    const { index, to } = links[outcome.index]!;
    const own = byRecord.get(index) ?? [];
    byRecord.set(index, own);
    own.push({ to, ...resultOf(outcome) });
  }
  return written.map((record) => ({
    ...record,
    // A merged record has the associations of the record it was merged into.
    associations: byRecord.get(record.mergedInto ?? record.index)!,
  }));
}

function resultOf(outcome: AssociationOutcomeOf<"create">): Omit<AssociationOutcome, "to"> {
  const { status } = outcome;
  if (status === "associated") return { status };
  if (status !== "failed") return { status, message: outcome.message };
  return { status, message: outcome.error.message, error: outcome.error };
}
