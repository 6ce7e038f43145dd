import type { JobChoice, MappingView, ObjectView, SourceTable } from "@x/batch-import/studio";
import { useEffect, useRef, useState } from "preact/hooks";
import { type Draft, keepDraft, readDraft } from "../draft.ts";
import { quoted } from "../edits.ts";
import { findHalfMapped } from "../half-mapped.ts";
import { addressOf } from "../route.ts";
import { useStudio } from "../studio-context.ts";
import { useAnswer } from "../use-answer.ts";
import { useSettled } from "../use-settled.ts";
import { ConstantList } from "../view/constant-list.tsx";
import { AssociationList } from "../view/association-list.tsx";
import { ColumnTable } from "../view/column-table.tsx";
import { JobForm } from "../view/job-form.tsx";
import { Problems } from "../view/problems.tsx";
import { LoadMapping, SaveMapping } from "../view/saved-mappings.tsx";
import { Steps } from "../view/steps.tsx";
import { ValueLists } from "../view/value-lists.tsx";
import { Title } from "../view/title.tsx";
import { plural } from "../words.ts";

/** One for all: it is compared with what was there before. */
const NONE: readonly never[] = [];

/** Long enough to type on, short enough to see what it makes of it. */
const SETTLED_MILLISECONDS = 250;

