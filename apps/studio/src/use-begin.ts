import { agreedOf, type CheckView, type ImportChoice } from "@x/batch-import/studio";
import { goTo } from "./route.ts";
import { useStudio } from "./studio-context.ts";
import { useAction } from "./use-action.ts";
import { forgetInHand } from "./work-in-hand.ts";

/**
 * Begins to write what the user agreed to, and goes to the run.
 *
 * @param onRefused Told where nothing was begun: what there is to agree to may be another by now.
 */
export function useBegin(onRefused: () => void): {
  readonly isBusy: boolean;
  readonly problems: readonly string[];
  readonly begin: (choice: ImportChoice, report: CheckView) => void;
} {
  const studio = useStudio();
  const { act, isBusy, problems } = useAction();
  return {
    isBusy,
    problems,
    begin: (choice, report) =>
      act(async () => {
        const before = report.before?.run ?? report.before?.folder;
        const asked = studio.begin({ ...choice, before, agreed: agreedOf(report) });
        const { run } = await asked.catch((error: unknown) => {
          onRefused();
          throw error;
        });
        forgetInHand();
        goTo("run", run);
      }),
  };
}
