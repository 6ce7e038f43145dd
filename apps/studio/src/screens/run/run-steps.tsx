import { addressOf } from "../../route.ts";

/** The runs that a run is one of, in the order in which they are done. */
export function RunSteps({ run, steps }: { run: string; steps: readonly string[] }) {
  if (steps.length < 2) return null;
  return (
    <ol class="steps" aria-label="Runs that are done one after the other">
      {steps.map((step) => (
        <li key={step}>
          {step === run ? (
            <span aria-current="step">{nameOf(step)}</span>
          ) : (
            <a href={addressOf("run", step)}>{nameOf(step)}</a>
          )}
        </li>
      ))}
    </ol>
  );
}

/** `archive contacts` of `2026-11-29-undo-contacts-3f9a/2-archive-contacts`. */
function nameOf(step: string): string {
  return step
    .slice(step.lastIndexOf("/") + 1)
    .replace(/^\d+-/, "")
    .replaceAll("-", " ");
}
