import type { CheckView, Edit } from "@x/batch-import/studio";
import { useMemo, useState } from "preact/hooks";
import { type Draft, keepDraft, readDraft } from "../../tab/draft.ts";
import { addEdits } from "../../edits.ts";
import { passCheckOn } from "../../tab/last-check.ts";
import { addressOf } from "../../route.ts";
import { useStudio } from "../../studio-context.ts";
import { useAnswer } from "../../hooks/use-answer.ts";
import { usePending } from "../../hooks/use-pending.ts";
import { useSettled } from "../../hooks/use-settled.ts";
import { CostText } from "./cost-text.tsx";
import { EditList } from "./edit-list.tsx";
import { type Group, GroupTable } from "../../view/group-table.tsx";
import { MendGroup } from "./mend-group.tsx";
import { takeEdit, type ValueEdit } from "../../pending-changes.ts";
import { NoDraft } from "../../view/no-draft.tsx";
import { PendingList } from "../../view/pending-list.tsx";
import { WriteSection } from "../../view/write-section.tsx";
import { Problems } from "../../view/problems.tsx";
import { RemedyButtons } from "./remedy-buttons.tsx";
import { RewrittenValues } from "./rewritten-values.tsx";
import { SaveMapping } from "../../view/save-mapping.tsx";
import { RowEditor } from "./row-editor.tsx";
import { SentRows } from "./sent-rows.tsx";
import { isPreviewed, Steps } from "../../view/steps.tsx";
import { Title } from "../../view/title.tsx";
import { UndoableTick } from "./undoable-tick.tsx";
import { Values } from "../../view/values.tsx";
import { ValuesForm } from "./values-form.tsx";
import { columnTitle, number, plural } from "../../words.ts";

/** Long enough to mend several rows one after the other. */
const SETTLED_MILLISECONDS = 300;
/** The step before says it of each. */
const MOST_NOT_WRITTEN = 8;

/** Judges every row, says what it costs to write them, and asks for the yes. */
export function CheckScreen({ source }: { source: string }) {
  const [draft, setDraft] = useState(() => readDraft(source));
  if (draft !== undefined) {
    return (
      <Check
        source={source}
        draft={draft}
        onChange={(next) => {
          keepDraft(source, next);
          setDraft(next);
        }}
      />
    );
  }
  return <NoDraft current="check" source={source} title="Nothing to check yet" />;
}

