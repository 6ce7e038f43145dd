import { createSandbox, type Sandbox, type SandboxOptions } from "@x/batch-sandbox";
import type { ApiVersion } from "@x/batch-types";
import { type BatchClient, type BatchClientOptions, createBatchClient } from "../../src/index.ts";
import { type JumpingClock, jumpingClock } from "../../src/testing/jumping-clock.ts";
import { pseudoRandom } from "../../src/testing/simulate-quota.ts";

/** The custom object of the account; records of it are told apart by `serial`. */
export const MACHINES = "2-123";

const OWN = [
  /** Set once, by what makes a record: two records with the same one are a double. */
  { name: "marker", type: "string" },
  /** Another one with every write: whose values these are. */
  { name: "stamp", type: "string" },
  { name: "points", type: "number" },
  { name: "day", type: "date" },
  { name: "moment", type: "datetime" },
  { name: "ready", type: "bool" },
  { name: "dial", type: "string" },
];

export interface Account {
  readonly sandbox: Sandbox;
  readonly clock: JumpingClock;
  readonly client: BatchClient<ApiVersion>;
  /** How many requests are on their way now, and the most there were. */
  readonly onTheirWay: { now: number; most: number };
  readonly random: () => number;
}

/** A sandbox and a client in one process, both by one clock, without a network between them. */
export function connect(
  seed: number,
  { sandbox: sandboxOptions, ...options }: BatchClientOptions & { sandbox?: SandboxOptions } = {},
): Account {
  const clock = jumpingClock();
  const random = pseudoRandom(seed);
  const sandbox = createSandbox({
    clock: clock.now,
    sleep: clock.sleep,
    seed,
    latency: { median: 80, p99: 600 },
    limits: { requests: 190, perMilliseconds: 10_000 },
    properties: {
      contacts: OWN,
      companies: OWN,
      deals: OWN,
      [MACHINES]: [{ name: "serial", type: "string", hasUniqueValue: true }, ...OWN],
    },
    ...sandboxOptions,
  });
  const onTheirWay = { now: 0, most: 0 };
  async function fetch(url: unknown, init: RequestInit = {}): Promise<Response> {
    onTheirWay.now += 1;
    onTheirWay.most = Math.max(onTheirWay.most, onTheirWay.now);
    try {
      return await sandbox.fetch({
        method: init.method!,
        url: url as string,
        headers: new Headers(init.headers),
        signal: init.signal!,
        text: () => Promise.resolve(typeof init.body === "string" ? init.body : ""),
      });
    } finally {
      onTheirWay.now -= 1;
    }
  }
  const credentials =
    options.accessToken === undefined
      ? { oauth: { clientId: "soak", clientSecret: "s3cret", refreshToken: "refresh" } }
      : {};
  const { now, sleep } = clock;
  const runtime = { now, sleep, random };
  const client = createBatchClient({ ...credentials, ...options, fetch, runtime });
  return { sandbox, clock, client, onTheirWay, random };
}
