import type { RecordRow } from "@x/batch-types";
import { type Answer, isRefusal, type Refusal, validationError } from "../../answer/answers.ts";
import type { ObjectCall } from "../../call/call.ts";
import { readSplitInput, type Split } from "./read-split-input.ts";
import { readIds, readRows } from "../../call/read-inputs.ts";
import { recordRow } from "../../account/record-row.ts";
import type { StoredRecord } from "../../account/table.ts";
import { valueOf } from "../../account/values.ts";
import { batchAnswer, notFoundEntry } from "../internal/batch-answer.ts";

/** The deal a split belongs to; kept with the split, and not a property of HubSpot's. */
const DEAL = "hs_deal_id";

/** Replaces all splits of each deal. A share is a fraction, and those of one deal add up to 1. */
export function upsertDealSplits(call: ObjectCall): Answer | Refusal {
  const startedAt = call.account.now();
  const inputs = readRows(call.body, readSplitInput);
  if (isRefusal(inputs)) return inputs;
  const byDeal = new Map<string, readonly Split[]>();
  for (const input of inputs) {
    if (byDeal.has(input.id)) {
      const context = { ids: [input.id] };
      const message = `Duplicate IDs found in batch input: [${input.id}]. IDs must be unique`;
      return validationError(message, { context });
    }
    byDeal.set(input.id, input.splits);
  }
  const deals = dealsTable(call);
  for (const [dealId, splits] of byDeal) {
    const owner = valueOf(deals.find(dealId)?.values ?? {}, "hubspot_owner_id");
    if (owner && !splits.some(({ ownerId }) => String(ownerId) === owner)) {
      return validationError(`The owner of deal ${dealId} must be one of its split owners.`);
    }
  }

  const missing: string[] = [];
  const results: DealRow[] = [];
  for (const [dealId, splits] of byDeal) {
    if (deals.find(dealId) === undefined) missing.push(dealId);
    else results.push(replaceSplits(call, dealId, splits));
  }
  return answer(call, "upsert", results, missing, startedAt);
}

/** A deal without splits is answered with an empty list. */
export function readDealSplits(call: ObjectCall): Answer | Refusal {
  const startedAt = call.account.now();
  const ids = readIds(call.body);
  if (isRefusal(ids)) return ids;
  const deals = dealsTable(call);
  const missing: string[] = [];
  const results: DealRow[] = [];
  for (const dealId of new Set(ids)) {
    if (deals.find(dealId) === undefined) missing.push(dealId);
    else results.push(dealRow(call, dealId, call.account.dealSplits.get(dealId) ?? []));
  }
  return answer(call, "read", results, missing, startedAt);
}

interface DealRow {
  readonly id: string;
  readonly splits: readonly RecordRow[];
}

function answer(
  call: ObjectCall,
  operation: "upsert" | "read",
  results: readonly DealRow[],
  missing: readonly string[],
  startedAt: number,
): Answer {
  const object = call.account.findObject("deals")!;
  const errors = missing.length > 0 ? [notFoundEntry({ object }, missing)] : [];
  return batchAnswer(call, operation, results, errors, startedAt);
}

function replaceSplits(call: ObjectCall, dealId: string, splits: readonly Split[]): DealRow {
  const { account } = call;
  const now = account.now();
  const records = splits.map(({ ownerId, percentage }): StoredRecord => ({
    id: account.nextId(),
    values: {
      [DEAL]: dealId,
      hs_deal_split_percentage: String(percentage),
      hubspot_owner_id: String(ownerId),
    },
    createdAt: now,
    updatedAt: now,
    writes: 1,
  }));
  account.dealSplits.set(dealId, records);
  return dealRow(call, dealId, records);
}

function dealRow(call: ObjectCall, dealId: string, records: readonly StoredRecord[]): DealRow {
  const splits = records.map((record) => {
    const { [DEAL]: _, ...properties } = record.values;
    return recordRow(call, record, properties);
  });
  return { id: dealId, splits };
}

function dealsTable({ account }: ObjectCall) {
  return account.tableOf(account.findObject("deals")!);
}
