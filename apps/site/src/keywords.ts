/** Words that people search for, and that no sentence of a page says: its path on the site → what it is found by, too. */
export const KEYWORDS: Readonly<Record<string, string>> = {
  "about/benchmarks": "speed, how fast, performance, memory usage big file",
  "about/support": "changelog, license",
  "guides/diff-and-apply": "dry run",
  "guides/files": "umlauts, charset, csv delimiter semicolon, date format",
  "guides/import-by-names": "lead owner email",
  "guides/limits": "max batch size 100",
  "guides/many-accounts": "docker, container, multiple portals",
  "guides/partial-success": "207, multi-status",
  "guides/retries": "backoff",
  // A sentence says so, too, until the packages are on one.
  "guides/start-command": "registry, quickstart, quick start, tutorial, hello world",
  "guides/start-library": "quickstart, quick start, tutorial, hello world",
  "guides/sync": "nightly, cron, schedule",
  "guides/testing": "mock, fake",
  "guides/undo": "rollback, revert, restore",
  "guides/unknown-outcomes": "idempotent, created twice",
  "reference/client/call-options": "dedupe contacts",
  "reference/client/calls": "GDPR delete",
  "reference/client/runs": "crash, streaming",
  "reference/client/tokens": "api key, private app scopes",
  "reference/commands/archive": "delete",
};
