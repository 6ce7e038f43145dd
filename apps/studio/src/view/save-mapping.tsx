import { useState } from "preact/hooks";
import { useAction } from "../hooks/use-action.ts";
import { useStudio } from "../studio-context.ts";
import type { Draft } from "../tab/draft.ts";
import { Problems } from "./problems.tsx";

/** Saves the mapping of the columns for the next file of this kind. */
export function SaveMapping({
  source,
  draft,
  names,
  canSave,
  onSaved,
}: {
  source: string;
  draft: Draft;
  /** Of the mappings that are there. */
  names: readonly string[];
  canSave: boolean;
  onSaved: () => void;
}) {
  const studio = useStudio();
  const { act, isBusy, problems } = useAction();
  /** The mapping that was saved last, and the message about it. */
  const [saved, setSaved] = useState({ what: "", text: "" });
  // Rows that were changed by hand are not saved.
  const what = JSON.stringify({ ...draft, edits: undefined });
  const [name, setName] = useState("");
  const isThere = names.includes(name.trim());
  return (
    <section>
      <h2>Save this mapping</h2>
      <form
        class="row end"
        onSubmit={(event) => {
          event.preventDefault();
          act(async () => {
            const asked = { source, ...draft, name, ...(isThere && { replaces: true }) };
            const { place } = await studio.saveMapping(asked);
            const text =
              place === undefined
                ? "Saved for as long as this page is open."
                : `Saved: ${place}. Commands take it, too, with --mapping.`;
            setSaved({ what, text });
            setName("");
            onSaved();
          });
        }}
      >
        <label class="field grow">
          <span>Save this mapping as</span>
          <input
            type="text"
            list="mappings"
            autocomplete="off"
            value={name}
            onInput={({ currentTarget }) => setName(currentTarget.value)}
          />
        </label>
        <datalist id="mappings">
          {names.map((one) => (
            <option key={one} value={one} />
          ))}
        </datalist>
        <button type="submit" disabled={isBusy || !canSave || name.trim() === ""}>
          {isThere ? "Replace" : "Save"}
        </button>
      </form>
      <p class="hint">
        How the file is read, such as its encoding, and rows that you changed by hand are not saved.
      </p>
      {isThere && <p role="status">There is a mapping of this name. “Replace” saves over it.</p>}
      <p role="status">{saved.what === what && saved.text}</p>
      <Problems problems={problems} />
    </section>
  );
}
