import { useEffect } from "preact/hooks";
import { readDraft } from "../tab/draft.ts";
import { addressOf } from "../route.ts";
import { keepInHand } from "../tab/work-in-hand.ts";

type Step = "file" | "columns" | "check" | "preview";

/** Where records are found, what would change can be looked at before it is written. */
export function isPreviewed(operation: string | undefined): boolean {
  return operation === "update" || operation === "upsert";
}

function stepsOf(source: string | undefined): readonly (readonly [Step, string])[] {
  const draft = source === undefined ? undefined : readDraft(source);
  const before = [
    ["file", "File"],
    ["columns", "Columns"],
  ] as const;
  return isPreviewed(draft?.job.operation)
    ? [...before, ["check", "Check"], ["preview", "Preview and write"]]
    : [...before, ["check", "Check and write"]];
}

/** How far an import is; what is behind can be gone back to. */
export function Steps({ current, source }: { current: Step; source: string | undefined }) {
  const steps = stepsOf(source);
  const place = steps.findIndex(([screen]) => screen === current);
  useEffect(() => {
    if (source !== undefined) keepInHand({ source, screen: current });
  }, [current, source]);
  return (
    <ol class="steps" aria-label="Steps of an import">
      {steps.map(([screen, label], step) => (
        <li key={screen} class={step < place ? "done" : ""}>
          {step < place ? (
            <a href={addressOf(screen, source)}>{label}</a>
          ) : (
            <span aria-current={step === place ? "step" : undefined}>{label}</span>
          )}
        </li>
      ))}
    </ol>
  );
}
