import type { RecordError } from "@x/batch-types";
import { canCreate, isRemoving } from "../job/effect.ts";
import { readConflict } from "./read-conflict.ts";
import type { Errors } from "../outcome/errors.ts";

// A request got no answer, was sent again, and is refused now. When the record is invalid, the first attempt
// wrote nothing either. But when the record exists already, or is gone already, the first attempt may have done
// that.

/**
 * Returns why a refused entry may have been written; `undefined` when it surely was not.
 *
 * @param errors The errors of the entry.
 * @param refusal How the whole batch was refused, if it was. A firewall knows nothing of the first attempt.
 */
export function doubtOf(
  { entries, job, mayBeWritten }: Attempted,
  errors: Errors,
  { isHubSpots = true, status }: { readonly isHubSpots?: boolean; readonly status?: number } = {},
): string | undefined {
  const isThere = canCreate(job) && (status === 409 || errors.some(saysItExists));
  const isGone = isRemoving(job) && (status === 404 || errors.some(saysItIsGone));
  // A look-up did not find it; HubSpot may have written it since.
  const mayBeLate = isThere && entries?.some(({ provenMissing }) => provenMissing);
  return mayBeLate || (mayBeWritten && (!isHubSpots || isThere || isGone))
    ? `An earlier attempt got no usable answer, and now the answer is: ${errors[0].message}`
    : undefined;
}

interface Attempted {
  readonly entries?: readonly { readonly attempts: number; readonly provenMissing?: true }[];
  readonly job: { readonly operation: string };
  readonly mayBeWritten?: true;
}

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
