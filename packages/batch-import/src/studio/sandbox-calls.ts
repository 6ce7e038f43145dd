import type { KnownRuns } from "./runs/known-runs.ts";
import { FAULT_NAMES, type FaultName, type SandboxCalls } from "./views/sandbox.ts";

/** What the studio needs of a sandbox. */
export interface SandboxLike {
  setFaults(rules: readonly FaultRule[]): void;
  inspect(objectType: string): readonly {
    readonly id: string;
    readonly createdAt: Date;
    readonly archived: boolean;
  }[];
}

export type Fault =
  | { readonly kind: "rate-limit"; readonly policy: "TEN_SECONDLY_ROLLING" }
  | { readonly kind: "reset"; readonly when: "before-answer" }
  | { readonly kind: "status"; readonly status: number }
  | { readonly kind: "latency"; readonly milliseconds: readonly [number, number] };

export interface FaultRule {
  readonly path: string;
  readonly probability?: number;
  readonly fault: Fault;
}

const PROBABILITY = 0.25;

const FAULTS: Readonly<Record<FaultName, Fault>> = {
  "rate-limit": { kind: "rate-limit", policy: "TEN_SECONDLY_ROLLING" },
  "lost-answer": { kind: "reset", when: "before-answer" },
  "server-error": { kind: "status", status: 502 },
  slow: { kind: "latency", milliseconds: [2_000, 4_000] },
};

export function createSandboxCalls(
  sandbox: SandboxLike,
  runs: Pick<KnownRuns, "use">,
): SandboxCalls {
  let current: readonly FaultName[] = [];
  return {
    faults: async () => current,
    async setFaults({ faults }) {
      current = FAULT_NAMES.filter((one) => faults.includes(one));
      const probability = PROBABILITY;
      sandbox.setFaults(
        // Of what is about records: the account can still be asked for.
        current.map((one) => ({ path: "/crm/", probability, fault: FAULTS[one] })),
      );
      return current;
    },
    async created({ run }) {
      return runs.use(run, async ({ store }) => {
        const { job, startedAt } = store.task;
        const ids = new Set<string>();
        for (const { id } of store.withStatus("created")) ids.add(id);
        let found = 0;
        let others = 0;
        for (const { createdAt, id } of sandbox.inspect(job.objectType)) {
          if (ids.has(id)) found += 1;
          else if (createdAt.getTime() >= startedAt) others += 1;
        }
        return { named: ids.size, found, others };
      });
    },
  };
}
