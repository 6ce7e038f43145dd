import type { Pending } from "../hooks/use-pending.ts";
import type { ValueEdit } from "../pending-changes.ts";

/** Replaces a part of the values of a column, wherever it is. */
export function FindAndReplace({
  column,
  title,
  pending,
  onEdit,
}: {
  column: number;
  /** Of the column. */
  title: string;
  pending: Pending;
  onEdit: (edit: ValueEdit) => void;
}) {
  const change = pending.replaceOf(column);
  const { find, to } = change;
  return (
    <form
      class="row end"
      aria-label={`Find and replace in ${title}`}
      onSubmit={(event) => {
        event.preventDefault();
        if (find !== "") onEdit(change);
      }}
    >
      <label class="field grow">
        <span>Find in all of {title}</span>
        <input
          type="text"
          value={find}
          spellcheck={false}
          onInput={({ currentTarget: { value } }) => pending.type({ ...change, find: value })}
        />
      </label>
      <label class="field grow">
        <span>Replace with</span>
        <input
          type="text"
          value={to}
          spellcheck={false}
          onInput={({ currentTarget: { value } }) => pending.type({ ...change, to: value })}
        />
      </label>
      <button type="submit" disabled={find === ""}>
        Replace
      </button>
    </form>
  );
}
