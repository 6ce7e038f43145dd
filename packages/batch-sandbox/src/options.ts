import type { PropertyDefinition } from "@x/batch-types";
import type { AppOptions } from "./apps.ts";
import { findProblems } from "./check-options.ts";
import type { FaultRule } from "./faults/fault.ts";
import type { Latency } from "./latency.ts";
import type { Limits } from "./limits/limits.ts";
import { DEFAULT_OWNERS, type Owner } from "./owners.ts";
import { DEFAULT_QUIRKS, type Quirks } from "./quirks.ts";
import { sleep, type Sleep } from "./wait.ts";

/** What a sandbox is made with; every option can be left out. */
export interface SandboxOptions {
  /**
   * The rate limit. With one, answers carry the `X-HubSpot-RateLimit-*` headers, and requests beyond
   * it are answered 429.
   *
   * @default unlimited, without such headers
   * @example
   * createSandbox({ limits: { requests: 190, perMilliseconds: 10_000, daily: 625_000 } });
   */
  readonly limits?: Limits | undefined;
  /**
   * The apps that have access, and no others.
   *
   * @default every bearer token is a private app of its own with all scopes, and the OAuth endpoints
   *   take any credentials
   * @example
   * createSandbox({ apps: [{ accessToken: "pat-eu1-x", scopes: ["crm.objects.contacts.read"] }] });
   */
  readonly apps?: readonly AppOptions[] | undefined;
  /**
   * Properties of the account's own, by object type. Custom objects exist only when they are named
   * here, with the properties they are to have; a definition of a standard name replaces the standard one.
   *
   * @default none
   * @example
   * const machines = [{ name: "serial", type: "string", hasUniqueValue: true }];
   * const sandbox = createSandbox({ properties: { "2-123": machines } });
   * sandbox.inspect("2-123"); //=> []
   */
  readonly properties?: Readonly<Record<string, readonly PropertyDefinition[]>> | undefined;
  /**
   * Who records can belong to: `hubspot_owner_id` takes their ids and no others.
   *
   * @default two invented owners, `71` and `72`
   */
  readonly owners?: readonly Owner[] | undefined;
  /** How to behave where it is not known how HubSpot does. */
  readonly quirks?: Partial<Quirks> | undefined;
  /** Everything random follows from it: the order of results, correlation ids. @default 1 */
  readonly seed?: number | undefined;
  /** The time, in milliseconds since 1970. @default Date.now */
  readonly clock?: (() => number) | undefined;
  /** How long an answer takes. @default 0 */
  readonly latency?: Latency | undefined;
  /**
   * How many milliseconds the search lags behind: it finds each record as it was that long ago.
   * HubSpot's own lags by seconds.
   *
   * @default 0
   */
  readonly searchDelay?: number | undefined;
  /** How latency is waited for, so that it can run by a clock of a test's own. @default by timers */
  readonly sleep?: Sleep | undefined;
  /**
   * What goes wrong, and when. See `docs/faults.md`.
   *
   * @default nothing
   * @example
   * createSandbox({ faults: [{ operation: "create", nth: 2, fault: { kind: "reset", when: "before-answer" } }] });
   */
  readonly faults?: readonly FaultRule[] | undefined;
}

/** Options with every default filled in. */
export interface ResolvedOptions {
  readonly limits: Limits | undefined;
  readonly apps: readonly AppOptions[] | undefined;
  readonly properties: Readonly<Record<string, readonly PropertyDefinition[]>>;
  readonly owners: readonly Owner[];
  readonly quirks: Quirks;
  readonly seed: number;
  readonly clock: () => number;
  readonly latency: Latency;
  readonly searchDelay: number;
  readonly sleep: Sleep;
  readonly faults: readonly FaultRule[];
}

/** The home of every default of a sandbox. */
export const DEFAULTS: ResolvedOptions = {
  limits: undefined,
  apps: undefined,
  properties: {},
  owners: DEFAULT_OWNERS,
  quirks: DEFAULT_QUIRKS,
  seed: 1,
  clock: () => Date.now(),
  latency: 0,
  searchDelay: 0,
  sleep,
  faults: [],
};

/** @throws {Error} naming every problem at once. */
export function resolveOptions(options: SandboxOptions): ResolvedOptions {
  const problems = findProblems(options);
  if (problems.length > 0) {
    throw new Error(`createSandbox got options it cannot use:\n- ${problems.join("\n- ")}`);
  }
  return {
    ...DEFAULTS,
    ...given(options),
    quirks: { ...DEFAULT_QUIRKS, ...given(options.quirks ?? {}) },
  };
}

/** What was set: `undefined` means the default. */
function given<Some extends object>(options: Some) {
  const entries = Object.entries(options).filter(([, value]) => value !== undefined);
  return Object.fromEntries(entries) as { [Name in keyof Some]: Exclude<Some[Name], undefined> };
}