/** Says what is to be done, and what each column is. */
export function ColumnsScreen({ source }: { source: string }) {
  const studio = useStudio();
  const file = useAnswer(() => studio.source({ source }), [source]);
  const objects = useAnswer(() => studio.objects({}), []);
  const [times, setTimes] = useState(0);
  const mappings = useAnswer(() => studio.mappings({}), [times]);
  const portal = useAnswer(() => studio.account({}), []);
  const [draft, setDraft] = useState<Draft | undefined>(() => readDraft(source));
  const table = file.value?.table;
  const objectType = draft?.job.objectType;
  const account = useAnswer(
    () => (objectType === undefined ? undefined : studio.properties({ objectType })),
    [objectType],
  );
  // By name and label, once the properties are known; never over what the user chose.
  const proposals = useAnswer(
    () =>
      draft === undefined || account.value === undefined || account.isAsking
        ? undefined
        : studio.proposeColumns({ source, job: draft.job }),
    [objectType, draft?.job.operation, draft?.job.idProperty, account.value],
  );
  const mapping = useAnswer(
    () =>
      draft === undefined || draft.columns.length === 0
        ? undefined
        : studio.mapColumns({ source, ...draft }),
    [useSettled(draft, SETTLED_MILLISECONDS), account.value],
  );

  const wrong = mapping.value?.problems ?? [];
  const [openAssociation, setOpenAssociation] = useState<string>();
  const [timesClosed, setTimesClosed] = useState(0);
  const isHalfSaid = (draft?.constants ?? []).some(
    ({ property, value }) => (property === "") !== (value === ""),
  );
  /** What is filled in for an association is added, or left out. */
  function close(added: readonly string[]): void {
    if (added.length > 0) change({ associate: [...(draft!.associate ?? []), ...added] });
    setOpenAssociation(undefined);
    setTimesClosed(timesClosed + 1);
  }
  const sendAs = draft?.sendAs ?? NONE;
  const settledSendAs = useSettled(sendAs, SETTLED_MILLISECONDS);
  // Not asked again when a value is mapped: what the file says stays the same.
  const lists = useAnswer(
    () =>
      draft === undefined || mapping.value?.problems.length !== 0
        ? undefined
        : studio.columnValues({ source, ...draft }),
    [
      useSettled(draft?.columns, SETTLED_MILLISECONDS),
      settledSendAs,
      mapping.value?.problems.length,
    ],
  );

  const half = findHalfMapped(
    lists.value ?? [],
    sendAs,
    !lists.isAsking && settledSendAs === sendAs,
  );
  useEffect(() => {
    if (draft !== undefined || !file.value || !objects.value || !portal.value) return;
    const job = firstJob(file.value.name, objects.value);
    setDraft({ job, columns: [], rowOptions: {}, undoable: portal.value.canUndo });
  }, [file.value, objects.value, portal.value]);
  /** What was chosen last: an effect may run with what was drawn before that. */
  const latest = useRef(draft);
  const proposedBefore = useRef<typeof proposals.value>(undefined);
  useEffect(() => {
    const [before, next] = [proposedBefore.current, proposals.value];
    proposedBefore.current = next;
    if (draft === undefined || next === undefined) return;
    // A column that the user has not touched follows the job: an archive looks for the record id.
    const { columns } = latest.current ?? draft;
    const isOwn = (place: number): boolean =>
      columns.length > 0 && columns[place] !== before?.[place]?.property;
    change({
      columns: next.map(({ property }, place) =>
        isOwn(place) ? (columns[place] ?? null) : property,
      ),
    });
  }, [proposals.value]);

  function change(changed: Partial<Draft>): void {
    const next = { ...(latest.current ?? draft!), ...changed };
    latest.current = next;
    setDraft(next);
    if (next.columns.length > 0) keepDraft(source, next);
  }
  function changeJob(job: JobChoice): void {
    const isOther = job.objectType !== draft!.job.objectType;
    change({ job, ...(isOther && { columns: [], sendAs: [], constants: [], associate: [] }) });
    if (isOther || job.operation === "archive") setOpenAssociation(undefined);
  }
  /** What was said of the values of a column holds for its property. */
  function changeColumns(columns: Draft["columns"]): void {
    const { columns: before, sendAs = [] } = draft!;
    change({
      columns,
      sendAs: sendAs.filter(({ column }) => before[column] === columns[column]),
    });
  }
  return (
    <>
      <Steps current="columns" source={source} />
      <Title>What is each column of {file.value?.name ?? "the file"}?</Title>
      <Problems
        problems={[
          ...file.problems,
          ...objects.problems,
          ...portal.problems,
          ...account.problems,
          ...mappings.problems,
        ]}
      />
      {draft !== undefined && table !== undefined && objects.value !== undefined && (
        <>
          <JobForm
            job={draft.job}
            objects={objects.value}
            properties={account.value?.properties ?? []}
            columns={draft.columns}
            onChange={changeJob}
          />
          <LoadMapping
            source={source}
            draft={draft}
            names={mappings.value ?? []}
            onLoad={(loaded) => {
              // All of it is said by the user: no column of it is proposed anew.
              proposedBefore.current = undefined;
              change(loaded);
            }}
            onRemoved={() => setTimes(times + 1)}
          />
          {account.value?.refused !== undefined && (
            <p class="notice">
              HubSpot does not list the properties to this token, so that columns map by name only
              and rows are not checked: {account.value.refused}
            </p>
          )}
          {draft.columns.length === 0 ? (
            account.problems.length === 0 && <p role="status">Asking HubSpot for the properties…</p>
          ) : (
            <ColumnTable
              table={table}
              columns={draft.columns}
              proposals={proposals.value ?? []}
              properties={account.value?.properties ?? []}
              problems={wrong}
              onChange={changeColumns}
            />
          )}
          {mapping.value?.problems.length === 0 && (
            <ValueLists
              lists={(lists.value ?? []).filter(
                ({ column, property }) => draft.columns[column] === property,
              )}
              table={table}
              sendAs={draft.sendAs ?? []}
              onChange={(sendAs) => change({ sendAs })}
            />
          )}
          {draft.job.operation !== "archive" && draft.columns.length > 0 && (
            <>
              <ConstantList
                constants={draft.constants ?? []}
                objectType={draft.job.objectType}
                properties={account.value?.properties ?? []}
                problems={[...wrong, ...(mapping.value?.wrongConstants ?? [])]}
                onChange={(constants) => change({ constants })}
              />
              <AssociationList
                key={`${draft.job.objectType} ${timesClosed}`}
                associate={draft.associate ?? []}
                missing={draft.missing}
                table={table}
                objects={objects.value}
                problems={wrong}
                onChange={change}
                onOpen={setOpenAssociation}
              />
            </>
          )}
          {draft.columns.length > 0 && (
            <SaveMapping
              source={source}
              draft={draft}
              names={mappings.value ?? []}
              canSave={mapping.value?.problems.length === 0}
              onSaved={() => setTimes(times + 1)}
            />
          )}
          <section class="last" aria-label="Result">
            <MappingResult mapping={mapping.value} table={table} draft={draft} />
            <Problems
              problems={[
                ...wrong.map(({ message }) => message),
                ...mapping.problems,
                ...lists.problems,
              ]}
            />
            {openAssociation !== undefined && (
              <div class="notice row">
                <span class="grow" role="status">
                  An association is filled in and not added yet: {openAssociation}
                </span>
                <button type="button" onClick={() => close([openAssociation])}>
                  Add it
                </button>
                <button type="button" class="quiet" onClick={() => close([])}>
                  Leave it out
                </button>
              </div>
            )}
            {half?.isSure === true && (
              <div class="notice row">
                <span class="grow" role="status">
                  {quoted(half.from)} is to become {quoted(half.to)}, which HubSpot does not know.
                  Choose one of its values, or leave it as it is.
                </span>
                <button
                  type="button"
                  onClick={() =>
                    change({
                      sendAs: sendAs.filter(
                        ({ column, from }) => column !== half.column || from !== half.from,
                      ),
                    })
                  }
                >
                  Leave {quoted(half.from)} as it is
                </button>
              </div>
            )}
            {isHalfSaid && (
              <p class="notice" role="status">
                One of the values for every row has no property or no value yet. Fill it in, or
                remove it.
              </p>
            )}
            <p class="actions">
              {mapping.value?.problems.length === 0 &&
              openAssociation === undefined &&
              half === undefined &&
              !isHalfSaid ? (
                <a class="button main" href={addressOf("check", source)}>
                  Next: check
                </a>
              ) : (
                <button type="button" class="main" disabled>
                  Next: check
                </button>
              )}
            </p>
          </section>
        </>
      )}
    </>
  );
}

/** Says what is written and what is not. */
function MappingResult({
  mapping,
  table,
  draft: { columns, job },
}: {
  mapping: MappingView | undefined;
  table: SourceTable;
  draft: Draft;
}) {
  if (mapping === undefined || mapping.problems.length > 0) return null;
  if (job.operation === "archive") {
    return <p role="status">Records are found by their ids. No column is written.</p>;
  }
  const written = columns.filter((property) => property !== null).length;
  const left = mapping.notWritten.map((title) => title || "one without a title");
  return (
    <p role="status">
      {written} of {plural(table.columns.length, "column")} will be written.
      {left.length > 0 && ` Not written: ${left.join(", ")}.`}
    </p>
  );
}

/** The object that the name of the file has in it; most files hold contacts. */
function firstJob(name: string, objects: readonly ObjectView[]): JobChoice {
  const named = objects.find(
    ({ label, operations }) =>
      name.toLowerCase().includes(label.toLowerCase()) && operations.includes("create"),
  );
  return { operation: "create", objectType: named?.objectType ?? "contacts" };
}
