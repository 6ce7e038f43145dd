/** Where to read on about a package. */
export const READ_ON: Readonly<Record<string, string>> = {
  "batch-types": "[what each outcome means](/reference/client/results)",
  "batch-core": "[your own transport](/guides/own-transport)",
  "batch-http":
    "[getting started](/guides/start-library), [all calls](/reference/client/calls), [all options](/reference/client/options)",
  "batch-file": "[what is read of a file](/guides/files)",
  "batch-import": "[an import in a program](/guides/import-in-a-program)",
  "batch-queue": "[a queue in Postgres](/guides/queue), [many accounts](/guides/many-accounts)",
  "batch-sandbox":
    "[all options](/reference/packages/sandbox), [testing with the sandbox](/guides/testing)",
};

/** What each entry beside the main one of its package is for. */
export const PURPOSES: Readonly<Record<string, string>> = {
  "batch-types/registry":
    "What HubSpot offers, as data: objects, their operations in each API version, scopes and limits.",
  "batch-types/schemas":
    "The types as valibot schemas, and every request and answer of the batch endpoints. It needs `valibot`.",
  "batch-types/json-schema":
    "The schemas as JSON Schema. It needs `valibot` and `@valibot/to-json-schema`.",
  "batch-core/calls":
    "The same loop for what is not about records: associations, property definitions, lists, subscriptions, events, merges and settings.",
  "batch-core/options":
    "What a client needs before its first request: checks of options, defaults, errors.",
  "batch-core/pages": "The same loop for lists and searches, whose records come page by page.",
  "batch-core/policy":
    "For programs that send by themselves: pauses, circuit breaker, retry budget, tokens.",
  "batch-core/targets":
    "Records to associate with that are named by a property: which they are, and what their look-ups say.",
  "batch-http/limits":
    "The rate limiter of a client, for a program that hands it over to another process.",
  "batch-http/otel":
    "Traces and metrics of a client for OpenTelemetry. It needs `@opentelemetry/api`.",
  "batch-http/targets":
    "Looks up records to associate with that are named by a property, as a run does.",
  "batch-file/node": "Files, standard input and CSV files to write, in Node.",
  "batch-import/memory": "Keeps a run in memory, for a page or a script.",
  "batch-import/sqlite":
    "Keeps a run in a folder with a database, in Node; with undo, sync, and imports of several files.",
  "batch-import/studio": "What the page of `hubspot-batch studio` asks for, to host such a page.",
  "batch-queue/health":
    "How a worker is, for the programs around it: liveness, readiness, metrics.",
  "batch-queue/pglite":
    "The queue in your own process, for development and tests. It needs `@electric-sql/pglite`.",
  "batch-sandbox/msw": "Sends the requests of a test to a sandbox. It needs `msw`.",
  "batch-sandbox/node": "Makes a sandbox a server in Node, and keeps an account in a file.",
};
