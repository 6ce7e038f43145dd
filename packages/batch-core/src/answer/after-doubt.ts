import type { RecordError } from "@x/batch-types";
import { LOOK_IT_UP } from "../internal/advice.ts";
import { readConflict } from "./read-conflict.ts";
import type { Fate } from "../outcome/settle.ts";
import type { Errors } from "./share-errors.ts";

// A request got no answer, was sent again, and is refused now. A refusal for what a record says holds for
// the earlier attempt too: it wrote nothing. A refusal because the effect is there already does not: the
// earlier attempt may be what made the record that exists, or removed the one that is gone.

/** Whether a refusal may come from what an earlier attempt has done. */
export function mayComeFromEarlierAttempt(
  operation: string,
  errors: Errors,
  status?: number,
): boolean {
  if (MAKES.has(operation)) return status === 409 || errors.some(saysItExists);
  return REMOVES.has(operation) && (status === 404 || errors.some(saysItIsGone));
}

/** What the outcome of something that stays in doubt says of the refusal. */
export function refusedAfterDoubt([error]: Errors): string {
  return `An earlier attempt got no answer, and now HubSpot says: ${error.message}`;
}

/** What became of a record that an earlier attempt may have written. */
export function inDoubt(errors: Errors): Fate {
  return {
    status: "unknown",
    reason: "no-answer",
    message: refusedAfterDoubt(errors),
    advice: LOOK_IT_UP,
  };
}

/** Not an update: the record that has its unique value already is another one. */
const MAKES = new Set(["create", "upsert", "createDefault"]);
const REMOVES = new Set(["archive", "removeLabels"]);

function saysItExists({ category, code, existingId, message }: RecordError): boolean {
  return (
    /CONFLICT|ALREADY_EXISTS|NAME_EXISTS/.test(`${category} ${code}`) ||
    existingId !== undefined ||
    readConflict(message) !== undefined
  );
}

function saysItIsGone({ category, code }: RecordError): boolean {
  return /NOT_FOUND|NO_ASSOCIATIONS_FOUND/.test(`${category} ${code}`);
}
