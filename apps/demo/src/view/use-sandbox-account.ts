import { useEffect, useState } from "preact/hooks";
import { type SandboxAccount, startSandboxAccount } from "../sandbox-account.ts";

/** The account this page writes to; it starts once, with the page. */
export function useSandboxAccount(): {
  /** Absent until it answers. */
  account: SandboxAccount | undefined;
  accountProblem: string | undefined;
  startOver: () => Promise<void>;
} {
  const [account, setAccount] = useState<SandboxAccount>();
  const [accountProblem, setAccountProblem] = useState<string>();

  async function wait(starting: Promise<SandboxAccount>): Promise<void> {
    try {
      setAccount(await starting);
    } catch (error) {
      setAccountProblem(error instanceof Error ? error.message : String(error));
    }
  }
  async function startOver(): Promise<void> {
    if (account === undefined) return;
    setAccount(undefined);
    await wait(account.reset().then(() => account));
  }
  useEffect(() => void wait(startSandboxAccount()), []);

  return { account, accountProblem, startOver };
}
