import type { LoadedMapping } from "@x/batch-import/studio";
import { useState } from "preact/hooks";
import type { Draft } from "../../tab/draft.ts";
import { useStudio } from "../../studio-context.ts";
import { useAction } from "../../hooks/use-action.ts";
import { Choose } from "../../view/choose.tsx";
import { Problems } from "../../view/problems.tsx";

/** What was said of the columns of another file, taken for this one. */
export function LoadMapping({
  source,
  draft,
  names,
  onLoad,
  onRemoved,
}: {
  source: string;
  draft: Draft;
  names: readonly string[];
  onLoad: (loaded: Omit<LoadedMapping, "notes">) => void;
  onRemoved: () => void;
}) {
  const studio = useStudio();
  const { act, isBusy, problems } = useAction();
  const [said, setSaid] = useState<readonly string[]>([]);
  const [chosen, setChosen] = useState("");
  const [isAsked, setIsAsked] = useState(false);
  /** What was chosen before a mapping was loaded over it. */
  const [before, setBefore] = useState<Draft>();
  if (names.length === 0 && said.length === 0) return null;

  const load = (): void =>
    act(async () => {
      const asked = { source, job: draft.job, name: chosen };
      const { notes, ...loaded } = await studio.loadMapping(asked);
      setSaid([`Loaded: ${chosen}.`, ...notes]);
      setBefore(draft);
      onLoad(loaded);
    });
  const takeBack = (): void => {
    setSaid([`Taken back: ${chosen}.`]);
    setBefore(undefined);
    onLoad({ associate: [], constants: [], sendAs: [], ...before! });
  };
  const remove = (): void =>
    act(async () => {
      await studio.removeMapping({ name: chosen });
      setSaid([`Deleted: ${chosen}.`]);
      setChosen("");
      setIsAsked(false);
      onRemoved();
    });
  return (
    <section aria-label="Saved mappings">
      <form
        class="row end"
        onSubmit={(event) => {
          event.preventDefault();
          load();
        }}
      >
        <Choose
          label="Saved mapping"
          chosen={chosen}
          options={[["", "choose…"], ...names.map((one) => [one, one] as const)]}
          onChange={(name) => {
            setChosen(name);
            setIsAsked(false);
            setBefore(undefined);
          }}
        />
        <button type="submit" disabled={isBusy || chosen === ""}>
          Load
        </button>
        {before !== undefined && (
          <button type="button" class="quiet" onClick={takeBack}>
            Take it back
          </button>
        )}
        {chosen !== "" && !isAsked && (
          <button type="button" class="quiet" onClick={() => setIsAsked(true)}>
            Delete…
          </button>
        )}
      </form>
      {isAsked && (
        <p role="alert" class="row">
          <span>Delete the mapping “{chosen}”? Runs are not changed by it.</span>
          <button type="button" disabled={isBusy} onClick={remove}>
            Delete for good
          </button>
          <button type="button" class="quiet" onClick={() => setIsAsked(false)}>
            Keep
          </button>
        </p>
      )}
      <Said texts={said} />
      <Problems problems={problems} />
    </section>
  );
}

function Said({ texts }: { texts: readonly string[] }) {
  return (
    <div role="status">
      {texts.map((one) => (
        <p key={one}>{one}</p>
      ))}
    </div>
  );
}
