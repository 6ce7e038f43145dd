import type { MendingView, RunView } from "@x/batch-import/studio";
import { useEffect, useMemo, useState } from "preact/hooks";
import { useAnswer } from "../../hooks/use-answer.ts";
import { useSettled } from "../../hooks/use-settled.ts";
import { goTo } from "../../route.ts";
import { useStudio } from "../../studio-context.ts";
import { useMending } from "./use-mending.ts";

const SETTLED_MILLISECONDS = 300;

/** What was changed can be taken back also where nobody answers. */
const NOT_KNOWN: MendingView = { toSend: 0, left: 0, gone: [], groups: [] };

/** The failed rows of a run, as the user has mended them so far. */
export function useFailedRows({ objectType, run }: RunView, canMend: boolean) {
  const studio = useStudio();
  const said = useMending(run);
  const mending = useSettled(said.mending, SETTLED_MILLISECONDS);
  // Mended rows are checked by the properties as HubSpot lists them now.
  const asked = useAnswer(
    () => (canMend ? studio.properties({ objectType }) : undefined),
    [canMend],
  );
  const isKnown = canMend && !asked.isAsking;
  const labels = useMemo(
    () => new Map(asked.value?.properties.map(({ label, name }) => [name, label])),
    [asked.value],
  );
  const [timesRefused, setTimesRefused] = useState(0);
  const view = useAnswer(
    () => (isKnown ? studio.mending({ run, mending }) : undefined),
    [isKnown, mending, timesRefused],
  );
  const [dropped, setDropped] = useState<readonly number[]>([]);
  useEffect(() => {
    const { gone = [] } = view.value ?? {};
    if (gone.length === 0) return;
    said.forget(gone);
    setDropped([...dropped, ...gone]);
  }, [view.value]);

  async function send(): Promise<void> {
    const rows = view.value?.toSend;
    const begun = await studio.retry({ run, mending, rows }).catch((error: unknown) => {
      // HubSpot may have changed, or another tab has sent some of these rows: then they are dropped.
      setTimesRefused(timesRefused + 1);
      throw error;
    });
    said.forgetAll();
    goTo("run", begun.run);
  }
  return {
    said,
    mending,
    labels,
    view: view.value ?? NOT_KNOWN,
    isKnown: view.value !== undefined,
    /** The view is of what was said before. */
    isOld: view.isAsking || view.value === undefined || mending !== said.mending,
    problems: view.problems,
    /** Lines that were mended, and that are not to be sent again. */
    dropped,
    send,
  };
}
