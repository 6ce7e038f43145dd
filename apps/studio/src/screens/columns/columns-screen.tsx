import { associationWords, type JobChoice, mappingProblemWords } from "@x/batch-import/studio";
import { useState } from "preact/hooks";
import { useAnswer } from "../../hooks/use-answer.ts";
import { useSettled } from "../../hooks/use-settled.ts";
import { useStudio } from "../../studio-context.ts";
import { Problems } from "../../view/problems.tsx";
import { SaveMapping } from "../../view/save-mapping.tsx";
import { Steps } from "../../view/steps.tsx";
import { Title } from "../../view/title.tsx";
import { AssociationList } from "./association-list.tsx";
import { ColumnTable } from "./column-table.tsx";
import { ConstantList } from "./constant-list.tsx";
import { findHalfMapped } from "./half-mapped.ts";
import { JobForm } from "./job-form.tsx";
import { MappingResult } from "./mapping-result.tsx";
import { NextCheck } from "./next-check.tsx";
import { LoadMapping } from "./load-mapping.tsx";
import { useColumnDraft } from "./use-column-draft.ts";
import { ValueLists } from "./value-lists.tsx";

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
  const { draft, properties, proposals, change, changeColumns, chooseJob, load } = useColumnDraft(
    source,
    file.value && objects.value && portal.value
      ? { name: file.value.name, objects: objects.value, portal: portal.value }
      : undefined,
  );
  const mapping = useAnswer(
    () =>
      draft === undefined || draft.columns.length === 0
        ? undefined
        : studio.mapColumns({ source, ...draft }),
    [useSettled(draft, SETTLED_MILLISECONDS), properties.value],
  );
  const isMapped = mapping.value?.problems.length === 0;
  const sendAs = draft?.sendAs ?? NONE;
  const settledSendAs = useSettled(sendAs, SETTLED_MILLISECONDS);
  // Not asked again when a value is mapped: what the file says stays the same.
  const lists = useAnswer(
    () =>
      draft === undefined || !isMapped ? undefined : studio.columnValues({ source, ...draft }),
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
  const [openAssociation, setOpenAssociation] = useState<string>();
  const [timesClosed, setTimesClosed] = useState(0);

  /** What is filled in for an association is added, or left out. */
  function close(added: readonly string[]): void {
    if (added.length > 0) change({ associate: [...(draft!.associate ?? []), ...added] });
    setOpenAssociation(undefined);
    setTimesClosed(timesClosed + 1);
  }
  function changeJob(job: JobChoice): void {
    if (job.objectType !== draft!.job.objectType || job.operation === "archive") {
      setOpenAssociation(undefined);
    }
    chooseJob(job);
  }
  const table = file.value?.table;
  const known = properties.value?.properties ?? [];
  const names = mappings.value ?? [];
  const titles = table?.columns.map(({ title }) => title) ?? [];
  const wrong = (mapping.value?.problems ?? []).map((one) => ({
    ...one,
    message: mappingProblemWords(one, titles),
  }));
  return (
    <>
      <Steps current="columns" source={source} />
      <Title>What is each column of {file.value?.name ?? "the file"}?</Title>
      <Problems
        problems={[
          ...file.problems,
          ...objects.problems,
          ...portal.problems,
          ...properties.problems,
          ...mappings.problems,
        ]}
      />
      {draft !== undefined && table !== undefined && objects.value !== undefined && (
        <>
          <JobForm
            job={draft.job}
            objects={objects.value}
            properties={known}
            columns={draft.columns}
            onChange={changeJob}
          />
          <LoadMapping
            source={source}
            draft={draft}
            names={names}
            onLoad={load}
            onRemoved={() => setTimes(times + 1)}
          />
          {properties.value?.refused !== undefined && (
            <p class="notice">
              HubSpot does not list the properties to this token, so that columns map by name only
              and rows are not checked: {properties.value.refused}
            </p>
          )}
          {draft.columns.length === 0 ? (
            properties.problems.length === 0 && (
              <p role="status">Asking HubSpot for the properties…</p>
            )
          ) : (
            <ColumnTable
              table={table}
              columns={draft.columns}
              proposals={proposals.value ?? []}
              properties={known}
              problems={wrong}
              onChange={changeColumns}
            />
          )}
          {isMapped && (
            <ValueLists
              lists={(lists.value ?? []).filter(
                ({ column, property }) => draft.columns[column] === property,
              )}
              table={table}
              sendAs={sendAs}
              onChange={(sendAs) => change({ sendAs })}
            />
          )}
          {draft.job.operation !== "archive" && draft.columns.length > 0 && (
            <>
              <ConstantList
                constants={draft.constants ?? []}
                objectType={draft.job.objectType}
                properties={known}
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
            <>
              <SaveMapping
                source={source}
                draft={draft}
                names={names}
                canSave={isMapped}
                onSaved={() => setTimes(times + 1)}
              />
              <section class="last" aria-label="Result">
                <MappingResult mapping={mapping.value} table={table} draft={draft} />
                <Problems
                  problems={[
                    ...wrong.map(({ message }) => message),
                    ...mapping.problems,
                    ...lists.problems,
                  ]}
                />
                <NextCheck
                  source={source}
                  constants={draft.constants}
                  openAssociation={openAssociation}
                  openWords={openAssociation && associationWords(openAssociation, titles)}
                  half={half}
                  onUnmap={({ column, from }) =>
                    change({
                      sendAs: sendAs.filter((one) => one.column !== column || one.from !== from),
                    })
                  }
                  canCheck={isMapped}
                  onClose={close}
                />
              </section>
            </>
          )}
        </>
      )}
    </>
  );
}
