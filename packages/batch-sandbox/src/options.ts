import type { PropertyDefinition } from "@x/batch-types";
import { findProblems } from "./check-options.ts";
import type { Limits } from "./limits/rate-limiter.ts";
import { DEFAULT_QUIRKS, type Quirks } from "./quirks.ts";

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
  /** The only bearer token that is accepted. @default any that is not empty */
  readonly accessToken?: string | undefined;
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
  /** How to behave where it is not known how HubSpot does. */
  readonly quirks?: Partial<Quirks> | undefined;
  /** Everything random follows from it: the order of results, correlation ids. @default 1 */
  readonly seed?: number | undefined;
  /** The time, in milliseconds since 1970. @default Date.now */
  readonly clock?: (() => number) | undefined;
  /** How long an answer takes, in milliseconds, or the least and the most it takes. @default 0 */
  readonly latency?: number | readonly [least: number, most: number] | undefined;
}

/** Options with every default filled in. */
export interface ResolvedOptions {
  readonly limits: Limits | undefined;
  readonly accessToken: string | undefined;
  readonly properties: Readonly<Record<string, readonly PropertyDefinition[]>>;
  readonly quirks: Quirks;
  readonly seed: number;
  readonly clock: () => number;
  readonly latency: readonly [least: number, most: number];
}

/** The home of every default of a sandbox. */
export const DEFAULTS: ResolvedOptions = {
  limits: undefined,
  accessToken: undefined,
  properties: {},
  quirks: DEFAULT_QUIRKS,
  seed: 1,
  clock: () => Date.now(),
  latency: [0, 0],
};

/** @throws {Error} naming every problem at once. */
export function resolveOptions(options: SandboxOptions): ResolvedOptions {
  const problems = findProblems(options);
  if (problems.length > 0) {
    throw new Error(`createSandbox got options it cannot use:\n- ${problems.join("\n- ")}`);
  }
  const { latency = DEFAULTS.latency, quirks = {} } = options;
  const given = Object.entries(quirks).filter(([, value]) => value !== undefined);
  return {
    limits: options.limits,
    accessToken: options.accessToken,
    properties: options.properties ?? DEFAULTS.properties,
    quirks: { ...DEFAULT_QUIRKS, ...(Object.fromEntries(given) as Partial<Quirks>) },
    seed: options.seed ?? DEFAULTS.seed,
    clock: options.clock ?? DEFAULTS.clock,
    latency: typeof latency === "number" ? [latency, latency] : latency,
  };
}
