import type { CheckView, ImportChoice } from "@x/batch-import/studio";

let last: { readonly choice: string; readonly report: CheckView } | undefined;

/** Keeps what the check said, for the step after it. */
export function passCheckOn(choice: ImportChoice, report: CheckView): void {
  last = { choice: JSON.stringify(choice), report };
}

/** What the check said of the same choice a step before. Whoever comes later asks again. */
export function takeCheck(choice: ImportChoice): CheckView | undefined {
  const report = last?.choice === JSON.stringify(choice) ? last.report : undefined;
  last = undefined;
  return report;
}
