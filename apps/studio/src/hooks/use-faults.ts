import type { FaultName, SandboxCalls } from "@x/batch-import/studio";
import { useEffect, useState } from "preact/hooks";
import { useAction } from "./use-action.ts";
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
  const { act, problems } = useAction();
  if (sandbox === undefined) return undefined;
  return {
    sandbox,
    names,
    problems: [...asked.problems, ...problems],
    set: (faults) => act(async () => setNames(await sandbox.setFaults({ faults }))),
  };
}
