import { useEffect, useState } from "preact/hooks";
import { problemsOf } from "./problems-of.ts";

/** What a question was answered with, so far. */
export interface Answer<Value> {
  /** The last answer, also while it is asked again. */
  readonly value: Value | undefined;
  readonly problems: readonly string[];
  readonly isAsking: boolean;
}

/** Asks when what it depends on changes. An answer that comes after the next question is not looked at. */
export function useAnswer<Value>(
  ask: () => Promise<Value> | undefined,
  dependsOn: readonly unknown[],
): Answer<Value> {
  const [answer, setAnswer] = useState<Answer<Value>>({
    value: undefined,
    problems: [],
    isAsking: true,
  });
  useEffect(() => {
    let isOld = false;
    const asked = ask();
    if (asked === undefined) return undefined;
    setAnswer(({ value }) => ({ value, problems: [], isAsking: true }));
    asked.then(
      (value) => {
        if (!isOld) setAnswer({ value, problems: [], isAsking: false });
      },
      (error: unknown) => {
        if (!isOld) setAnswer({ value: undefined, problems: problemsOf(error), isAsking: false });
      },
    );
    return () => void (isOld = true);
  }, dependsOn);
  return answer;
}
