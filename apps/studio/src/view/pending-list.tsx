import type { Pending } from "../hooks/use-pending.ts";
import { keyOf, pendingText, type ValueEdit } from "../pending-changes.ts";
import { Unfinished } from "./unfinished.tsx";

/** Asks about each change that is typed and not taken over. */
export function PendingList({
  pending,
  titleOf,
  onEdit,
}: {
  pending: Pending;
  titleOf: (column: number) => string;
  onEdit: (edit: ValueEdit) => void;
}) {
  return (
    <>
      {pending.changes.map((change) => (
        <Unfinished
          key={keyOf(change)}
          take={change.kind === "replace" && change.find === "" ? undefined : () => onEdit(change)}
          leave={() => pending.drop(change)}
        >
          {pendingText(change, titleOf)}
        </Unfinished>
      ))}
    </>
  );
}
