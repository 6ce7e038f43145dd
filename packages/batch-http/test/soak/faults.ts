import type { FaultRule } from "@x/batch-sandbox";

type Fault = FaultRule["fault"];

const SERVER_FAILURES = [500, 502, 503, 504, 521, 522, 523, 524, 525, 526];
const RESETS = ["before-read", "before-answer", "mid-body"] as const;
const POLICIES = ["TEN_SECONDLY_ROLLING", "SECONDLY", "search"] as const;

/** What can befall any request of a client. */
const WIRE: readonly (readonly [probability: number, fault: Fault])[] = [
  ...SERVER_FAILURES.flatMap((status) =>
    [true, false].map((committed) => [0.0005, { kind: "status", status, committed }] as const),
  ),
  ...RESETS.map((when) => [0.007, { kind: "reset", when }] as const),
  [0.005, { kind: "truncate" }],
  [0.002, { kind: "slow-body", milliseconds: 2_000 }],
  [0.002, { kind: "latency", milliseconds: [1_000, 20_000] }],
];

/** What can befall a request for records, besides. */
const RECORDS: typeof WIRE = [
  [0.002, { kind: "status", status: 423 }],
  [0.002, { kind: "status", status: 477, retryAfter: 3 }],
  ...POLICIES.map((policy) => [0.001, { kind: "rate-limit", policy }] as const),
  [0.0005, { kind: "rate-limit", policy: "TEN_SECONDLY_ROLLING", retryAfter: 2 }],
  [0.002, { kind: "expired-token" }],
];

function rules(api: "objects" | "oauth", faults: typeof WIRE): FaultRule[] {
  return faults.map(([probability, fault]) => ({ api, probability, fault }));
}

/** Not of an archive, whose answer has no rows that could be left out: HubSpot says nothing of them. */
const DROPS: FaultRule[] = ["create", "update", "upsert", "read"].flatMap((operation) =>
  [true, false].map((written) => ({
    operation,
    probability: 0.003,
    fault: { kind: "drop-records", share: 0.1, written },
  })),
);

/** Every kind of fault but those that end a job (the daily limit, a missing scope): 5 % of all requests. */
export const FAULTS: readonly FaultRule[] = [
  ...rules("objects", [...WIRE, ...RECORDS]),
  ...rules("oauth", WIRE),
  ...DROPS,
];

/** So dense that hardly a batch gets through unharmed. */
export const MANY_FAULTS: readonly FaultRule[] = FAULTS.map((rule) => ({
  ...rule,
  probability: rule.probability! * 8,
}));
