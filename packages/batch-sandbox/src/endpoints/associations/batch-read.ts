import { MAX_ASSOCIATION_INPUTS } from "@x/batch-types/registry";
import { type Answer, isRefusal, type Refusal, validationError } from "../../answer/answers.ts";
import { batchOf } from "../internal/batch-answer.ts";
import { invalidId, noAssociations, type PairError } from "./check-pair.ts";
import type { PairCall } from "./for-pair.ts";
import {
  type Associated,
  type AssociatedPage,
  listAssociated,
  readPage,
} from "./list-associated.ts";
import { readEndId } from "../../call/read-associations.ts";
import { type Fields, readText } from "../../call/read-fields.ts";
import { readRows } from "../../call/read-inputs.ts";

/** The most a page holds: of v4 from its reference, of v3 as users report. */
export const PAGE = { v3: 100, v4: 500 } as const;

interface Row {
  readonly from: { readonly id: string };
  readonly to: readonly unknown[];
  readonly paging?: unknown;
}

/** Records without associations, and those that do not exist, are told as errors. */
export function batchRead(call: PairCall): Answer | Refusal {
  const { account, definitions, from, to, version } = call;
  const startedAt = account.now();
  const inputs = readRows(call.body, readInput, MAX_ASSOCIATION_INPUTS.read);
  if (isRefusal(inputs)) return inputs;
  const results: Row[] = [];
  const errors: PairError[] = [];
  for (const { id, after } of new Map(inputs.map((input) => [input.id, input])).values()) {
    const unreadable = invalidId(id);
    if (unreadable !== undefined) {
      errors.push(unreadable);
      continue;
    }
    const found = account.tableOf(from).find(id)?.id ?? id;
    const limit = version === "v3" ? PAGE.v3 : PAGE.v4;
    const page = readPage(call, found, limit, version === "v3" ? undefined : after);
    const isEmpty = page === undefined || page.page.length === 0;
    if (isEmpty && listAssociated(account, from, found, to, definitions).next().done === true) {
      errors.push(noAssociations(call, id));
      continue;
    }
    if (page === undefined) return invalidCursor();
    const render = version === "v3" ? renderV3 : (one: Associated) => [renderAssociated(one)];
    results.push({
      from: { id },
      to: page.page.flatMap((one): unknown[] => render(one)),
      ...pagingOf(call, id, page),
    });
  }
  return batchOf(account, version, 200, results, errors, startedAt);
}

export function invalidCursor(): Refusal {
  return validationError("The given paging cursor is not valid.");
}

/** A record of a list, with its types: a number for an id, as in captures. */
export function renderAssociated({ id, types }: Associated) {
  return {
    toObjectId: Number(id),
    associationTypes: types.map(({ type, label }) => ({
      category: type.associationCategory,
      typeId: type.associationTypeId,
      label,
    })),
  };
}

/** v3 names a record once for each type. */
export function renderV3({ id, types }: Associated) {
  return types.map(({ name }) => ({ id, type: name }));
}

/** Where the list goes on; nothing at its end. */
export function pagingOf(
  { from, to, version }: PairCall,
  id: string,
  { after }: AssociatedPage,
): { readonly paging?: unknown } {
  if (after === undefined) return {};
  const base =
    version === "v3" || version === "v4" ? `crm/${version}/objects` : `crm/objects/${version}`;
  const link = `https://api.hubapi.com/${base}/${from.typeId}/${id}/associations/${to.typeId}?after=${after}`;
  return { paging: { next: { after, link } } };
}

function readInput(row: Fields) {
  const id = readEndId(row);
  if (isRefusal(id)) return id;
  const after = readText(row, "after");
  return isRefusal(after) ? after : { id, after: after || undefined };
}
