import { agreedOf, type CheckView, type StudioAccount } from "@x/batch-import/studio";
import { useAction } from "../hooks/use-action.ts";
import type { Answer } from "../hooks/use-answer.ts";
import { goTo } from "../route.ts";
import { useStudio } from "../studio-context.ts";
import type { Draft } from "../tab/draft.ts";
import { forgetInHand } from "../tab/work-in-hand.ts";
import { Consent } from "./consent.tsx";
import { Problems } from "./problems.tsx";

/** Asks for the yes to what was checked, and begins to write. */
export function WriteSection({
  source,
  draft,
  report,
  account,
  isHeld,
  isMain,
  onRefused,
}: {
  source: string;
  draft: Draft;
  report: CheckView;
  account: Answer<StudioAccount>;
  /** Nothing is to be agreed to now. */
  isHeld: boolean;
  /** Whether to write is what comes next. */
  isMain: boolean;
  /** Told where nothing was begun. */
  onRefused: () => void;
}) {
  const studio = useStudio();
  const { act, isBusy, problems } = useAction();
  const { before, refused, rows } = report;

  async function begin(): Promise<void> {
    const seen = before?.run ?? before?.folder;
    const agreed = agreedOf(report);
    const asked = studio.begin({ source, ...draft, before: seen, agreed });
    const { run } = await asked.catch((error: unknown) => {
      // What there is to agree to may be another by now.
      onRefused();
      throw error;
    });
    forgetInHand();
    goTo("run", run);
  }
  return (
    <>
      {account.value !== undefined && (
        <Consent
          // What a yes is to is in its key: another number of rows is asked for again.
          key={`${draft.job.operation} ${before?.run} ${rows - refused}`}
          job={draft.job}
          report={report}
          account={account.value}
          isBusy={isBusy || isHeld}
          isMain={isMain}
          onYes={() => act(begin)}
        />
      )}
      <Problems problems={[...problems, ...account.problems]} />
    </>
  );
}
