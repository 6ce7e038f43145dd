import { isOver, type RunView } from "@x/batch-import/studio";
import { useEffect, useState } from "preact/hooks";
import { problemsOf } from "../problems-of.ts";
import { useStudio } from "../studio-context.ts";

const TRY_AGAIN_MILLISECONDS = 2_000;

/**
 * A run as it is now. Where the studio goes away, it is asked again until it is back.
 *
 * @param again Watches anew when this changes: a run that was at its end may go on.
 */
export function useRun(
  run: string,
  again: number,
): { readonly view: RunView | undefined; readonly problems: readonly string[] } {
  const studio = useStudio();
  const [view, setView] = useState<RunView>();
  const [problems, setProblems] = useState<readonly string[]>([]);
  useEffect(() => {
    const left = new AbortController();
    const { signal } = left;
    let timer: number | undefined;
    async function watch(): Promise<void> {
      let isLast = false;
      try {
        for await (const one of studio.watch(run, signal)) {
          setView(one);
          setProblems([]);
          isLast = isOver(one);
        }
      } catch (error) {
        if (!signal.aborted) setProblems(problemsOf(error));
      }
      if (isLast || signal.aborted) return;
      timer = window.setTimeout(() => void watch(), TRY_AGAIN_MILLISECONDS);
    }
    void watch();
    return () => {
      left.abort();
      clearTimeout(timer);
    };
  }, [run, again]);
  return { view: view?.run === run ? view : undefined, problems };
}
