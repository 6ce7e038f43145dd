import type { Pending } from "../../hooks/use-pending.ts";
import type { PropertyLabels } from "../../labels.ts";
import type { ValueEdit } from "../../pending-changes.ts";
import type { Draft } from "../../tab/draft.ts";
import type { Group } from "../../view/group-table.tsx";
import { MendValues } from "../../view/mend-values.tsx";

/** Mends the values of rows with one problem, where a column gives its property, or names its records. */
export function MendGroup({
  group,
  draft,
  titleOf,
  labels,
  pending,
  onEdit,
}: {
  group: Group;
  draft: Draft;
  titleOf: (column: number) => string;
  labels: PropertyLabels;
  pending: Pending;
  onEdit: (edit: ValueEdit) => void;
}) {
  const { property, column = property === undefined ? -1 : draft.columns.indexOf(property) } =
    group;
  if (column === -1) return null;
  return (
    <MendValues
      group={group}
      objectType={draft.job.objectType}
      column={column}
      title={titleOf(column)}
      labels={labels}
      sentAs={(value) =>
        draft.sendAs?.find((one) => one.column === column && one.from === value)?.to
      }
      pending={pending}
      onEdit={onEdit}
    />
  );
}
