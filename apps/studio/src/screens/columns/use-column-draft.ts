import type { JobChoice, ObjectView, Proposal, StudioAccount } from "@x/batch-import/studio";
import { useEffect, useRef, useState } from "preact/hooks";
import { useAnswer } from "../../hooks/use-answer.ts";
import { useStudio } from "../../studio-context.ts";
import { type Draft, keepDraft, readDraft } from "../../tab/draft.ts";
import { proposeJob } from "./propose-job.ts";

/**
 * What the user says of a file, kept in the tab. A column that the user has not touched is what it is proposed to be.
 *
 * @param about Undefined while it is not known: nothing is said of a file before.
 */
export function useColumnDraft(
  source: string,
  about:
    | {
        readonly name: string;
        readonly objects: readonly ObjectView[];
        readonly portal: StudioAccount;
      }
    | undefined,
) {
  const studio = useStudio();
  const [draft, setDraft] = useState<Draft | undefined>(() => readDraft(source));
  /** What was chosen last: an effect may run with what was drawn before that. */
  const latest = useRef(draft);
  const job = draft?.job;
  const properties = useAnswer(
    () => job && studio.properties({ objectType: job.objectType }),
    [job?.objectType],
  );
  // By name and label, once the properties are known; never over what the user chose.
  const proposals = useAnswer(
    () =>
      job === undefined || properties.value === undefined || properties.isAsking
        ? undefined
        : studio.proposeColumns({ source, job }),
    [job?.objectType, job?.operation, job?.idProperty, properties.value],
  );
  const proposedBefore = useRef<readonly Proposal[]>(undefined);
  /** The object whose operation or id property the user chose. */
  const chosenFor = useRef<string>(undefined);

  useEffect(() => {
    if (draft !== undefined || about === undefined) return;
    const { name, objects, portal } = about;
    const first = firstJob(name, objects);
    setDraft({ job: first, columns: [], rowOptions: {}, undoable: portal.canUndo });
  }, [about === undefined]);
  useEffect(() => {
    const [before, next] = [proposedBefore.current, proposals.value];
    proposedBefore.current = next;
    if (draft === undefined || next === undefined || properties.isAsking) return;
    // A column that the user has not touched follows the job: an archive looks for the record id.
    const { columns, job } = latest.current ?? draft;
    const isOwn = (place: number): boolean =>
      columns.length > 0 && columns[place] !== before?.[place]?.property;
    const object = about?.objects.find(({ objectType }) => objectType === job.objectType);
    const known = properties.value?.properties ?? [];
    const proposed = next.map(({ property }) => property);
    // The user has chosen nothing of this object yet.
    const isNew =
      columns.length === 0 && object !== undefined && chosenFor.current !== job.objectType;
    change({
      ...(isNew && { job: proposeJob(job, proposed, known, object) }),
      columns: proposed.map((property, place) =>
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
  /** Takes the job that the user chose. For another object, nothing that was said before holds. */
  function chooseJob(job: JobChoice): void {
    const isOther = job.objectType !== draft!.job.objectType;
    if (!isOther) chosenFor.current = job.objectType;
    change({ job, ...(isOther && { columns: [], sendAs: [], constants: [], associate: [] }) });
  }
  /** Takes over a mapping: all of it is said by the user, and no column of it is proposed anew. */
  function load(mapping: Partial<Draft>): void {
    proposedBefore.current = undefined;
    change(mapping);
  }
  /** What was said of the values of a column holds for its property. */
  function changeColumns(columns: Draft["columns"]): void {
    const { columns: before, sendAs = [] } = draft!;
    change({
      columns,
      sendAs: sendAs.filter(({ column }) => before[column] === columns[column]),
    });
  }
  return { draft, properties, proposals, change, changeColumns, chooseJob, load };
}

/** The object that the name of the file has in it; most files hold contacts. */
function firstJob(name: string, objects: readonly ObjectView[]): JobChoice {
  const named = objects.find(
    ({ label, operations }) =>
      name.toLowerCase().includes(label.toLowerCase()) && operations.includes("create"),
  );
  return { operation: "create", objectType: named?.objectType ?? "contacts" };
}
