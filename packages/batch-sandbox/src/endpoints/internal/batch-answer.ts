import type { RecordRow } from "@x/batch-types";
import type { ErrorEntry } from "@x/batch-types/schemas";
import type { Account } from "../../account/account.ts";
import type { Answer } from "../../answer/answers.ts";
import type { ObjectCall, Version } from "../../call/call.ts";
import { orderResults } from "./order-results.ts";
import { isoMoment } from "../../internal/iso-moment.ts";

type Answering = "create" | "update" | "upsert" | "read";

/** The envelope of a batch answer: its rows, in the order of `quirks.resultOrder`, and its errors. */
export function batchAnswer(
  { account, version, object }: ObjectCall,
  operation: Answering,
  rows: readonly (RecordRow | { readonly id: string })[],
  errors: readonly object[],
  startedAt: number,
): Answer {
  const success = successStatus(operation, version, object);
  return batchOf(account, version, success, rows, errors, startedAt);
}

/**
 * The same for rows of any kind. A row that is a list stays together.
 *
 * @param success The status without errors.
 */
export function batchOf(
  { now, quirks, random }: Account,
  version: Version,
  success: number,
  rows: readonly unknown[],
  errors: readonly object[],
  startedAt: number,
): Answer {
  const partial = version === "2026-09" && quirks.errorStatus202609 === 200 ? success : 207;
  return {
    status: errors.length > 0 ? partial : success,
    // The fields in the order recordings have them.
    body: {
      completedAt: isoMoment(now()),
      status: "COMPLETE",
      startedAt: isoMoment(startedAt),
      results: orderResults(rows, quirks.resultOrder, random).flat(),
      // Entries, not rows: one entry can name many.
      ...(errors.length > 0 && { errors, numErrors: errors.length }),
    },
  };
}

/**
 * HubSpot's descriptions: a create answers 201, except where the files of 2025-09 for single objects
 * (the generic one, for custom objects, says 201) and the one of subscriptions in v3 say 200.
 */
function successStatus(
  operation: Answering,
  version: ObjectCall["version"],
  { name, isCustom }: ObjectCall["object"],
): 200 | 201 {
  if (operation !== "create") return 200;
  if (version === "2025-09") return isCustom ? 201 : 200;
  return version === "v3" && name === "subscriptions" ? 200 : 201;
}

/** One entry for all records that were not found. */
export function notFoundEntry(
  { object }: Pick<ObjectCall, "object">,
  ids: readonly string[],
  traceIds: readonly string[] = [],
): ErrorEntry {
  const kind = object.profile.singular.toUpperCase().replaceAll(" ", "_");
  return {
    status: "error",
    category: "OBJECT_NOT_FOUND",
    message: `Could not get some ${kind} objects, they may be deleted or not exist. Check that ids are valid.`,
    context: {
      ids: [...ids],
      ...(traceIds.length > 0 && { objectWriteTraceId: [...traceIds] }),
    },
  };
}
