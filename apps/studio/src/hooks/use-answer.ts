import { useEffect, useState } from "preact/hooks";
import { problemsOf } from "../problems-of.ts";

/** What a question was answered with, so far. */
export interface Answer<Value> {
  /** The last answer, also while it is asked again. */
  readonly value: Value | undefined;
  readonly problems: readonly string[];
  readonly isAsking: boolean;
}

/** Asks when what it depends on changes. Nobody waits any more for the answer to a question before: its signal says so. */
export function useAnswer<Value>(
  ask: (signal: AbortSignal) => Promise<Value> | undefined,
  dependsOn: readonly unknown[],
): Answer<Value> {
  const [answer, setAnswer] = useState<Answer<Value>>({
    value: undefined,
    problems: [],
    isAsking: true,
  });
  useEffect(() => {
    const old = new AbortController();
    const asked = ask(old.signal);
    if (asked === undefined) return undefined;
    setAnswer(({ value }) => ({ value, problems: [], isAsking: true }));
    void answerTo(asked).then((found) => old.signal.aborted || setAnswer(found));
    return () => old.abort();
  }, dependsOn);
  return answer;
}

async function answerTo<Value>(asked: Promise<Value>): Promise<Answer<Value>> {
  try {
    return { value: await asked, problems: [], isAsking: false };
  } catch (error) {
    return { value: undefined, problems: problemsOf(error), isAsking: false };
  }
}
