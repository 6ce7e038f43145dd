/** What can be made to go wrong at the sandbox. */
export const FAULT_NAMES = ["rate-limit", "lost-answer", "server-error", "slow"] as const;

export type FaultName = (typeof FAULT_NAMES)[number];

/** The controls of a sandbox that plays HubSpot. Absent for a real account. */
export interface SandboxCalls {
  /** Returns what goes wrong at present. */
  faults(input: object): Promise<readonly FaultName[]>;
  /** From now on these go wrong, and nothing else. */
  setFaults(input: { readonly faults: readonly FaultName[] }): Promise<readonly FaultName[]>;
  /** Compares the records that a run says it created with those of the sandbox. */
  created(input: { readonly run: string }): Promise<CreatedInSandbox>;
}

export interface CreatedInSandbox {
  /** How many records the run says it created. */
  readonly named: number;
  /** How many of these the sandbox has. */
  readonly found: number;
  /** Records of its object that were created since the run began, and that it does not name. Other runs may have created them. */
  readonly others: number;
}

/** The names of its calls. */
export const SANDBOX_CALLS = [
  "faults",
  "setFaults",
  "created",
] as const satisfies readonly (keyof SandboxCalls)[];
