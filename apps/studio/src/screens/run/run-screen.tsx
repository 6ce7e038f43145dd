import type { RunView } from "@x/batch-import/studio";
import { useEffect, useRef, useState } from "preact/hooks";
import { goTo } from "../../route.ts";
import { useStudio } from "../../studio-context.ts";
import { useAction } from "../../hooks/use-action.ts";
import { useAnswer } from "../../hooks/use-answer.ts";
import type { Faults } from "../../hooks/use-faults.ts";
import { useRun } from "../../hooks/use-run.ts";
import { BlockGrid } from "./block-grid.tsx";
import { Problems } from "../../view/problems.tsx";
import { RateChart } from "./rate-chart.tsx";
import { RunFrame } from "../../view/run-frame.tsx";
import { RunActions } from "./run-actions.tsx";
import { RunFacts } from "./run-facts.tsx";
import { RunProgress } from "./run-progress.tsx";
import { RunLinks } from "../../view/run-links.tsx";
import { RunSteps } from "./run-steps.tsx";
import { FaultPanel } from "./fault-panel.tsx";

/** How far a run is, and what can be done about it. */
export function RunScreen({ run, faults }: { run: string; faults: Faults | undefined }) {
  const studio = useStudio();
  const [again, setAgain] = useState(0);
  const { view, problems } = useRun(run, again);
  const action = useAction();
  const state = view?.state;
  const next = useAnswer(() => studio.next({ run }), [state, again]);
  const { steps = [] } = next.value ?? {};
  useNextStep(view, steps);
  return (
    <RunFrame run={run} view={view} current="run">
      <RunSteps run={run} steps={steps} />
      <RunLinks links={next.value?.links} />
      <Problems
        problems={[
          ...problems,
          ...action.problems,
          ...next.problems,
          ...(view?.problems ?? []),
          ...(view?.problem === undefined ? [] : [view.problem]),
        ]}
      />
      {view !== undefined && view.state !== "unreadable" && (
        <>
          <RunProgress view={view} />
          <p class="actions">
            <RunActions
              view={view}
              next={next.value}
              isBusy={action.isBusy}
              onPause={() => action.act(async () => void (await studio.pause({ run })))}
              onStop={() => action.act(async () => void (await studio.stop({ run })))}
              onCancel={() => action.act(async () => void (await studio.cancel({ run })))}
              onResume={() =>
                action.act(async () => {
                  await studio.resume({ run });
                  setAgain(again + 1);
                })
              }
              onRetry={() =>
                action.act(async () => {
                  const rows = next.value?.toSendAgain;
                  const begun = await studio.retry({ run, rows }).catch((error: unknown) => {
                    // Another tab may have sent some of them.
                    setAgain(again + 1);
                    throw error;
                  });
                  goTo("run", begun.run);
                })
              }
            />
          </p>
          {view.blocks !== undefined && <BlockGrid blocks={view.blocks} />}
          <RunFacts view={view} />
          {faults !== undefined && <FaultPanel view={view} faults={faults} />}
          {/* Below all buttons, as it comes late: no line can be drawn of one point. */}
          {view.history !== undefined && view.history.sent.length > 1 && (
            <RateChart history={view.history} />
          )}
          {view.lastErrors.length > 0 && (
            <section>
              <h2>The last rows that were not written</h2>
              <ul class="groups">
                {view.lastErrors.map(({ error, line }) => (
                  <li key={line}>
                    <span class="count">line {line}</span>
                    <p>{error}</p>
                  </li>
                ))}
              </ul>
            </section>
          )}
        </>
      )}
    </RunFrame>
  );
}

/** Goes to the next step when the one that was seen at work is finished. */
function useNextStep(view: RunView | undefined, steps: readonly string[]): void {
  const wasHere = useRef(false);
  if (view?.isHere === true) wasHere.current = true;
  const next = view && steps[steps.indexOf(view.run) + 1];
  const isOver = view?.state === "finished" && wasHere.current;
  useEffect(() => {
    if (isOver && next !== undefined) goTo("run", next);
  }, [isOver, next]);
}
