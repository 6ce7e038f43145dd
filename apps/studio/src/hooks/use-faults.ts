import type { FaultName, SandboxCalls } from "@x/batch-import/studio";
import { useEffect, useRef, useState } from "preact/hooks";
import { problemsOf } from "../problems-of.ts";
import { useAnswer } from "./use-answer.ts";

/** What goes wrong at the sandbox that plays HubSpot. */
export interface Faults {
  readonly sandbox: SandboxCalls;
  readonly names: readonly FaultName[];
  readonly problems: readonly string[];
  readonly set: (names: readonly FaultName[]) => void;
}

/**
 * @param sandbox Undefined where HubSpot is the real one.
 * @param screen They are asked for again where it is another: another tab may have set them.
 */
export function useFaults(sandbox: SandboxCalls | undefined, screen: string): Faults | undefined {
  const asked = useAnswer(() => sandbox?.faults({}), [sandbox, screen]);
  const [names, setNames] = useState<readonly FaultName[]>([]);
  useEffect(() => setNames(asked.value ?? []), [asked.value]);
  const [problems, setProblems] = useState<readonly string[]>([]);
  /** What the sandbox has, once all that was pressed before is sent. */
  const last = useRef<Promise<readonly FaultName[]>>(undefined);
  if (sandbox === undefined) return undefined;
  async function send(faults: readonly FaultName[]): Promise<readonly FaultName[]> {
    const before = (await last.current) ?? asked.value ?? [];
    try {
      await sandbox!.setFaults({ faults });
      setProblems([]);
      return faults;
    } catch (error) {
      setProblems(problemsOf(error));
      return before;
    }
  }
  async function show(sent: Promise<readonly FaultName[]>): Promise<void> {
    const has = await sent;
    if (last.current === sent) setNames(has);
  }
  return {
    sandbox,
    names,
    problems: [...asked.problems, ...problems],
    // Shown at once, and sent one after the other: who presses two quickly means both.
    set(faults) {
      setNames(faults);
      last.current = send(faults);
      void show(last.current);
    },
  };
}
