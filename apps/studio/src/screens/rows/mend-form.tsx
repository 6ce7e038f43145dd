import type { ResultRow } from "@x/batch-import/studio";
import { useState } from "preact/hooks";

/** The cells of a failed row, to be mended. */
export function MendForm({
  row: { cells, mended },
  header,
  ownColumns,
  onKeep,
  onLeaveOut,
  onClose,
}: {
  row: ResultRow;
  header: readonly string[];
  /** Not to be mended, as nothing of them is sent. */
  ownColumns: readonly number[];
  /** @param changed Empty where the row is sent as it is. */
  onKeep: (changed: ReadonlyMap<number, string>) => void;
  onLeaveOut: () => void;
  onClose: () => void;
}) {
  const [texts, setTexts] = useState<ReadonlyMap<number, string>>(new Map());
  const shown = mended?.cells ?? cells;
  const isSent = mended?.fate === "sent";
  // What a field makes of the breaks of a cell is no change.
  const before = header.map((_, column) => (shown[column] ?? "").replaceAll(/\r\n?/g, "\n"));
  const changed = new Map([...texts].filter(([column, text]) => text !== before[column]));
  const isChanged = changed.size > 0;
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        onKeep(changed);
      }}
    >
      <div class="cells" tabIndex={0} role="region" aria-label="Cells of the row">
        {header.map(
          (title, column) =>
            !ownColumns.includes(column) && (
              <label key={column} class="field">
                <span>{title || "no title"}</span>
                <textarea
                  rows={1}
                  value={texts.get(column) ?? before[column]!}
                  onInput={({ currentTarget }) =>
                    setTexts(new Map(texts).set(column, currentTarget.value))
                  }
                />
              </label>
            ),
        )}
      </div>
      {mended?.fate === "left-out" && (
        <p class="hint">
          Left out by hand. What you keep here sends it, unless one of its values leaves it out:
          take that back above the table.
        </p>
      )}
      <p class="hint">Nothing is sent before you press the button above the table.</p>
      <p class="actions">
        {(isChanged || !isSent) && (
          <button type="submit" class={isChanged ? "main" : ""}>
            {isChanged ? "Keep these changes" : "Take it along as it is"}
          </button>
        )}
        {isSent && (
          <button type="button" onClick={onLeaveOut}>
            Do not send it
          </button>
        )}
        <button type="button" onClick={onClose}>
          Close
        </button>
      </p>
    </form>
  );
}
