import type { ResultRow } from "@x/batch-import/studio";
import type { ComponentChildren } from "preact";
import { useEffect, useRef } from "preact/hooks";
import { EXISTS, unturned } from "../../words.ts";
import { Refusal } from "./refusal.tsx";
import { SentRow } from "./sent-row.tsx";
import { StatusDot } from "../../view/status-counts.tsx";

/** One row whole: what became of it, and its cells. */
export function RowPanel({
  run,
  row: {
    cells,
    correlationId,
    error,
    existingId,
    id,
    isSentAgain,
    line,
    mended,
    refusal,
    row,
    status,
  },
  header,
  isWithoutLines = false,
  recordUrl,
  children,
  onClose,
}: {
  run: string;
  row: ResultRow;
  header: readonly string[];
  isWithoutLines?: boolean | undefined;
  /** Where HubSpot's pages of its records begin. */
  recordUrl: string | undefined;
  /** In place of its cells and the button to close. */
  children?: ComponentChildren;
  onClose: () => void;
}) {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => dialog.current?.showModal(), []);
  return (
    <dialog ref={dialog} aria-labelledby="row-title" onClose={onClose}>
      <h2 id="row-title" tabIndex={-1} autofocus>
        {isWithoutLines ? "Row" : "Line"} {line}
      </h2>
      <p class="status">
        <StatusDot status={status} />
        {status}
        {id !== "" && ` · record ${id}`}
        {status !== "archived" && <RecordLink recordUrl={recordUrl} id={id} />}
      </p>
      {error !== "" &&
        mended === undefined &&
        // Each reason ends with its codes in brackets; a bar within one stays.
        error.split(/(?<=\)) \| /).map((reason, place) => (
          <p key={place} class="reason">
            {unturned(reason)}
          </p>
        ))}
      {error !== "" && mended !== undefined && (
        <p class="hint">Before you changed it, it was refused: {unturned(error)}</p>
      )}
      {mended?.fate === "sent" && <p>It goes along when you send the rows again.</p>}
      {mended?.fate === "refused" && (
        <p class="reason">
          As it is corrected, it would be refused again: {unturned(mended.error)}
        </p>
      )}
      {(refusal?.code ?? refusal?.category) === "CONFLICT" && <p class="hint">{EXISTS}</p>}
      {existingId !== undefined && (
        <p>
          HubSpot says that record {existingId} has this value already.
          <RecordLink recordUrl={recordUrl} id={existingId} />
        </p>
      )}
      {correlationId !== "" && (
        <p class="hint">
          HubSpot’s id of this answer, for their support: <code>{correlationId}</code>
        </p>
      )}
      {isSentAgain && <p class="hint">A later run sent this row again.</p>}
      {children ?? <Cells cells={cells} header={header} />}
      <SentRow run={run} row={row} />
      {refusal !== undefined && <Refusal refusal={refusal} />}
      {children === undefined && (
        <p class="actions">
          <button type="button" onClick={() => dialog.current?.close()}>
            Close
          </button>
        </p>
      )}
    </dialog>
  );
}

function RecordLink({ recordUrl, id }: { recordUrl: string | undefined; id: string }) {
  if (recordUrl === undefined || !/^\d+$/.test(id)) return null;
  return (
    <>
      {" · "}
      <a href={`${recordUrl}${id}`} target="_blank" rel="noreferrer">
        open it in HubSpot
      </a>
    </>
  );
}

function Cells({ cells, header }: { cells: readonly string[]; header: readonly string[] }) {
  return (
    <div class="cells" tabIndex={0} role="region" aria-label="Cells of the row">
      <dl>
        {header.map((title, column) => (
          <div key={column}>
            <dt>{title || "no title"}</dt>
            <dd>{cells[column] || <i>blank</i>}</dd>
          </div>
        ))}
      </dl>
    </div>
  );
}
