import type { Studio } from "@x/batch-import/studio";
import { App } from "@x/studio";
import { useEffect, useState } from "preact/hooks";
import type { SandboxAccount } from "./sandbox-account.ts";
import { SandboxNotice } from "./sandbox-notice.tsx";
import { SAMPLES } from "./samples.ts";

/** The studio, with a HubSpot account, files and runs that are all in this page. */
export function Demo() {
  const [studio, setStudio] = useState<Studio<File>>();
  const [account, setAccount] = useState<SandboxAccount>();
  const [problem, setProblem] = useState<string>();
  const [isResetting, setIsResetting] = useState(false);

  async function start(): Promise<void> {
    try {
      // Most of the page, and not needed to see the first of it.
      const { startSandboxAccount } = await import("./sandbox-account.ts");
      const { openStudio } = await import("./open-studio.ts");
      const started = await startSandboxAccount();
      setStudio(await openStudio(started));
      setAccount(started);
    } catch (error) {
      setProblem(error instanceof Error ? error.message : String(error));
    }
  }
  async function reset(): Promise<void> {
    setIsResetting(true);
    await account?.reset();
    setIsResetting(false);
  }
  useEffect(() => void start(), []);

  const notice = (
    <SandboxNotice
      isReady={account !== undefined && !isResetting}
      problem={problem}
      onReset={() => void reset()}
    />
  );
  if (studio === undefined) return <main>{notice}</main>;
  return <App studio={studio} samples={SAMPLES} notice={notice} />;
}
