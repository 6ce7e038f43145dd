import type { ResultRow } from "@x/batch-import/studio";
import { useEffect, useRef } from "preact/hooks";
import { StatusDot } from "./status-counts.tsx";

/** One row whole: what became of it, and its cells. */
export function RowPanel({
  row: { cells, error, id, line, status },
  header,
  onClose,
}: {
  row: ResultRow;
  header: readonly string[];
  onClose: () => void;
}) {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => dialog.current?.showModal(), []);
  return (
    <dialog ref={dialog} aria-labelledby="row-title" onClose={onClose}>
      <h2 id="row-title">Line {line}</h2>
      <p class="status">
        <StatusDot status={status} />
        {status}
        {id !== "" && ` · record ${id}`}
      </p>
      {error !== "" && <p class="reason">{error}</p>}
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
      <p class="actions">
        <button type="button" onClick={() => dialog.current?.close()}>
          Close
        </button>
      </p>
    </dialog>
  );
}
