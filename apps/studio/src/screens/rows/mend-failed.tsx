import type { MendingView } from "@x/batch-import/studio";
import { useState } from "preact/hooks";
import { editText, without } from "../../edits.ts";
import { type Pending, usePending } from "../../hooks/use-pending.ts";
import type { PropertyLabels } from "../../labels.ts";
import type { ValueEdit } from "../../pending-changes.ts";
import type { useMending } from "./use-mending.ts";
import { columnTitle, EXISTS, number, plural } from "../../words.ts";
import { ChangeList } from "../../view/change-list.tsx";
import { Choose } from "../../view/choose.tsx";
import { Fold } from "../../view/fold.tsx";
import { GroupTable } from "../../view/group-table.tsx";
import { FindAndReplace } from "../../view/find-and-replace.tsx";
import { MendValues } from "../../view/mend-values.tsx";
import { PendingList } from "../../view/pending-list.tsx";

/** Says how many failed rows are sent again, sends them, and mends many at once. */
export function MendFailed({
  view: { groups, left, toSend },
  isKnown,
  said: { add, change, forgetAll, mending, takeAsTheyAre },
  header,
  objectType,
  labels,
  isOld,
  onSend,
  showing,
  exampleOf,
}: {
  view: MendingView;
  /** Whether the failed rows have been read: until then, only its place is held. */
  isKnown: boolean;
  said: ReturnType<typeof useMending>;
  header: readonly string[];
  objectType: string;
  labels: PropertyLabels;
  /** The view is of what was said before. */
  isOld: boolean;
  onSend: () => void;
  /** What shows the rows with a kind of reason; undefined where no row of the run had it before it was mended. */
  showing: (kind: string) => (() => void) | undefined;
  /** What is said of the first row with a kind of reason; undefined as with `showing`. */
  exampleOf: (kind: string) => string | undefined;
}) {
  const { asTheyAre, edits } = mending;
  const pending = usePending();
  function take(edit: ValueEdit): void {
    add(edit);
    pending.drop(edit);
  }
  const titleOf = (column: number): string => columnTitle(header[column], column);
  const changes = [
    ...edits.map((edit) => ({
      text: editText(edit, titleOf),
      drop: () => change({ edits: without(edits, edit) }),
    })),
    ...asTheyAre.map((one) => ({
      text:
        "line" in one
          ? `Line ${one.line} is sent as it is`
          : `Rows are sent as they are: ${exampleOf(one.kind) ?? "those that a change gave another reason"}`,
      drop: () => change({ asTheyAre: without(asTheyAre, one) }),
    })),
  ];
  return (
    <>
      <ChangeList changes={changes} onDropAll={forgetAll} />
      {(left > 0 || !isKnown) && (
        <Fold
          class={isOld ? "value-list is-old" : "value-list"}
          summary={
            <>
              Correct failed rows by reason
              {isKnown && (
                <>
                  : <strong>{number(left)}</strong> left
                </>
              )}
            </>
          }
        >
          {() => (
            <>
              <p class="hint">
                A change is made in all failed rows that have the value, whatever their reason, and
                in no other row. To correct one row, open it below. Nothing is sent before you press
                the button that says so.
              </p>
              <GroupTable
                groups={groups}
                labels={labels}
                more={(group) => (
                  <>
                    {group.code === "CONFLICT" && <p class="hint">{EXISTS}</p>}
                    <p class="row">
                      {showing(group.kind) && (
                        <button type="button" class="quiet" onClick={showing(group.kind)}>
                          Show rows with this reason
                        </button>
                      )}
                      <button
                        type="button"
                        class="quiet"
                        onClick={() => takeAsTheyAre({ kind: group.kind })}
                      >
                        Take {plural(group.rows, "row")} along as{" "}
                        {group.rows === 1 ? "it is" : "they are"}
                      </button>
                    </p>
                    {group.column !== undefined && (
                      <MendValues
                        group={group}
                        objectType={objectType}
                        column={group.column}
                        title={titleOf(group.column)}
                        labels={labels}
                        pending={pending}
                        onEdit={take}
                      />
                    )}
                  </>
                )}
              />
              <ReplaceIn header={header} titleOf={titleOf} pending={pending} onEdit={take} />
            </>
          )}
        </Fold>
      )}
      <PendingList pending={pending} titleOf={titleOf} onEdit={take} />
      {changes.length > 0 && (
        <div class="notice row">
          <span class="grow" role="status">
            {isOld
              ? "Looking at the failed rows…"
              : toSend === 0
                ? "No row is to be sent again yet."
                : `${plural(toSend, "row is", "rows are")} to be sent again, and not sent yet.`}
          </span>
          {toSend > 0 && (
            <button
              type="button"
              class="main"
              disabled={isOld || pending.changes.length > 0}
              onClick={onSend}
            >
              Send {plural(toSend, "row")} again
            </button>
          )}
        </div>
      )}
    </>
  );
}

/** A reason need not name a property. */
function ReplaceIn({
  header,
  titleOf,
  pending,
  onEdit,
}: {
  header: readonly string[];
  titleOf: (column: number) => string;
  pending: Pending;
  onEdit: (edit: ValueEdit) => void;
}) {
  const [chosen, setChosen] = useState(0);
  return (
    <Fold class="mend" summary="Find and replace in another column">
      {() => (
        <>
          <Choose
            label="Column"
            options={header.map((_, column) => [String(column), titleOf(column)] as const)}
            chosen={String(chosen)}
            onChange={(value) => setChosen(Number(value))}
          />
          <FindAndReplace
            column={chosen}
            title={titleOf(chosen)}
            pending={pending}
            onEdit={onEdit}
          />
        </>
      )}
    </Fold>
  );
}
