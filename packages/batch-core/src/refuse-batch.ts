import type { RecordError } from "@x/batch-types";
import type { Batch, Entry, Interpretation } from "./batch.ts";
import type { Verdict } from "./classify-answer.ts";
import { findSuspects } from "./find-suspects.ts";
import { LOOK_IT_UP } from "./internal/advice.ts";
import { propertiesOf } from "./internal/properties-of.ts";
import { readErrors } from "./read-errors.ts";
import { type Fate, settle, settleSent } from "./settle.ts";

type Refusal = Extract<Verdict, { kind: "refused" }>;

/** Whether the records of a batch can go apart, so that the one to blame is found. */
export function canGoApart({ entries, job, reconciliation }: Batch): boolean {
  return entries.length > 1 && !job.allOrNone && reconciliation === undefined;
}

/** HubSpot refused the whole batch, nothing was written, and that is that. */
export function refuseBatch(batch: Batch, refusal: Refusal): Interpretation {
  const { body, isHubSpots, status } = refusal;
  const errors = readErrors(body, `HTTP_${status}`);
  if (batch.job.allOrNone) return refuseAll(batch, body, errors);
  // A refusal of HubSpot's holds for the earlier attempt, too. One of a firewall on the way need not.
  if (batch.mayBeWritten && !isHubSpots) {
    const message = `An earlier attempt got no answer, and then HubSpot refused: ${errors[0].message}`;
    return settled(batch.entries, {
      status: "unknown",
      reason: "no-answer",
      message,
      advice: LOOK_IT_UP,
    });
  }
  return settled(batch.entries, failed(errors));
}

/** All or none was asked for, and it is none. Those who are named are to blame; the rest is spared. */
function refuseAll(
  batch: Batch,
  body: Record<string, unknown>,
  errors: readonly [RecordError, ...RecordError[]],
): Interpretation {
  const { condemned, suspects } = findSuspects(batch.entries, body, errors, batch.job);
  const isNamed = (entry: Entry): boolean => condemned.has(entry) || suspects.has(entry);
  if (!batch.entries.some(isNamed)) return settled(batch.entries, failed(errors));
  const message = `HubSpot refused the batch because of other records: ${errors[0].message}`;
  const outcomes = batch.entries.flatMap((entry) =>
    settle(
      entry,
      entry.attempts + 1,
      isNamed(entry)
        ? failed(condemned.get(entry) ?? errorsAbout(entry, errors))
        : { status: "skipped", reason: "all-or-none", message },
    ),
  );
  return { outcomes, again: [], errors: [] };
}

/** Errors of properties that a record does not set are about others. */
function errorsAbout({ input }: Entry, errors: Errors): Errors {
  const properties = propertiesOf(input);
  const [first, ...more] = errors.filter(
    ({ property }) => property === undefined || Object.hasOwn(properties, property),
  );
  return first === undefined ? errors : [first, ...more];
}

type Errors = readonly [RecordError, ...RecordError[]];

function failed([error, ...moreErrors]: Errors): Fate {
  return { status: "failed", error, ...(moreErrors.length > 0 && { moreErrors }) };
}

function settled(entries: readonly Entry[], fate: Fate): Interpretation {
  return { outcomes: settleSent(entries, fate), again: [], errors: [] };
}
