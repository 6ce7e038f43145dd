/** Says what this page is, and what it is not. */
export function SandboxNotice({
  isReady,
  problem,
  onReset,
}: {
  isReady: boolean;
  problem: string | undefined;
  onReset: () => void;
}) {
  if (problem !== undefined) {
    return (
      <p class="problems" role="alert">
        The sandbox did not start: {problem}
      </p>
    );
  }
  return (
    <aside class="notice" aria-label="About this page">
      <p>
        <strong>Nothing leaves your browser.</strong> HubSpot is played by a sandbox inside this
        page, at HubSpot’s pace and with its limit of 190 requests in 10 seconds. It starts with
        five contacts, so some of the sample exist already.
      </p>
      <button type="button" class="quiet" disabled={!isReady} onClick={onReset}>
        {isReady ? "Reset the sandbox" : "Starting…"}
      </button>
    </aside>
  );
}
