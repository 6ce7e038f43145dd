import type { Edit } from "@x/batch-import/studio";
import { useEffect, useRef, useState } from "preact/hooks";
import type { Draft } from "../../tab/draft.ts";
import { useStudio } from "../../studio-context.ts";
import { useAnswer } from "../../hooks/use-answer.ts";
import { Problems } from "../../view/problems.tsx";

/** The cells of one row, to be changed; or the row left out. */
export function RowEditor({
  source,
  line,
  draft,
  said,
  titleOf,
  onEdits,
  onClose,
}: {
  source: string;
  line: number;
  draft: Draft;
  /** Warnings that come from other rows. */
  said: readonly string[];
  titleOf: (column: number) => string;
  onEdits: (added: readonly Edit[]) => void;
  onClose: () => void;
}) {
  const studio = useStudio();
  const dialog = useRef<HTMLDialogElement>(null);
  const { edits } = draft;
  const { value: wrong = [] } = useAnswer(
    () => studio.rowProblems({ source, ...draft, line }),
    [source, line],
  );
  const row = useAnswer(
    () => studio.sourceRow({ source, line, ...(edits && { edits }) }),
    [source, line],
  );
  const [changed, setChanged] = useState<ReadonlyMap<number, string>>(new Map());
  useEffect(() => dialog.current?.showModal(), []);
  function end(added: readonly Edit[]): void {
    if (added.length > 0) onEdits(added);
    dialog.current?.close();
  }
  return (
    <dialog ref={dialog} aria-labelledby="editor-title" onClose={onClose}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          end([...changed].map(([column, to]) => ({ kind: "cell", line, column, to })));
        }}
      >
        <h2 id="editor-title" tabIndex={-1} autofocus>
          Line {line}
        </h2>
        <Problems
          problems={[
            ...row.problems,
            ...said,
            ...wrong.flatMap(({ column, message }) => (column === undefined ? [message] : [])),
          ]}
        />
        {row.value === undefined && row.isAsking && <p role="status">Reading the row…</p>}
        <div class="cells">
          {row.value?.cells.map((cell, column) => (
            <label key={column} class="field">
              <span>{titleOf(column)}</span>
              <textarea
                rows={cell.includes("\n") ? 3 : 1}
                spellcheck={false}
                value={changed.get(column) ?? cell}
                onInput={({ currentTarget: { value } }) => {
                  const next = new Map(changed);
                  if (value === cell) next.delete(column);
                  else next.set(column, value);
                  setChanged(next);
                }}
              />
              {wrong.map(
                (one) =>
                  one.column === column && (
                    <small key={one.message} class="bad">
                      {one.message}
                    </small>
                  ),
              )}
            </label>
          ))}
        </div>
        <p class="actions">
          <button type="submit" class="main" disabled={changed.size === 0}>
            Change this row
          </button>
          <button
            type="button"
            disabled={row.value === undefined}
            onClick={() => end([{ kind: "leave-out", line }])}
          >
            Leave it out
          </button>
          <button type="button" onClick={() => end([])}>
            Close
          </button>
        </p>
      </form>
    </dialog>
  );
}
