import type { PropertyDefinition } from "@x/batch-types";
import type { AppOptions } from "../settings/apps.ts";
import { findProblems } from "./check/check-options.ts";
import type { FaultRule } from "./fault.ts";
import type { Latency } from "../chance/latency.ts";
import type { Limits } from "./limits.ts";
import { DEFAULT_OWNERS, type Owner } from "../settings/owners.ts";
import { DEFAULT_PIPELINES } from "../settings/default-pipelines.ts";
import type { Pipeline } from "../settings/pipeline.ts";
import type { RequiredProperty } from "../settings/required-property.ts";
import type { ValidationRule } from "../settings/validation-rule.ts";
import { DEFAULT_QUIRKS, type Quirks } from "./quirks.ts";
import { DEFAULT_SUBSCRIPTIONS, type Subscription } from "../settings/subscription.ts";
import { sleep, type Sleep } from "../internal/wait.ts";

/** Options of {@link createSandbox}. All are optional. */
export interface SandboxOptions {
  /**
   * The rate limits. With them, answers have `X-HubSpot-RateLimit-*` headers, and requests above a limit
   * are answered 429.
   *
   * @default unlimited, without such headers
   * @example
   * createSandbox({ limits: { requests: 190, perMilliseconds: 10_000, daily: 625_000 } });
   */
  readonly limits?: Limits | undefined;
  /**
   * The apps that have access; others have none.
   *
   * @default every bearer token is a private app of its own with all scopes, and the OAuth endpoints
   *   take any credentials
   * @example
   * createSandbox({ apps: [{ accessToken: "pat-eu1-x", scopes: ["crm.objects.contacts.read"] }] });
   */
  readonly apps?: readonly AppOptions[] | undefined;
  /**
   * Property definitions by object type, in addition to the standard ones. A definition with the name of a
   * standard property replaces it. An object type such as `2-123` makes a custom object with these properties.
   *
   * @default none
   * @example
   * const machines = [{ name: "serial", type: "string", hasUniqueValue: true }];
   * const sandbox = createSandbox({ properties: { "2-123": machines } });
   * sandbox.inspect("2-123"); //=> []
   */
  readonly properties?: Readonly<Record<string, readonly PropertyDefinition[]>> | undefined;
  /**
   * The users who can own records: `hubspot_owner_id` accepts only their ids.
   *
   * @default two invented owners, `71` and `72`
   */
  readonly owners?: readonly Owner[] | undefined;
  /**
   * The pipelines of objects, by object type. Those of an object replace its default ones. Records of the
   * object can be in these pipelines and stages only.
   *
   * @default those of a new account, for deals, tickets and leads
   * @example
   * const stages = [{ id: "new", label: "New" }, { id: "done", label: "Done" }];
   * createSandbox({ pipelines: { tickets: [{ id: "help", label: "Help desk", stages }] } });
   */
  readonly pipelines?: Readonly<Record<string, readonly Pipeline[]>> | undefined;
  /**
   * Rules for the values of properties, by object type and property. Values that break one are refused.
   * The types `AFTER_…`, `BEFORE_…`, `DOMAIN`, `EMAIL`, `FORMAT`, `PHONE_NUMBER_…`, `SPECIAL_CHARACTERS`,
   * `URL` and `WHITESPACE` can be read, and refuse nothing.
   *
   * @default none
   * @example
   * const zip = [{ ruleType: "ALPHANUMERIC", ruleArguments: ["NUMERIC_ONLY"] }] as const;
   * createSandbox({ validationRules: { contacts: { zip } } });
   */
  readonly validationRules?:
    | Readonly<Record<string, Readonly<Record<string, readonly ValidationRule[]>>>>
    | undefined;
  /**
   * Properties that are required beside HubSpot's own, by object type. Version 2026-09 refuses records that
   * lack them; older versions do not.
   *
   * @default none
   * @example
   * const when = { property: "dealstage", value: "closedwon" };
   * createSandbox({ requiredProperties: { deals: [{ property: "closedate", when }] } });
   */
  readonly requiredProperties?: Readonly<Record<string, readonly RequiredProperty[]>> | undefined;
  /**
   * The kinds of e-mail that people can subscribe to.
   *
   * @default two invented ones, `1001` and `1002`
   */
  readonly subscriptions?: readonly Subscription[] | undefined;
  /**
   * The custom events of the account by full name, such as `pe1000001_login`. Events with another name are
   * refused.
   *
   * @default every name is accepted
   */
  readonly eventNames?: readonly string[] | undefined;
  /**
   * The id of the account (Hub ID). Account details, tokens, URLs and some refusals name it. To test with two
   * accounts, make two sandboxes with two ids.
   *
   * @default 1000001
   */
  readonly portalId?: number | undefined;
  /** How to behave where HubSpot's behaviour is not known. @default {@link DEFAULT_QUIRKS} */
  readonly quirks?: Partial<Quirks> | undefined;
  /** Seed of everything random, such as the order of results and correlation ids. @default 1 */
  readonly seed?: number | undefined;
  /** Returns the time in milliseconds since 1970. @default Date.now */
  readonly clock?: (() => number) | undefined;
  /** How long an answer takes, in milliseconds. @default 0 */
  readonly latency?: Latency | undefined;
  /**
   * Delay of the search in milliseconds: it finds each record as it was that long ago. HubSpot's search is
   * some seconds behind.
   *
   * @default 0
   */
  readonly searchDelay?: number | undefined;
  /** Waits for the latency, so that a test can use its own clock. @default a timer */
  readonly sleep?: Sleep | undefined;
  /**
   * Rules that say which requests fail, and how. See `docs/faults.md`.
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
  readonly pipelines: Readonly<Record<string, readonly Pipeline[]>>;
  readonly validationRules: Readonly<
    Record<string, Readonly<Record<string, readonly ValidationRule[]>>>
  >;
  readonly requiredProperties: Readonly<Record<string, readonly RequiredProperty[]>>;
  readonly subscriptions: readonly Subscription[];
  readonly eventNames: readonly string[] | undefined;
  readonly portalId: number;
  readonly quirks: Quirks;
  readonly seed: number;
  readonly clock: () => number;
  readonly latency: Latency;
  readonly searchDelay: number;
  readonly sleep: Sleep;
  readonly faults: readonly FaultRule[];
}

/** The default of every option. */
export const DEFAULTS: ResolvedOptions = {
  limits: undefined,
  apps: undefined,
  properties: {},
  owners: DEFAULT_OWNERS,
  pipelines: DEFAULT_PIPELINES,
  validationRules: {},
  requiredProperties: {},
  subscriptions: DEFAULT_SUBSCRIPTIONS,
  eventNames: undefined,
  portalId: 1_000_001,
  quirks: DEFAULT_QUIRKS,
  seed: 1,
  clock: () => Date.now(),
  latency: 0,
  searchDelay: 0,
  sleep,
  faults: [],
};

/** @throws {Error} when options are wrong. It names every problem. */
export function resolveOptions(options: SandboxOptions): ResolvedOptions {
  const problems = findProblems(options);
  if (problems.length > 0) {
    throw new Error(`createSandbox got options it cannot use:\n- ${problems.join("\n- ")}`);
  }
  return {
    ...DEFAULTS,
    ...given(options),
    pipelines: { ...DEFAULT_PIPELINES, ...options.pipelines },
    quirks: { ...DEFAULT_QUIRKS, ...given(options.quirks ?? {}) },
  };
}

/** Returns the options without those that are undefined. */
function given<Some extends object>(options: Some) {
  const entries = Object.entries(options).filter(([, value]) => value !== undefined);
  return Object.fromEntries(entries) as { [Name in keyof Some]: Exclude<Some[Name], undefined> };
}
