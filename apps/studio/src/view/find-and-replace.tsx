import { useState } from "preact/hooks";

/** Replaces a part of the values of a column, wherever it is. */
export function FindAndReplace({
  title,
  onReplace,
}: {
  title: string;
  onReplace: (find: string, to: string) => void;
}) {
  const [find, setFind] = useState("");
  const [to, setTo] = useState("");
  return (
    <form
      class="row end"
      aria-label={`Find and replace in ${title}`}
      onSubmit={(event) => {
        event.preventDefault();
        if (find !== "") onReplace(find, to);
      }}
    >
      <label class="field grow">
        <span>Find in all of {title}</span>
        <input
          type="text"
          value={find}
          spellcheck={false}
          onInput={({ currentTarget }) => setFind(currentTarget.value)}
        />
      </label>
      <label class="field grow">
        <span>Replace with</span>
        <input
          type="text"
          value={to}
          spellcheck={false}
          onInput={({ currentTarget }) => setTo(currentTarget.value)}
        />
      </label>
      <button type="submit" disabled={find === ""}>
        Replace
      </button>
    </form>
  );
}
