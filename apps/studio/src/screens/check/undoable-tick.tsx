/** Asks whether the values before are kept, which takes a look at each record. */
export function UndoableTick({
  isUndoable,
  onChange,
}: {
  isUndoable: boolean;
  onChange: (isUndoable: boolean) => void;
}) {
  return (
    <>
      <label class="tick">
        <input
          type="checkbox"
          checked={isUndoable}
          onChange={({ currentTarget }) => onChange(currentTarget.checked)}
        />
        Keep the values before, so that this can be undone
      </label>
      <p class="hint">
        {isUndoable
          ? "Each record is read before it is written, and rows that change nothing are not sent. The requests above are the reads, and the writes if every row changes something."
          : "The values that this run writes over are not kept: an undo cannot give them back. Records that it creates can be archived."}
      </p>
    </>
  );
}
