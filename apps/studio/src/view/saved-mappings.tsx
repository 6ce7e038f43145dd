import type { LoadedMapping } from "@x/batch-import/studio";
import { useState } from "preact/hooks";
import type { Draft } from "../draft.ts";
import { useStudio } from "../studio-context.ts";
import { useAction } from "../use-action.ts";
import { useAnswer } from "../use-answer.ts";
import { Problems } from "./problems.tsx";

/** What was said of columns, loaded for this file, or saved for the next one. */
export function SavedMappings({
  source,
  draft,
  canSave,
  onLoad,
}: {
  source: string;
  draft: Draft;
  canSave: boolean;
  onLoad: (loaded: Omit<LoadedMapping, "problems">) => void;
}) {
  const studio = useStudio();
  const { act, isBusy, problems } = useAction();
  const [said, setSaid] = useState<readonly string[]>([]);
  const [name, setName] = useState("");
  const [times, setTimes] = useState(0);
  const names = useAnswer(() => studio.mappings({}), [times]);
  const [chosen, setChosen] = useState("");
  return (
    <section>
      <h2>Saved mappings</h2>
      {(names.value ?? []).length > 0 && (
        <form
          class="row end"
          onSubmit={(event) => {
            event.preventDefault();
            act(async () => {
              const asked = { source, job: draft.job, name: chosen };
              const { problems: wrong, ...loaded } = await studio.loadMapping(asked);
              setSaid([`Loaded: ${chosen}.`, ...wrong]);
              onLoad(loaded);
            });
          }}
        >
          <label class="field grow">
            <span>Load a mapping</span>
            <select value={chosen} onChange={({ currentTarget }) => setChosen(currentTarget.value)}>
              <option value="">choose…</option>
              {names.value?.map((one) => (
                <option key={one} value={one}>
                  {one}
                </option>
              ))}
            </select>
          </label>
          <button type="submit" disabled={isBusy || chosen === ""}>
            Load
          </button>
        </form>
      )}
      <form
        class="row end"
        onSubmit={(event) => {
          event.preventDefault();
          act(async () => {
            const { place } = await studio.saveMapping({ source, ...draft, name });
            setSaid([
              place === undefined
                ? "Saved for as long as this page is open."
                : `Saved: ${place}. Commands take it, too, with --mapping.`,
            ]);
            setName("");
            setTimes(times + 1);
          });
        }}
      >
        <label class="field grow">
          <span>Save this mapping as</span>
          <input
            type="text"
            value={name}
            onInput={({ currentTarget }) => setName(currentTarget.value)}
          />
        </label>
        <button type="submit" disabled={isBusy || !canSave || name.trim() === ""}>
          Save
        </button>
      </form>
      <div role="status">
        {said.map((one) => (
          <p key={one}>{one}</p>
        ))}
      </div>
      <Problems problems={[...problems, ...names.problems]} />
    </section>
  );
}
