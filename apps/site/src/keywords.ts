/** Words that people search for, and that no sentence of a page says: its path on the site → what it is found by, too. */
export const KEYWORDS: Readonly<Record<string, string>> = {
  "about/benchmarks": "speed, how fast, performance",
  "guides/diff-and-apply": "dry run",
  "guides/files": "umlauts, charset",
  "guides/many-accounts": "docker, container",
  "guides/partial-success": "207, multi-status",
  "guides/retries": "backoff",
  // A sentence says so, too, until the packages are on one.
  "guides/start-command": "registry",
  "guides/sync": "nightly, cron, schedule",
  "guides/testing": "mock, fake",
  "guides/undo": "rollback, revert, restore",
  "guides/unknown-outcomes": "idempotent, created twice",
  "reference/client/runs": "crash, streaming",
  "reference/commands/archive": "delete",
};
