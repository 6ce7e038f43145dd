import type { Draft } from "../../tab/draft.ts";
import { quoted } from "../../edits.ts";
import { addressOf } from "../../route.ts";
import { Unfinished } from "../../view/unfinished.tsx";
import type { HalfMapped } from "./half-mapped.ts";

/** Leads to the check, once nothing is only half said. */
export function NextCheck({
  source,
  constants = [],
  openAssociation,
  openWords,
  half,
  canCheck,
  onClose,
  onUnmap,
}: {
  source: string;
  constants: Draft["constants"];
  /** What is filled in for an association and not added. */
  openAssociation: string | undefined;
  /** The same, for people. */
  openWords: string | undefined;
  half: HalfMapped | undefined;
  canCheck: boolean;
  /** @param added What is filled in, or nothing: it is left out. */
  onClose: (added: readonly string[]) => void;
  /** The value is left as the file has it. */
  onUnmap: (half: HalfMapped) => void;
}) {
  const isHalfSaid = constants.some(({ property, value }) => (property === "") !== (value === ""));
  return (
    <>
      {openAssociation !== undefined && (
        <Unfinished
          take={() => onClose([openAssociation])}
          takeText="Add it"
          leave={() => onClose([])}
        >
          An association is filled in and not added yet: {openWords}
        </Unfinished>
      )}
      {half?.isSure === true && (
        <Unfinished leave={() => onUnmap(half)} leaveText={`Leave ${quoted(half.from)} as it is`}>
          {quoted(half.from)} is to become {quoted(half.to)}, which HubSpot does not know. Choose
          one of its values, or leave it as it is.
        </Unfinished>
      )}
      {isHalfSaid && (
        <p class="notice" role="status">
          One of the values for every row has no property or no value yet. Fill it in, or remove it.
        </p>
      )}
      <p class="actions">
        {canCheck && openAssociation === undefined && half === undefined && !isHalfSaid ? (
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
