import type { RunSummary } from "@x/batch-import/studio";
import { useState } from "preact/hooks";
import { addressOf } from "../../route.ts";
import { useStudio } from "../../studio-context.ts";
import { useAction } from "../../hooks/use-action.ts";
import { useAnswer } from "../../hooks/use-answer.ts";
import { Problems } from "../../view/problems.tsx";
import { RunItem } from "./run-item.tsx";
import { Title } from "../../view/title.tsx";

/** All runs of this folder, those of commands, too. */
export function RunsScreen() {
  const studio = useStudio();
  const [times, setTimes] = useState(0);
  const [picked, setPicked] = useState<readonly string[]>([]);
  const { act, isBusy, problems: failed } = useAction();
  const { value: runs, problems } = useAnswer(() => studio.runs({}), [times]);
  const queued = runs?.filter(({ queue }) => queue !== undefined).length ?? 0;

  /** The two that were picked last. */
  function pick({ run }: RunSummary): void {
    const others = picked.filter((one) => one !== run);
    setPicked(picked.includes(run) ? others : [...others, run].slice(-2));
  }
  function remove({ run }: RunSummary): void {
    act(async () => {
      await studio.remove({ run });
      setPicked([]);
      setTimes(times + 1);
    });
  }
  return (
    <>
      <Title>Runs</Title>
      <Problems problems={[...problems, ...failed]} />
      {runs === undefined && problems.length === 0 && <p role="status">Reading the runs…</p>}
      {runs?.length === 0 && (
        <p class="empty">
          No run yet. <a href={addressOf("file")}>Import a file</a>, and it is here from then on.
        </p>
      )}
      {runs !== undefined && runs.length - queued > 1 && (
        <p class="row" role="status">
          {picked.length === 2 ? (
            <a class="button" href={addressOf("compare", pairOf(runs, picked))}>
              Compare these two
            </a>
          ) : (
            <span class="hint">Tick two runs to compare them.</span>
          )}
        </p>
      )}
      {queued > 0 && (
        <p class="hint">
          Of the queue, only the newest runs of this account are here. All:{" "}
          <code>hubspot-batch runs --database</code>
        </p>
      )}
      <ul class="runs">
        {runs?.map((run) => (
          <RunItem
            key={run.run}
            run={run}
            isPicked={picked.includes(run.run)}
            isBusy={isBusy}
            onPick={() => pick(run)}
            onRemove={() => remove(run)}
          />
        ))}
      </ul>
    </>
  );
}

/** The older one first. Runs are named without blanks. */
function pairOf(runs: readonly RunSummary[], picked: readonly string[]): string {
  const names = runs.map(({ run }) => run).filter((run) => picked.includes(run));
  return names.toReversed().join(" ");
}