function Check({
  source,
  draft,
  onChange,
}: {
  source: string;
  draft: Draft;
  onChange: (draft: Draft) => void;
}) {
  const studio = useStudio();
  const [times, setTimes] = useState(0);
  const account = useAnswer(() => studio.account({}), []);
  const file = useAnswer(() => studio.source({ source }), [source]);
  const settled = useSettled(draft, SETTLED_MILLISECONDS);
  const checked = useAnswer(
    async (signal) => {
      const choice = { source, ...settled };
      const report = await studio.check(choice, signal);
      passCheckOn(choice, report);
      return report;
    },
    [settled, times],
  );
  const [timesSaved, setTimesSaved] = useState(0);
  const mappings = useAnswer(() => studio.mappings({}), [timesSaved]);
  const [openLine, setOpenLine] = useState<number>();
  const pending = usePending();
  const isOld = checked.isAsking || settled !== draft;
  const isDisabled = isOld || pending.changes.length > 0;
  const report = checked.value;
  const canSend = report !== undefined && report.refused < report.rows;
  const labels = useMemo(() => new Map(Object.entries(report?.labels ?? {})), [report]);
  const titleOf = (column: number): string =>
    columnTitle(file.value?.table?.columns[column]?.title, column);

  function mend(...added: readonly Edit[]): void {
    onChange({ ...draft, edits: addEdits(draft.edits, added) });
  }
  function take(edit: ValueEdit): void {
    // A mapping has the values of properties alone.
    if (draft.columns[edit.column] === null) mend(edit);
    else onChange(takeEdit(draft, edit));
    pending.drop(edit);
  }
  const mending = (group: Group) => (
    <>
      <RemedyButtons
        group={group}
        onTake={(change) =>
          onChange({
            ...draft,
            ...change,
            rowOptions: { ...draft.rowOptions, ...change.rowOptions },
          })
        }
      />
      <MendGroup
        group={group}
        draft={draft}
        titleOf={titleOf}
        labels={labels}
        pending={pending}
        onEdit={take}
      />
    </>
  );
  return (
    <>
      <Steps current="check" source={source} />
      <Title>{isOld ? "Checking every row…" : headline(report)}</Title>
      <ValuesForm
        values={draft.rowOptions}
        isBusy={false}
        onChange={(rowOptions) => onChange({ ...draft, rowOptions })}
      />
      <EditList
        draft={draft}
        titleOf={titleOf}
        onChange={(changed) => onChange({ ...draft, ...changed })}
      />
      <p role="status" class="only-heard">
        {isOld ? "Checking every row." : headline(report)}
      </p>
      <Problems problems={checked.problems} />
      {report !== undefined && (
        <div class={isOld ? "is-old" : ""}>
          {report.notWritten.length > 0 && (
            <p>
              Columns that are not written:{" "}
              <Values
                of={report.notWritten.map((title) => title || "no title")}
                most={MOST_NOT_WRITTEN}
              />
              .
            </p>
          )}
          {(
            [
              ["Refused before they are sent", report.problems, mending],
              ["Warnings", report.warnings, mending],
              [
                "Sent in another form",
                report.rewritten,
                (group: Group) => <RewrittenValues group={group} />,
              ],
            ] as const
          ).map(([title, groups, more]) => (
            <GroupTable
              key={title}
              title={title}
              groups={groups}
              rows={groups === report.problems ? report.refused : undefined}
              labels={labels}
              onOpenLine={setOpenLine}
              more={more}
            />
          ))}
          <SentRows rows={report.firstRows} labels={labels} />
          <SaveMapping
            source={source}
            draft={draft}
            names={mappings.value ?? []}
            canSave={!isDisabled}
            onSaved={() => setTimesSaved(timesSaved + 1)}
          />
          {canSend && <CostText cost={report.cost} />}
          <PendingList pending={pending} titleOf={titleOf} onEdit={take} />
          {!canSend && <p class="empty last">Nothing can be sent yet.</p>}
          {canSend && isPreviewed(draft.job.operation) && (
            <>
              {account.value?.canUndo === true && (
                <UndoableTick
                  isUndoable={draft.undoable === true}
                  onChange={(undoable) => onChange({ ...draft, undoable })}
                />
              )}
              <p class="actions">
                {isDisabled ? (
                  <button type="button" class="main" disabled>
                    Next: preview
                  </button>
                ) : (
                  <a class="button main" href={addressOf("preview", source)}>
                    Next: preview
                  </a>
                )}
              </p>
              <Problems problems={account.problems} />
            </>
          )}
          {canSend && !isPreviewed(draft.job.operation) && (
            <WriteSection
              source={source}
              draft={draft}
              report={report}
              account={account}
              isDisabled={isDisabled}
              isMain
              onRefused={() => setTimes(times + 1)}
            />
          )}
        </div>
      )}
      {openLine !== undefined && (
        <RowEditor
          source={source}
          line={openLine}
          draft={draft}
          said={twinOf(openLine, report)}
          titleOf={titleOf}
          onEdits={(added) => mend(...added)}
          onClose={() => setOpenLine(undefined)}
        />
      )}
    </>
  );
}

/** That a row before has the key of this one, too: told of all rows alone. */
function twinOf(line: number, report: CheckView | undefined): readonly string[] {
  const values = (report?.problems ?? []).flatMap((group) => group.values);
  const twin = values.find((value) => value.line === line && value.firstLine !== undefined);
  return twin === undefined ? [] : [`“${twin.value}” is on line ${twin.firstLine}, too.`];
}

function headline(report: CheckView | undefined): string {
  if (report === undefined) return "These rows cannot be sent";
  const { refused, rows } = report;
  if (refused === 0) return `All ${plural(rows, "row")} can be sent`;
  if (refused === rows) return `None of the ${plural(rows, "row")} can be sent`;
  return `${number(rows - refused)} of ${plural(rows, "row")} can be sent`;
}
