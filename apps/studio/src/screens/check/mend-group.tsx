import { addEdits } from "../../edits.ts";
import type { PropertyLabels } from "../../labels.ts";
import type { Draft } from "../../tab/draft.ts";
import type { Group } from "../../view/group-table.tsx";
import { MendValues, type TypedChange } from "../../view/mend-values.tsx";

/** Mends the values of rows with one problem, where a column gives its property. */
export function MendGroup({
  group,
  draft,
  titleOf,
  labels,
  onChange,
  onTyped,
}: {
  group: Group;
  draft: Draft;
  titleOf: (column: number) => string;
  labels: PropertyLabels;
  onChange: (draft: Draft) => void;
  /** Told what is typed and not taken over, and that nothing is any more. */
  onTyped: (typed: TypedChange | undefined) => void;
}) {
  const { edits, sendAs = [] } = draft;
  const column = group.property === undefined ? -1 : draft.columns.indexOf(group.property);
  if (column === -1) return null;
  const isOf = (one: (typeof sendAs)[number], value: string): boolean =>
    one.column === column && one.from === value;
  return (
    <MendValues
      group={group}
      objectType={draft.job.objectType}
      title={titleOf(column)}
      labels={labels}
      sentAs={(value) => sendAs.find((one) => isOf(one, value))?.to}
      onSendAs={(from, to) => {
        const others = sendAs.filter((one) => !isOf(one, from));
        onChange({ ...draft, sendAs: [...others, { column, from, to }] });
      }}
      onReplace={(find, to) =>
        onChange({ ...draft, edits: addEdits(edits, [{ kind: "replace", column, find, to }]) })
      }
      onLeaveOut={(value) =>
        onChange({ ...draft, edits: addEdits(edits, [{ kind: "leave-out-like", column, value }]) })
      }
      onTyped={onTyped}
    />
  );
}
