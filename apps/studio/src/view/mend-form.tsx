import type { MendedRow, ResultRow } from "@x/batch-import/studio";
import { useState } from "preact/hooks";

/** The cells of a failed row, to be mended. */
export function MendForm({
  row,
  header,
  mended,
  onKeep,
  onForget,
  onClose,
}: {
  row: ResultRow;
  header: readonly string[];
  /** What was changed before. */
  mended: MendedRow | undefined;
  onKeep: (mended: MendedRow) => void;
  onForget: () => void;
  onClose: () => void;
}) {
  const [texts, setTexts] = useState(
    () => new Map(mended?.cells.map(({ column, text }) => [column, text])),
  );
  // What a field makes of the breaks of a cell is no change.
  const before = header.map((_, column) => (row.cells[column] ?? "").replaceAll(/\r\n?/g, "\n"));
  const cells = [...texts]
    .filter(([column, text]) => text !== before[column])
    .map(([column, text]) => ({ column, text }));
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        onKeep({ line: row.line, cells });
      }}
    >
      <div class="cells" tabIndex={0} role="region" aria-label="Cells of the row">
        {header.map((title, column) => (
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
        ))}
      </div>
      <p class="hint">Nothing is sent before you press the button above the table.</p>
      <p class="actions">
        <button type="submit" class={cells.length > 0 ? "main" : ""}>
          {cells.length > 0 ? "Keep these changes" : "Send it as it is"}
        </button>
        {mended !== undefined && (
          <button type="button" onClick={onForget}>
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
