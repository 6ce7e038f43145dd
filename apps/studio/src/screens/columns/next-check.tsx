import type { Draft } from "../../tab/draft.ts";
import { addressOf } from "../../route.ts";

/** Leads to the check, once nothing is only half said. */
export function NextCheck({
  source,
  constants = [],
  openAssociation,
  canCheck,
  onClose,
}: {
  source: string;
  constants: Draft["constants"];
  /** What is filled in for an association and not added. */
  openAssociation: string | undefined;
  canCheck: boolean;
  /** @param added What is filled in, or nothing: it is left out. */
  onClose: (added: readonly string[]) => void;
}) {
  const isHalfSaid = constants.some(({ property, value }) => (property === "") !== (value === ""));
  return (
    <>
      {openAssociation !== undefined && (
        <div class="notice row">
          <span class="grow" role="status">
            An association is filled in and not added yet: {openAssociation}
          </span>
          <button type="button" onClick={() => onClose([openAssociation])}>
            Add it
          </button>
          <button type="button" class="quiet" onClick={() => onClose([])}>
            Leave it out
          </button>
        </div>
      )}
      {isHalfSaid && (
        <p class="notice" role="status">
          One of the values for every row has no property or no value yet. Fill it in, or remove it.
        </p>
      )}
      <p class="actions">
        {canCheck && openAssociation === undefined && !isHalfSaid ? (
          <a class="button main" href={addressOf("check", source)}>
            Next: check
          </a>
        ) : (
          <button type="button" class="main" disabled>
            Next: check
          </button>
        )}
      </p>
    </>
  );
}
