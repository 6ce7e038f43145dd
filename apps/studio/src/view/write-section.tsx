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
  isDisabled,
  isMain,
  onRefused,
}: {
  source: string;
  draft: Draft;
  report: CheckView;
  account: Answer<StudioAccount>;
  /** Nothing is to be agreed to now. */
  isDisabled: boolean;
  /** Whether to write is what comes next. */
  isMain: boolean;
  /** Told where `begin` failed. It may have begun where the answer was lost. */
  onRefused: () => void;
}) {
  const studio = useStudio();
  const { act, isBusy, problems } = useAction();
  const seen = report.before?.run ?? report.before?.folder;
  const agreed = agreedOf(report);

  async function begin(): Promise<void> {
    const asked = studio.begin({ source, ...draft, before: seen, agreed });
    const { run } = await asked.catch((error: unknown) => {
      // What there is to agree to may be another by now.
      onRefused();
      throw error;
    });
    forgetInHand(source);
    goTo("run", run);
  }
  return (
    <>
      {account.value !== undefined && (
        <Consent
          // What a yes is to is in its key: what is another is asked for again.
          key={JSON.stringify([draft.job.operation, seen, agreed])}
          job={draft.job}
          report={report}
          account={account.value}
          isBusy={isBusy || isDisabled}
          isMain={isMain}
          onYes={() => act(begin)}
        />
      )}
      <Problems problems={[...problems, ...account.problems]} />
    </>
  );
}
