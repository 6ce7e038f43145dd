import { useState } from "preact/hooks";
import { problemsOf } from "../problems-of.ts";

/** Something that a button does: one at a time, and what goes wrong is kept to be shown. */
export function useAction(): {
  readonly isBusy: boolean;
  readonly problems: readonly string[];
  readonly act: (work: () => Promise<void>) => void;
} {
  const [isBusy, setIsBusy] = useState(false);
  const [problems, setProblems] = useState<readonly string[]>([]);
  return {
    isBusy,
    problems,
    act(work) {
      if (!isBusy) void act(work);
    },
  };

  async function act(work: () => Promise<void>): Promise<void> {
    setIsBusy(true);
    setProblems([]);
    try {
      await work();
    } catch (error) {
      setProblems(problemsOf(error));
    } finally {
      setIsBusy(false);
    }
  }
}
