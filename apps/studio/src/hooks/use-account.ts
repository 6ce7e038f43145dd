import type { Studio, StudioAccount } from "@x/batch-import/studio";
import { useEffect, useState } from "preact/hooks";
import { isGone } from "../host/gone.ts";
import { problemsOf } from "../problems-of.ts";

const TRY_AGAIN_MILLISECONDS = 2_000;

/** The account that is written to. Where the studio is away, it is asked again until it is back. */
export function useAccount(studio: Pick<Studio<never>, "account">): {
  readonly account: StudioAccount | undefined;
  readonly problems: readonly string[];
} {
  const [account, setAccount] = useState<StudioAccount>();
  const [problems, setProblems] = useState<readonly string[]>([]);
  useEffect(() => {
    let timer: number | undefined;
    async function ask(): Promise<void> {
      try {
        setAccount(await studio.account({}));
        setProblems([]);
      } catch (error) {
        setProblems(problemsOf(error));
        if (isGone(error)) timer = window.setTimeout(() => void ask(), TRY_AGAIN_MILLISECONDS);
      }
    }
    void ask();
    return () => clearTimeout(timer);
  }, [studio]);
  return { account, problems };
}
