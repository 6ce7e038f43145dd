import { addressOf } from "../route.ts";

const STEPS = [
  ["file", "File"],
  ["columns", "Columns"],
  ["check", "Check and write"],
] as const;

/** How far an import is; what is behind can be gone back to. */
export function Steps({
  current,
  source,
}: {
  current: (typeof STEPS)[number][0];
  source: string | undefined;
}) {
  const place = STEPS.findIndex(([screen]) => screen === current);
  return (
    <ol class="steps" aria-label="Steps of an import">
      {STEPS.map(([screen, label], step) => (
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
