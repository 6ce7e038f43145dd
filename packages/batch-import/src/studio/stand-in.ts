import type { KnownRuns } from "./known-runs.ts";

/** What can be made to go wrong at a stand-in for HubSpot. */
export const TROUBLES = ["rate-limit", "lost-answer", "server-error", "slow"] as const;

export type Trouble = (typeof TROUBLES)[number];

/** What there is beside an account where HubSpot is played by a sandbox. Never there for a real account. */
export interface StandIn {
  /** What goes wrong at present. */
  troubles(input: object): Promise<readonly Trouble[]>;
  /** From now on these go wrong, and nothing else. */
  setTroubles(input: { readonly troubles: readonly Trouble[] }): Promise<readonly Trouble[]>;
  /** How many records of the object of a run the stand-in has that were created since the run began. */
  created(input: { readonly run: string }): Promise<number>;
}

/** The names of its calls. */
export const STAND_IN_CALLS = [
  "troubles",
  "setTroubles",
  "created",
] as const satisfies readonly (keyof StandIn)[];

/** What it needs of a sandbox. */
export interface SandboxLike {
  setFaults(rules: readonly TroubleRule[]): void;
  inspect(objectType: string): readonly { readonly createdAt: Date; readonly archived: boolean }[];
}

export type TroubleFault =
  | { readonly kind: "rate-limit"; readonly policy: "TEN_SECONDLY_ROLLING" }
  | { readonly kind: "reset"; readonly when: "before-answer" }
  | { readonly kind: "status"; readonly status: number }
  | { readonly kind: "latency"; readonly milliseconds: readonly [number, number] };

export interface TroubleRule {
  readonly path: string;
  readonly probability?: number;
  readonly fault: TroubleFault;
}

const PROBABILITY = 0.25;

const FAULTS: Readonly<Record<Trouble, TroubleFault>> = {
  "rate-limit": { kind: "rate-limit", policy: "TEN_SECONDLY_ROLLING" },
  "lost-answer": { kind: "reset", when: "before-answer" },
  "server-error": { kind: "status", status: 502 },
  slow: { kind: "latency", milliseconds: [2_000, 4_000] },
};

export function createStandIn(sandbox: SandboxLike, runs: Pick<KnownRuns, "use">): StandIn {
  let current: readonly Trouble[] = [];
  return {
    troubles: async () => current,
    async setTroubles({ troubles }) {
      current = TROUBLES.filter((one) => troubles.includes(one));
      const probability = PROBABILITY;
      sandbox.setFaults(
        // Of what is about records: the account can still be asked for.
        current.map((one) => ({ path: "/crm/", probability, fault: FAULTS[one] })),
      );
      return current;
    },
    async created({ run }) {
      const { job, startedAt } = await runs.use(run, ({ store }) => store.task);
      const records = sandbox.inspect(job.objectType);
      return records.filter(({ createdAt }) => createdAt.getTime() >= startedAt).length;
    },
  };
}
