// index.d.ts
export { createSandbox, type Sandbox, type SandboxRequest } from "./create-sandbox.ts";
export { DEFAULTS, type ResolvedOptions, type SandboxOptions } from "./options/options.ts";
export type { Sleep } from "./internal/wait.ts";
export type { Owner, OwnerTeam } from "./settings/owners.ts";
export type { Pipeline, PipelineStage } from "./settings/pipeline.ts";
export type { RequiredProperty } from "./settings/required-property.ts";
export type { ValidationRule } from "./settings/validation-rule.ts";
export type { Subscription } from "./settings/subscription.ts";
export { DEFAULT_QUIRKS, type Quirks } from "./options/quirks.ts";
export type { AppOptions, OAuthApp, PrivateApp } from "./settings/apps.ts";
export type { Limits, WindowLimit } from "./options/limits.ts";
export type { SandboxAssociation } from "./inspect/inspect-associations.ts";
export type { SandboxList } from "./inspect/inspect-lists.ts";
export type { SandboxEvent } from "./inspect/inspect-events.ts";
export type { SandboxSubscriber } from "./inspect/inspect-subscribers.ts";
export type { SandboxRecord } from "./inspect/inspect-records.ts";
export type { JournalEntry } from "./inspect/journal.ts";
export type { Api } from "./options/api.ts";
export type { Fault, FaultRule } from "./options/fault.ts";
export { checkFaults } from "./options/check/check-faults.ts";
export type { Latency } from "./chance/latency.ts";
export type { Snapshot } from "./account/snapshot.ts";
export type { AssociationType, ModificationMetadata, PropertyDefinition, PropertyOption, } from "@x/batch-types";

// msw.d.ts
import { type HttpHandler } from "msw";
import type { Sandbox } from "./create-sandbox.ts";
/** Options of {@link handlers}. */
export interface HandlersOptions {
    /** The base URL that your code sends requests to. @default "https://api.hubapi.com" */
    readonly baseUrl?: string | undefined;
}
/**
 * Returns msw handlers that let a sandbox answer all requests to HubSpot.
 *
 * @throws {TypeError} when `baseUrl` is not a URL.
 *
 * @example
 * import { setupServer } from "msw/node";
 *
 * const sandbox = createSandbox();
 * const server = setupServer(...handlers(sandbox));
 * server.listen();
 * await fetch("https://api.hubapi.com/crm/v3/objects/contacts/batch/create", {
 *   method: "POST",
 *   headers: { authorization: "Bearer any", "content-type": "application/json" },
 *   body: JSON.stringify({ inputs: [{ properties: { email: "ada@example.com" } }] }),
 * });
 * server.close();
 * sandbox.inspect("contacts")[0]?.properties; //=> { email: "ada@example.com" }
 */
export declare function handlers(sandbox: Pick<Sandbox, "fetch">, { baseUrl }?: HandlersOptions): HttpHandler[];

// node.d.ts
import type { KeptSandbox } from "./persistence/persist.ts";
export { type KeptSandbox, persist } from "./persistence/persist.ts";
/** Where a sandbox listens. */
export interface ListenOptions {
    /** The port; 0 takes a free one. @default 0 */
    readonly port?: number | undefined;
    /** The address to listen on. Any address but loopback lets other machines in. @default "127.0.0.1" */
    readonly host?: string | undefined;
}
/** A running server. */
export interface SandboxServer {
    /** The URL for requests, such as `http://127.0.0.1:49152`, without a slash at the end. */
    readonly url: string;
    readonly port: number;
    /** Stops listening and closes all connections, also those in use. May be called twice. */
    close(): Promise<void>;
}
/**
 * Starts an HTTP server that answers with a sandbox, by default only for this machine. Resolves when the
 * server listens.
 *
 * On loopback it refuses requests for another host (421) and from pages of other sites (403). A body over
 * 32 MB is answered 413, a body that takes more than a minute 408, and bodies that are over 128 MB
 * together 503. Headers over 16 KiB (Node's limit) are answered 431. An error in the sandbox is answered 500,
 * as HubSpot's are, with a warning of the process.
 *
 * @throws The error of `node:http` when it cannot listen, for example because the port is in use.
 *
 * @example
 * const server = await listen(createSandbox());
 * const response = await fetch(`${server.url}/crm/v3/properties/contacts`, {
 *   headers: { authorization: "Bearer any" },
 * });
 * response.status; //=> 200
 * await server.close();
 */
export declare function listen(sandbox: Omit<KeptSandbox, "close">, { port, host }?: ListenOptions): Promise<SandboxServer>;

// create-sandbox.d.ts
import type { FaultRule } from "./options/fault.ts";
import { type SandboxAssociation } from "./inspect/inspect-associations.ts";
import { type SandboxEvent } from "./inspect/inspect-events.ts";
import { type SandboxList } from "./inspect/inspect-lists.ts";
import { type SandboxRecord } from "./inspect/inspect-records.ts";
import { type SandboxSubscriber } from "./inspect/inspect-subscribers.ts";
import { type JournalEntry } from "./inspect/journal.ts";
import { type SandboxOptions } from "./options/options.ts";
import type { Snapshot } from "./account/snapshot.ts";
/** The parts of a `Request` that a sandbox looks at. */
export type SandboxRequest = Pick<Request, "method" | "url" | "headers" | "signal" | "text">;
/** A HubSpot account in memory that answers HTTP requests like the real one. */
export interface Sandbox {
    /**
     * Returns the answer that HubSpot would give. The host of the URL does not matter. Rejects when the
     * request's signal aborts, when its body cannot be read, or when a fault breaks the connection. A request
     * that is aborted during its latency has been carried out, as at HubSpot.
     */
    fetch(request: SandboxRequest): Promise<Response>;
    /**
     * Returns the stored records of an object type in the order of their creation, archived ones included.
     *
     * @param objectType A name, a type id or a custom type, such as `contacts`, `0-1` or `2-123`.
     * @throws {Error} when the account has no such object type.
     */
    inspect(objectType: string): SandboxRecord[];
    /**
     * Returns the associations from records of one object type to records of another, with the types of that
     * direction. Associations of archived records are left out, as HubSpot does.
     *
     * @throws {Error} when the account has no such object type.
     * @example
     * const sandbox = createSandbox();
     * sandbox.inspectAssociations("contacts", "companies"); //=> []
     */
    inspectAssociations(fromObjectType: string, toObjectType: string): SandboxAssociation[];
    /**
     * Returns the lists of the account in the order of their creation, with the ids of their records.
     *
     * @example
     * const sandbox = createSandbox();
     * sandbox.inspectLists(); //=> []
     */
    inspectLists(): SandboxList[];
    /** Returns the communication preferences of each person of whom a status was written. */
    inspectSubscribers(): SandboxSubscriber[];
    /** Returns the custom events in the order in which they were received. */
    inspectEvents(): SandboxEvent[];
    /** Returns the last 10,000 requests, oldest first. Older ones lose their body when all bodies together exceed 16 million characters. */
    requests(): readonly JournalEntry[];
    /**
     * Replaces the fault rules. All rules count from zero again. `[]` ends all faults.
     *
     * @throws {Error} when rules are wrong. It names every problem.
     */
    setFaults(rules: readonly FaultRule[]): void;
    /** Returns everything the account holds, as JSON. Requests, limits and fault rules are not in it. */
    snapshot(): Snapshot;
    /** Replaces the account by a snapshot of this sandbox, or of one with the same options. The limits are full again. */
    restore(snapshot: Snapshot): void;
    /**
     * Returns to the state after construction: no records, no requests, full limits, the fault rules of the
     * options, and the same random numbers again.
     */
    reset(): void;
}
/**
 * Returns a HubSpot account in memory.
 *
 * @throws {Error} when options are unknown or wrong. It names every problem.
 *
 * @example
 * const sandbox = createSandbox();
 * const response = await sandbox.fetch(
 *   new Request("https://api.hubapi.com/crm/v3/objects/contacts/batch/create", {
 *     method: "POST",
 *     headers: { authorization: "Bearer any", "content-type": "application/json" },
 *     body: JSON.stringify({ inputs: [{ properties: { email: "ada@example.com" } }] }),
 *   }),
 * );
 * response.status; //=> 201
 * sandbox.inspect("contacts")[0]?.properties; //=> { email: "ada@example.com" }
 */
export declare function createSandbox(options?: SandboxOptions): Sandbox;

// options/options.d.ts
import type { PropertyDefinition } from "@x/batch-types";
import type { AppOptions } from "../settings/apps.ts";
import type { FaultRule } from "./fault.ts";
import type { Latency } from "../chance/latency.ts";
import type { Limits } from "./limits.ts";
import { type Owner } from "../settings/owners.ts";
import type { Pipeline } from "../settings/pipeline.ts";
import type { RequiredProperty } from "../settings/required-property.ts";
import type { ValidationRule } from "../settings/validation-rule.ts";
import { type Quirks } from "./quirks.ts";
import { type Subscription } from "../settings/subscription.ts";
import { type Sleep } from "../internal/wait.ts";
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
    readonly validationRules?: Readonly<Record<string, Readonly<Record<string, readonly ValidationRule[]>>>> | undefined;
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
    readonly validationRules: Readonly<Record<string, Readonly<Record<string, readonly ValidationRule[]>>>>;
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
export declare const DEFAULTS: ResolvedOptions;
/** @throws {Error} when options are wrong. It names every problem. */
export declare function resolveOptions(options: SandboxOptions): ResolvedOptions;

// internal/wait.d.ts
/** Resolves after so many milliseconds, or at once when the signal aborts. */
export type Sleep = (milliseconds: number, signal: AbortSignal) => Promise<void>;
/** Sleeps by the machine's own time. */
export declare function sleep(milliseconds: number, signal: AbortSignal): Promise<void>;
/**
 * Waits, unless there is nothing to wait for.
 *
 * @throws The signal's reason when it is aborted meanwhile, as `fetch` does.
 */
export declare function wait(milliseconds: number, signal: AbortSignal, sleeper: Sleep): Promise<void>;

// settings/owners.d.ts
/** A user who can own records. */
export interface Owner {
    /** The value of `hubspot_owner_id`. */
    readonly id: string;
    readonly email: string;
    readonly firstName?: string;
    readonly lastName?: string;
    /** The id of the owner's user account. `hubspot_owner_id` does not accept it. @default the id plus 1000 */
    readonly userId?: number;
    readonly teams?: readonly OwnerTeam[];
    /** The user has left. Records can still have this owner. @default false */
    readonly archived?: boolean;
}
/** A team that an owner is in. */
export interface OwnerTeam {
    readonly id: string;
    readonly name: string;
    /** Whether it is the owner's main team. */
    readonly primary: boolean;
}
/** The owners when the option `owners` is left out. */
export declare const DEFAULT_OWNERS: readonly Owner[];

// settings/pipeline.d.ts
/** The steps that records of one object go through. */
export interface Pipeline {
    /** The value of `pipeline` (deals) or `hs_pipeline` (other objects). */
    readonly id: string;
    readonly label: string;
    /** In their order. At least one. */
    readonly stages: readonly PipelineStage[];
}
/** One step of a pipeline. */
export interface PipelineStage {
    /** The value of `dealstage` (deals) or `hs_pipeline_stage` (other objects). */
    readonly id: string;
    readonly label: string;
    /**
     * Such as `{ probability: "0.2", isClosed: "false" }` for deals, `{ ticketState: "OPEN" }` for tickets.
     *
     * @default {}
     */
    readonly metadata?: Readonly<Record<string, string>>;
}

// settings/required-property.d.ts
/** A property that an administrator has made required. */
export interface RequiredProperty {
    readonly property: string;
    /**
     * Required for records that have this value of another property. Left out, the property is a required
     * field of the form that creates a record.
     */
    readonly when?: {
        readonly property: string;
        readonly value: string;
    };
}

// settings/validation-rule.d.ts
/** What a validation rule can be about, in HubSpot's words. */
export declare const RULE_TYPES: readonly ["AFTER_DATETIME_DURATION", "AFTER_DURATION", "ALPHANUMERIC", "BEFORE_DATETIME_DURATION", "BEFORE_DURATION", "DAYS_OF_WEEK", "DECIMAL", "DOMAIN", "EMAIL", "EMAIL_ALLOWED_DOMAINS", "EMAIL_BLOCKED_DOMAINS", "END_DATE", "END_DATETIME", "FORMAT", "MAX_LENGTH", "MAX_NUMBER", "MIN_LENGTH", "MIN_NUMBER", "PHONE_NUMBER_WITH_EXPLICIT_COUNTRY_CODE", "REGEX", "SPECIAL_CHARACTERS", "START_DATE", "START_DATETIME", "URL", "URL_ALLOWED_DOMAINS", "URL_BLOCKED_DOMAINS", "WHITESPACE"];
/** A rule that an administrator has set for the values of a property. */
export interface ValidationRule {
    readonly ruleType: (typeof RULE_TYPES)[number];
    /** Such as `["NUMERIC_ONLY"]` for `ALPHANUMERIC`, `["10"]` for `MAX_LENGTH`. */
    readonly ruleArguments: readonly string[];
    /** Only told by the endpoint. @default absent */
    readonly shouldApplyNormalization?: boolean;
}

// settings/subscription.d.ts
/** A kind of e-mail that people subscribe to. */
export interface Subscription {
    /** Digits. */
    readonly id: string;
    readonly name: string;
    /** @default "" */
    readonly description?: string;
}
/** The subscriptions when the option `subscriptions` is left out. */
export declare const DEFAULT_SUBSCRIPTIONS: readonly Subscription[];

// options/quirks.d.ts
/** How the sandbox behaves where HubSpot's behaviour is not known, or differs. */
export interface Quirks {
    /**
     * Whether rows of success have the `objectWriteTraceId` that was sent. HubSpot's API description has the
     * field; no public recording shows it filled.
     *
     * @default true
     */
    readonly traceIdEcho: boolean;
    /**
     * Whether rows of a write have more properties than those written, such as `lifecyclestage` for a new
     * contact. In recordings they do; which ones differs by account and year.
     *
     * @default true
     */
    readonly computedInRows: boolean;
    /**
     * The answer to a create with the e-mail of another contact: a 409 with the id of the other, a 409
     * without it, or a 400 as for any other taken value. All were recorded.
     *
     * @default "conflict"
     */
    readonly takenEmail: "conflict" | "conflict-without-id" | "validation-error";
    /**
     * Whether the refusal of an `idProperty` without unique values ends with "in portal ID N". Both forms were
     * recorded.
     *
     * @default false
     */
    readonly portalInRefusals: boolean;
    /**
     * The answer to a batch create of associations in v3: 200 and a row for each direction (since August
     * 2025), or 201 and one row for each pair (before).
     *
     * @default "both-ways"
     */
    readonly associationsV3: "both-ways" | "one-way";
    /**
     * The answer to an update with trace ids and a bad value: 207 refuses that record, 400 the whole batch.
     *
     * @default 207
     */
    readonly updateWithBadValue: 207 | 400;
    /**
     * The answer to a create with trace ids that has the same new e-mail twice: one record is created and the
     * other refused, or the whole batch is answered 409. Without trace ids it is always 409.
     *
     * @default "one-wins"
     */
    readonly equalNewEmails: "one-wins" | "conflict";
    /**
     * The status of version 2026-09 when some records were refused. HubSpot's API description has only the
     * status of success: `200` means 201 for a create and 200 for the rest, with `errors` in the body.
     *
     * @default 207
     */
    readonly errorStatus202609: 207 | 200;
    /**
     * The order of `results`. `shuffled`: random, but never the order of the inputs.
     *
     * @default "shuffled"
     */
    readonly resultOrder: "shuffled" | "reversed" | "input";
    /**
     * Whether an OAuth refresh returns a new refresh token and makes the old one invalid. HubSpot's v1 returns
     * the same one; for later versions nothing is documented.
     *
     * @default false
     */
    readonly refreshTokenRotates: boolean;
    /**
     * Which requests count for one rate limit: those of one app (as HubSpot documents), or those of all private
     * apps, or all OAuth apps, together (as some guides say).
     *
     * @default "app"
     */
    readonly rateLimitPer: "app" | "account";
    /**
     * Where a 403 names the missing scopes: in the `context` of its first error, or in the `context` of the
     * whole answer. Both were recorded.
     *
     * @default "errors"
     */
    readonly missingScopesIn: "errors" | "context";
    /**
     * A batch update of a record that was merged into another: nothing is written, and the answer does not
     * mention it; or the other record is written, and the row has its id. Both were reported.
     *
     * @default "dropped"
     */
    readonly mergedIdInUpdate: "dropped" | "survivor";
    /**
     * The record after a merge: a new one with a new id that both old ids lead to (as HubSpot announced), or
     * the primary one (as before).
     *
     * @default "new-record"
     */
    readonly mergeResult: "new-record" | "primary";
    /**
     * A stage that belongs to another pipeline than the record is in: the row is refused with `INVALID_OPTION`,
     * or it is stored as written. Guides say only that a stage belongs to a pipeline.
     *
     * @default "refused"
     */
    readonly stageOfOtherPipeline: "refused" | "taken";
    /**
     * The versions that refuse values which break a validation rule of the account: all of them (as HubSpot
     * announced in 2023), or only 2026-09 (whose announcement has other rules of the account in mind, which
     * older versions let pass).
     *
     * @default "every-version"
     */
    readonly validationRulesIn: "every-version" | "2026-09";
    /**
     * Whether a change of the records in a list is answered with all three lists of ids (as described), or
     * without those that are empty (as reported).
     *
     * @default "shown"
     */
    readonly emptyMembershipLists: "shown" | "left-out";
    /**
     * What a batch archive of properties archives when one of them is refused: nothing, or those that come before
     * it. HubSpot's API description has no answer that is true of some rows only.
     *
     * @default "none"
     */
    readonly refusedPropertyArchive: "none" | "those-before";
    /**
     * What the `uuid` of an event does: nothing, or it makes an event that is sent twice count once. HubSpot's
     * API description only names the field.
     *
     * @default "ignored"
     */
    readonly eventUuid: "ignored" | "once";
    /**
     * Whether a fixed token is told its scopes, or the question refused. HubSpot's guide has the endpoint for private apps; for
     * service keys nothing is documented.
     *
     * @default "told"
     */
    readonly scopesOfToken: "told" | "refused";
}
/** The default of every quirk. */
export declare const DEFAULT_QUIRKS: Quirks;

// settings/apps.d.ts
/** An app with a fixed access token, such as a private app or a service key. */
export interface PrivateApp {
    readonly accessToken: string;
    /** Its scopes, such as `crm.objects.contacts.read`. @default all */
    readonly scopes?: readonly string[] | undefined;
    readonly name?: string | undefined;
}
/** An app that gets its access tokens from the OAuth endpoints. */
export interface OAuthApp {
    readonly clientId: string;
    readonly clientSecret: string;
    /** The only redirect URI for which its authorization codes are valid. @default any */
    readonly redirectUri?: string | undefined;
    /** A refresh token that is valid from the start. @default none */
    readonly refreshToken?: string | undefined;
    /** An authorization code that is valid once. @default none */
    readonly code?: string | undefined;
    /** Its scopes. @default all */
    readonly scopes?: readonly string[] | undefined;
    /** How long its access tokens are valid, in seconds. @default 1800 */
    readonly expiresIn?: number | undefined;
}
/** An app that has access to the sandbox. */
export type AppOptions = PrivateApp | OAuthApp;
/** An application that has access to the account. */
export interface App {
    readonly kind: "private" | "oauth";
    /** Tells it from others of its kind: the token of a private app, the client id of another. */
    readonly id: string;
    /** What it may do; `undefined` for everything. */
    readonly scopes: ReadonlySet<string> | undefined;
}
/** An app as the OAuth endpoints see it; without credentials, any will do. */
export interface Client {
    readonly app: App;
    readonly credentials: OAuthApp | undefined;
}
/** Who has access. */
export interface Apps {
    privateApp(accessToken: string): App | undefined;
    client(clientId: string): Client | undefined;
    /** The app that has a refresh token from the start. */
    clientWithRefreshToken(refreshToken: string): Client | undefined;
    /** Whether a code or refresh token is an app's from the start. */
    isFromStart(token: string): boolean;
}
/** @param written The apps there are; without them, everyone has access. */
export declare function createApps(written: readonly AppOptions[] | undefined): Apps;

// options/limits.d.ts
/** At most `requests` in any span of `perMilliseconds`. */
export interface WindowLimit {
    readonly requests: number;
    /** Length of the sliding window, in milliseconds. HubSpot's is 10,000. */
    readonly perMilliseconds: number;
}
/** The rate limits. `requests` and `perMilliseconds` hold for each private app. */
export interface Limits extends WindowLimit {
    /** Requests of all private apps together per day. The day begins at midnight UTC. @default unlimited */
    readonly daily?: number | undefined;
    /** The limit of each OAuth app. OAuth apps have no daily limit. @default 110 in 10 seconds */
    readonly oauth?: WindowLimit | undefined;
    /** Searches per second of all apps together. @default 5 */
    readonly search?: number | undefined;
}
/** As HubSpot documents them. */
export declare const OAUTH_LIMIT: WindowLimit;
export declare const SEARCHES_PER_SECOND = 5;

// inspect/inspect-associations.d.ts
import type { AssociationType } from "@x/batch-types";
import type { Account } from "../account/account.ts";
import type { ObjectModel } from "../objects/object-model.ts";
/** A copy of an association between two records. */
export interface SandboxAssociation {
    /** Id of the record it goes from. */
    readonly from: string;
    /** Id of the record it goes to. */
    readonly to: string;
    /** The association types in this direction. `label` is null for the type without a label. */
    readonly types: readonly (AssociationType & {
        readonly label: string | null;
    })[];
}
/** The associations from records of one object to those of another, archived records left out. */
export declare function inspectAssociations(account: Account, from: ObjectModel, to: ObjectModel): SandboxAssociation[];

// inspect/inspect-lists.d.ts
import type { Account } from "../account/account.ts";
/** A copy of a list. */
export interface SandboxList {
    readonly id: string;
    readonly name: string;
    /** The name of its object, such as `contacts`. */
    readonly objectType: string;
    readonly processingType: "MANUAL" | "SNAPSHOT" | "DYNAMIC";
    /** The ids of its records, in the order in which they were added. */
    readonly members: readonly string[];
}
/** The lists of an account, in the order of their creation. */
export declare function inspectLists({ lists }: Account): SandboxList[];

// inspect/inspect-events.d.ts
import type { Account } from "../account/account.ts";
/** A copy of an event that was received. */
export interface SandboxEvent {
    readonly eventName: string;
    readonly email?: string;
    readonly objectId?: string;
    readonly utk?: string;
    readonly uuid?: string;
    readonly properties: Readonly<Record<string, string>>;
    readonly occurredAt: Date;
}
export declare function inspectEvents({ events }: Account): SandboxEvent[];

// inspect/inspect-subscribers.d.ts
import type { Account } from "../account/account.ts";
/** A copy of the communication preferences of one person. */
export interface SandboxSubscriber {
    readonly email: string;
    /** `SUBSCRIBED`, `UNSUBSCRIBED` or `NOT_SPECIFIED`, by the id of the subscription; only what was written. */
    readonly statuses: Readonly<Record<string, "SUBSCRIBED" | "UNSUBSCRIBED" | "NOT_SPECIFIED">>;
    /** Whether the person has unsubscribed from everything. */
    readonly isUnsubscribedFromAll: boolean;
}
export declare function inspectSubscribers({ subscribers }: Account): SandboxSubscriber[];

// inspect/inspect-records.d.ts
import type { Account } from "../account/account.ts";
import type { ObjectModel } from "../objects/object-model.ts";
/** A copy of a stored record. */
export interface SandboxRecord {
    readonly id: string;
    /** The written properties as they are stored, without those that HubSpot computes, such as ids and dates. */
    readonly properties: Readonly<Record<string, string>>;
    readonly createdAt: Date;
    readonly updatedAt: Date;
    readonly archived: boolean;
    /** Number of times it was written: 1 for its creation plus 1 for each update. */
    readonly writes: number;
}
/** The records of an object in the order of their creation. */
export declare function inspectRecords(account: Account, object: ObjectModel): SandboxRecord[];

// inspect/journal.d.ts
import type { Api } from "../options/api.ts";
import type { Fault } from "../options/fault.ts";
/** One request that reached the sandbox. */
export interface JournalEntry {
    /** Time of arrival in milliseconds since 1970, by the sandbox's clock. */
    readonly at: number;
    readonly method: string;
    /** Path and query. */
    readonly path: string;
    /** Status of the answer, also when the client did not wait for it. Absent when the connection broke. */
    readonly status?: number;
    /** The part of HubSpot's API. `api`, `operation` and `objectType` are absent when the path has no endpoint. */
    readonly api?: Api;
    /** What the endpoint does, such as `create` or `read`. */
    readonly operation?: string;
    /** The name of the object type in the path: `contacts` also for `0-1`. */
    readonly objectType?: string;
    /** The fault that a rule caused. */
    readonly fault?: Fault["kind"];
    /** Body of the request. Absent when it was empty, not read, dropped because of its age, or one for OAuth, which has secrets. */
    readonly body?: string;
}
/** The requests that arrived, oldest first. */
export interface Journal {
    add(entry: JournalEntry): void;
    entries(): readonly JournalEntry[];
    clear(): void;
}
/**
 * @param capacity How many entries are kept; older ones go.
 * @param bodyBudget How many characters of bodies are kept; older ones go, their entries stay.
 */
export declare function createJournal(capacity: number, bodyBudget: number): Journal;

// options/api.d.ts
/** The parts of HubSpot that the sandbox plays. */
export type Api = "objects" | "deal-splits" | "associations" | "properties" | "schemas" | "owners" | "pipelines" | "property-validations" | "limits" | "lists" | "communication-preferences" | "events" | "oauth" | "account-info";

// options/fault.d.ts
import type { Api } from "./api.ts";
import type { Latency } from "../chance/latency.ts";
/** The answer is late. */
export interface LatencyFault {
    readonly kind: "latency";
    /** Latency in milliseconds, in place of the option `latency`. */
    readonly milliseconds: Latency;
}
/** Answers 429. The request is not carried out. */
interface RateLimitFault {
    readonly kind: "rate-limit";
    /** The limit that the answer names. `search` answers as the search endpoints do. */
    readonly policy: "TEN_SECONDLY_ROLLING" | "SECONDLY" | "DAILY" | "search";
    /** Seconds in `Retry-After`. @default no such header, as observed at HubSpot */
    readonly retryAfter?: number | undefined;
}
/** Answers with this status. */
interface StatusFault {
    readonly kind: "status";
    /** 423 (locked), 477 (the account is being moved), or from 500 to 599. */
    readonly status: number;
    /** Whether the request is carried out all the same, as behind a proxy that gave up waiting. @default false */
    readonly committed?: boolean | undefined;
    /** Seconds in `Retry-After`. @default 60 for 477, else no such header */
    readonly retryAfter?: number | undefined;
}
/** The connection breaks. */
interface ResetFault {
    readonly kind: "reset";
    /**
     * `before-read`: the request is not carried out. `before-answer`: it is carried out, and no answer comes.
     * `mid-body`: it is carried out, and half of the answer comes.
     */
    readonly when: "before-read" | "before-answer" | "mid-body";
}
/** A complete HTTP answer whose JSON ends in the middle. */
interface TruncateFault {
    readonly kind: "truncate";
}
/** A success that leaves out some of its rows. */
export interface DropRecordsFault {
    readonly kind: "drop-records";
    /** Number of rows left out. @default 1, unless `share` is given */
    readonly count?: number | undefined;
    /** Part of the rows left out: above 0, up to 1, rounded up to whole rows. Not together with `count`. */
    readonly share?: number | undefined;
    /** Whether the records of those rows are written all the same. @default true */
    readonly written?: boolean | undefined;
}
/** The body of the answer comes slowly. */
interface SlowBodyFault {
    readonly kind: "slow-body";
    /** Time from the first byte to the last, in milliseconds. */
    readonly milliseconds: number;
}
/** Answers 401 `EXPIRED_AUTHENTICATION`. The request is not carried out. */
interface ExpiredTokenFault {
    readonly kind: "expired-token";
}
/** Answers 403 `MISSING_SCOPES`. The request is not carried out. */
interface MissingScopeFault {
    readonly kind: "missing-scope";
    /** The scopes that the answer names as missing. */
    readonly scopes: readonly string[];
}
/** What goes wrong with a request. */
export type Fault = LatencyFault | RateLimitFault | StatusFault | ResetFault | TruncateFault | DropRecordsFault | SlowBodyFault | ExpiredTokenFault | MissingScopeFault;
/**
 * A fault and the requests it happens to. A request matches when `path`, `method`, `api`, `operation` and
 * `objectType` all match; one that is left out matches everything. Rules are plain JSON, so they can be
 * stored in a file.
 */
export interface FaultRule {
    /** The beginning of the path; or, with `*` for any characters, the whole path. Without the query. */
    readonly path?: string | undefined;
    readonly method?: "GET" | "POST" | "PUT" | "PATCH" | "DELETE" | undefined;
    readonly api?: Api | undefined;
    /** What the endpoint does, such as `create` or `read`, as `requests()` shows it. */
    readonly operation?: string | undefined;
    /** A name, type id or custom type. `contacts` and `0-1` mean the same. */
    readonly objectType?: string | undefined;
    /** Only these of the matching requests, counted from 1. */
    readonly nth?: number | readonly number[] | undefined;
    /** Only every nth of the matching requests: 3 means the 3rd, 6th, 9th … */
    readonly every?: number | undefined;
    /** Maximum number of times that the fault happens. @default no limit */
    readonly times?: number | undefined;
    /** Probability of the fault for each matching request, from 0 to 1. @default 1 */
    readonly probability?: number | undefined;
    readonly fault: Fault;
}
export {};

// options/check/check-faults.d.ts
/**
 * Returns every problem of fault rules, one sentence each; `[]` when they are valid. For rules from a file.
 *
 * @example
 * checkFaults([{ nth: 0, fault: { kind: "truncate" } }]);
 * //=> ["faults[0].nth: expected a whole number from 1, or a list of such numbers; got 0."]
 */
export declare function checkFaults(faults: unknown): readonly string[];

// chance/latency.d.ts
import type { Random } from "./random.ts";
/**
 * A duration in milliseconds. A number: always the same. `[least, most]`: random, evenly between the two.
 * `{ median, p99 }`: random as in networks (log-normal): half take up to `median`, 99 of 100 up to `p99`.
 */
export type Latency = number | readonly [least: number, most: number] | {
    readonly median: number;
    readonly p99: number;
};
/** Returns one duration in milliseconds. */
export declare function drawLatency(latency: Latency, random: Random): number;

// account/snapshot.d.ts
/** Everything the account of a sandbox holds, as JSON that can be stored and restored. */
export interface Snapshot {
    /** Version of the format. */
    readonly version: 1;
    /** State of the random numbers. */
    readonly random: number;
    /** Only for `restore`; the format may change. */
    readonly account: object;
}

// persistence/persist.d.ts
import type { Sandbox } from "../create-sandbox.ts";
/** A sandbox whose account is stored in a file. */
export interface KeptSandbox extends Pick<Sandbox, "fetch"> {
    /** The file that its account was restored from; absent where there was none. */
    readonly restoredFrom?: string;
    /** Writes the file a last time, then never again. Rejects when that fails. */
    close(): Promise<void>;
}
/**
 * Restores the account of a sandbox from a file, if the file exists, and stores it there from now on. The
 * file is written about a second after a request, as a whole or not at all, and only its owner can read it.
 * A write that fails is a warning of the process. A file has at most 1,024 MiB, some three million records. Use a
 * file with one sandbox at a time.
 *
 * @throws {Error} when the file cannot be written, or does not contain an account or is too large (then it is not
 *   changed). What is wrong in an account is named with its place, such as `account.tables.contacts[0].values`.
 *
 * @example
 * import { mkdtemp } from "node:fs/promises";
 *
 * const folder = await mkdtemp("/tmp/hubspot-");
 * const kept = await persist(createSandbox(), `${folder}/account.jsonl`);
 * const server = await listen(kept);
 * await server.close();
 * await kept.close();
 */
export declare function persist(sandbox: Pick<Sandbox, "fetch" | "snapshot" | "restore">, file: string): Promise<KeptSandbox>;

// account/account.d.ts
import { type Apps } from "../settings/apps.ts";
import { type DailyCount } from "./daily-count.ts";
import type { ObjectModel } from "../objects/object-model.ts";
import type { ResolvedOptions } from "../options/options.ts";
import type { Owner } from "../settings/owners.ts";
import type { Quirks } from "../options/quirks.ts";
import type { Subscription } from "../settings/subscription.ts";
import { type Random } from "../chance/random.ts";
import { type Definitions, type SavedDefinitions } from "./definitions.ts";
import { type AssociationLabels, type SavedLabels } from "./association-labels.ts";
import { type Associations, type SavedAssociations } from "./associations.ts";
import { type Lists, type SavedLists } from "./lists.ts";
import { type Events, type StoredEvent } from "./events.ts";
import { type SavedSubscribers, type Subscribers } from "./subscribers.ts";
import { type SavedTable, type StoredRecord, type Table } from "./table.ts";
import { type SavedTokens, type Tokens } from "./tokens.ts";
/** The state behind a sandbox, as endpoints see it. */
export interface Account {
    readonly quirks: Quirks;
    readonly random: Random;
    /** Milliseconds since 1970. */
    readonly now: () => number;
    /** How many milliseconds the search lags behind. */
    readonly searchDelay: number;
    readonly nextId: () => string;
    /** Returns an id for something that is not a record: an answer, a token. */
    readonly newUuid: () => string;
    readonly findObject: (objectType: string) => ObjectModel | undefined;
    readonly tableOf: (object: ObjectModel) => Table;
    readonly owners: readonly Owner[];
    /** The id of the account: custom objects are named after it, and tokens and account details tell it. */
    readonly portalId: number;
    readonly definitions: Definitions;
    /** The splits of each deal, by its id. */
    readonly dealSplits: Map<string, readonly StoredRecord[]>;
    readonly associations: Associations;
    readonly associationLabels: AssociationLabels;
    readonly lists: Lists;
    readonly subscriptions: readonly Subscription[];
    readonly subscribers: Subscribers;
    /** The events that were defined; `undefined` takes any. */
    readonly eventNames: readonly string[] | undefined;
    readonly events: Events;
    readonly apps: Apps;
    readonly tokens: Tokens;
    readonly dailyCount: DailyCount;
    /** Everything the account holds, as JSON. */
    save(): SavedAccount;
}
/** An account as JSON: what a snapshot is made of. */
export interface SavedAccount {
    readonly lastId: number;
    readonly tables: Readonly<Record<string, SavedTable>>;
    readonly dealSplits: Readonly<Record<string, readonly StoredRecord[]>>;
    readonly definitions?: SavedDefinitions;
    readonly associations?: SavedAssociations;
    readonly associationLabels?: SavedLabels;
    readonly lists?: SavedLists;
    readonly subscribers?: SavedSubscribers;
    readonly events?: readonly StoredEvent[];
    readonly tokens?: SavedTokens;
}
/** An account, without records unless it goes on from a saved one. */
export declare function createAccount(options: Pick<ResolvedOptions, "portalId" | "quirks" | "clock" | "searchDelay" | "properties" | "owners" | "pipelines" | "subscriptions" | "eventNames" | "validationRules" | "requiredProperties" | "apps" | "limits">, random: Random, saved?: SavedAccount): Account;

// objects/object-model.d.ts
import type { ApiVersion, Operation, PropertyDefinition } from "@x/batch-types";
import { type Property } from "../properties/complete-definition.ts";
import type { ObjectSettings } from "./object-settings.ts";
import type { ObjectProfile } from "../properties/define.ts";
import { type PropertyRule } from "../properties/property-rule.ts";
/** An object of the account, ready to check and render records. */
export interface ObjectModel extends ObjectSettings {
    /** The name `inspect` and the store know it by. */
    readonly name: string;
    /** The type id that messages name, such as `0-1`. */
    readonly typeId: string;
    readonly isCustom: boolean;
    readonly profile: ObjectProfile;
    readonly operations: Readonly<Record<ApiVersion, readonly Operation[]>>;
    /** The group of properties that name none. */
    readonly defaultGroup: string;
    readonly definitions: readonly Property[];
    /** Definitions that are no longer in use: values under them are kept and not shown. */
    readonly archived: readonly Property[];
    readonly rules: ReadonlyMap<string, PropertyRule>;
    readonly uniqueNames: readonly string[];
    /** Properties whose new value depends on the one before. */
    readonly mergingNames: readonly string[];
}
type Written = Pick<ObjectModel, "name" | "typeId" | "isCustom" | "profile" | "operations" | "defaultGroup">;
/**
 * @param settings What an administrator has set for the object.
 * @param extra Definitions of the account's own; one of a standard name replaces the standard one.
 * @param ownerIds The owners a record can be given.
 */
export declare function toObjectModel(written: Written, settings: ObjectSettings, extra: readonly PropertyDefinition[], ownerIds: ReadonlyMap<string, number>): ObjectModel;
export {};

// chance/random.d.ts
/** Numbers from 0 up to 1; equal seeds give equal sequences. */
export interface Random {
    (): number;
    /** The seed from which the rest of the sequence follows. */
    state(): number;
}
/** The generator known as mulberry32: small, fast, and good enough to shuffle. */
export declare function createRandom(seed: number): Random;
/**
 * A UUID of version 7, as HubSpot's correlation ids are: it begins with the time.
 *
 * @param now Milliseconds since 1970.
 */
export declare function createUuid(random: Random, now: number): string;

// account/daily-count.d.ts
/** How many requests private apps have made today, by UTC. */
export interface DailyCount {
    /** How many there may be. */
    readonly limit: number | undefined;
    count(now: number): number;
    add(now: number): void;
}
export declare function createDailyCount(limit: number | undefined): DailyCount;
/** When the day of a moment ends, in milliseconds since 1970. */
export declare function endOfDay(now: number): number;

// account/definitions.d.ts
import { type CustomObject } from "../objects/custom-object.ts";
import type { ObjectModel } from "../objects/object-model.ts";
import type { ResolvedOptions } from "../options/options.ts";
import type { Property } from "../properties/complete-definition.ts";
/** Properties of an object shown under one heading. */
export interface PropertyGroup {
    readonly name: string;
    readonly label: string;
    readonly displayOrder: number;
    readonly archived: boolean;
}
/** A way records of two objects may be associated, as a schema lists it. */
export interface SchemaAssociation {
    readonly id: string;
    readonly fromObjectTypeId: string;
    readonly toObjectTypeId: string;
    readonly name: string;
    readonly createdAt: string;
    readonly updatedAt: string;
}
/** What differs from the standard objects and from the options. */
export interface SavedDefinitions {
    readonly lastType: number;
    readonly customObjects: readonly CustomObject[];
    readonly associations: readonly SchemaAssociation[];
    /** By object; archived ones included. */
    readonly properties: Readonly<Record<string, readonly Property[]>>;
    readonly groups: Readonly<Record<string, readonly PropertyGroup[]>>;
}
/** The objects of an account with their properties, which change while it is in use. */
export interface Definitions {
    /** An object by name, type id or full name, as it is now. */
    readonly findObject: (objectType: string) => ObjectModel | undefined;
    /** Adds a property, or replaces the one of that name. */
    putProperty(object: ObjectModel, property: Property): void;
    /** The groups of an object, archived ones included. */
    groupsOf(object: ObjectModel): ReadonlyMap<string, PropertyGroup>;
    putGroup(object: ObjectModel, group: PropertyGroup): void;
    /** Archived ones included. */
    customObjects(): Iterable<CustomObject>;
    /** Adds a custom object, or replaces the one of that key. */
    putCustomObject(custom: CustomObject): void;
    removeCustomObject(custom: CustomObject): void;
    nextTypeId(): string;
    /** Those that schemas list, to be added to and removed from. */
    readonly associations: Set<SchemaAssociation>;
    save(): SavedDefinitions;
}
/** @param onChange Is told of each object whose properties changed. */
export declare function createDefinitions(options: Pick<ResolvedOptions, "properties" | "owners" | "pipelines" | "validationRules" | "requiredProperties" | "portalId">, saved?: SavedDefinitions, onChange?: (object: ObjectModel) => void): Definitions;

// account/association-labels.d.ts
import type { AssociationDefinition } from "../objects/association-definitions.ts";
/** A label of the account's own between two objects, with an id for each direction. */
export interface AssociationLabel {
    readonly from: string;
    readonly to: string;
    readonly name: string;
    readonly label: string;
    /** The word for the other direction; a label that is not paired has the same for both. */
    readonly inverseLabel: string;
    readonly typeId: number;
    readonly inverseTypeId: number;
}
/** Labels as JSON. */
export interface SavedLabels {
    readonly lastTypeId: number;
    readonly labels: readonly AssociationLabel[];
}
/** The labels an account has defined. */
export interface AssociationLabels {
    /** Each direction of a label counts: those between records of one object come twice when paired. */
    between(from: string, to: string): readonly AssociationDefinition[];
    find(from: string, to: string, typeId: number): AssociationLabel | undefined;
    add(label: Omit<AssociationLabel, "typeId" | "inverseTypeId">): AssociationLabel;
    /** @param label One with the ids of a label that exists. */
    replace(label: AssociationLabel): void;
    remove(label: AssociationLabel): void;
    save(): SavedLabels;
}
/** @param saved Labels to begin with. */
export declare function createAssociationLabels(saved?: SavedLabels): AssociationLabels;

// account/associations.d.ts
import type { AssociationType } from "@x/batch-types";
/** A record as one end of an association. */
export interface End {
    /** The name of its object: `contacts`. */
    readonly objectType: string;
    readonly id: string;
}
/** A type of association as each end knows it; ids differ by direction. */
interface TypePair {
    readonly type: AssociationType;
    readonly inverse: AssociationType;
}
/** One direction of two associated records; the other direction is an entry of its own. */
interface Association {
    readonly from: End;
    readonly to: End;
    readonly types: readonly AssociationType[];
}
/** Which records belong together, and how. Knows nothing of whether they exist. */
export interface Associations {
    /** What a record is associated with, by id, in the order in which it was associated. */
    of(from: End, toObjectType: string): ReadonlyMap<string, readonly AssociationType[]>;
    /** The objects of the records this one is or was associated with. */
    objectsOf(from: End): Iterable<string>;
    /** The types between two records; none when they are not associated. */
    between(from: End, to: End): readonly AssociationType[];
    /** Adds a type in both directions; one that is there already stays as it is. */
    add(from: End, to: End, pair: TypePair): void;
    remove(from: End, to: End, pair: TypePair): void;
    removeAll(from: End, to: End): void;
    /** Gives `survivor` every association of `merged`, a record of the same object. */
    merge(survivor: End, merged: End): void;
    /** Every direction of every association. */
    all(): Iterable<Association>;
    save(): SavedAssociations;
}
/** Associations as JSON, both directions of each. */
export type SavedAssociations = readonly Association[];
/** @param saved Associations to begin with. */
export declare function createAssociations(saved?: SavedAssociations): Associations;
export declare function isSameType(one: AssociationType, other: AssociationType): boolean;
export {};

// account/lists.d.ts
/** How a list gets its records: written by hand or by a request, or by filters. */
export declare const PROCESSING_TYPES: readonly ["MANUAL", "SNAPSHOT", "DYNAMIC"];
/** A list of records of one object. */
export interface StoredList {
    readonly id: string;
    readonly name: string;
    /** The name of its object: `contacts`. */
    readonly objectType: string;
    readonly processingType: (typeof PROCESSING_TYPES)[number];
    readonly filterBranch?: unknown;
    /** Milliseconds since 1970. */
    readonly createdAt: number;
    updatedAt: number;
    /** When each record was added, by its id, in that order. */
    readonly members: Map<string, number>;
}
/** Lists as JSON. */
export interface SavedLists {
    readonly lastId: number;
    readonly lists: readonly (Omit<StoredList, "members"> & {
        readonly members: readonly (readonly [id: string, addedAt: number])[];
    })[];
}
/** The lists of an account. */
export interface Lists {
    find(id: string): StoredList | undefined;
    /** In the order of their ids. */
    all(): Iterable<StoredList>;
    add(list: Omit<StoredList, "id" | "updatedAt" | "members">): StoredList;
    remove(id: string): void;
    save(): SavedLists;
}
/** @param saved Lists to begin with. */
export declare function createListStore(saved?: SavedLists): Lists;

// account/events.d.ts
/** Something that somebody did, as a request told it. */
export interface StoredEvent {
    readonly eventName: string;
    /** Whose event it is: at least one of these. */
    readonly email?: string;
    readonly objectId?: string;
    readonly utk?: string;
    readonly uuid?: string;
    readonly properties: Readonly<Record<string, string>>;
    /** Milliseconds since 1970; when it was received, unless the request told another time. */
    readonly occurredAt: number;
}
/** The events an account has received, in that order. */
export interface Events {
    add(event: StoredEvent): void;
    all(): readonly StoredEvent[];
}
/**
 * @param saved Events to begin with.
 * @param isOnce Whether a `uuid` that came before is received and not kept again.
 */
export declare function createEvents(saved: readonly StoredEvent[] | undefined, isOnce: boolean): Events;

// account/subscribers.d.ts
import type { SubscriptionState } from "@x/batch-types";
/** What somebody wants of one subscription. */
export interface StoredStatus {
    readonly status: SubscriptionState;
    readonly legalBasis?: string;
    readonly legalBasisExplanation?: string;
    /** Milliseconds since 1970. */
    readonly at: number;
}
/** What one person wants, by e-mail. */
interface Subscriber {
    /** By the id of the subscription. */
    readonly statuses: Map<string, StoredStatus>;
    /** When the person unsubscribed from everything; absent for one who has not. */
    unsubscribedAt?: number | undefined;
}
/** Subscribers as JSON. */
export type SavedSubscribers = readonly {
    readonly email: string;
    readonly statuses: readonly (readonly [id: string, status: StoredStatus])[];
    readonly unsubscribedAt?: number | undefined;
}[];
/** The communication preferences of an account. */
export interface Subscribers {
    /** Nobody until something is written. */
    find(email: string): Subscriber | undefined;
    /** The same to write to: somebody new has no statuses yet. */
    of(email: string): Subscriber;
    /** By e-mail. */
    all(): Iterable<readonly [email: string, subscriber: Subscriber]>;
    save(): SavedSubscribers;
}
/** @param saved Subscribers to begin with. */
export declare function createSubscribers(saved?: SavedSubscribers): Subscribers;
export {};

// account/table.d.ts
import { type Values } from "./values.ts";
import { type Versioned } from "./versions.ts";
/** One stored record. Ids and computed dates are rendered on the way out, not kept in `values`. */
export interface StoredRecord extends Versioned {
    readonly id: string;
    /** How often it was written: once by its creation, and once by each update. */
    writes: number;
    /** The record this one was merged into, which answers in its place. */
    mergedInto?: string;
}
/** A table as JSON. */
export type SavedTable = readonly StoredRecord[];
/** The records of one object, and an index of each of its unique properties. */
export interface Table {
    /** A record that is not archived; one that was merged away is found as its survivor. */
    find(id: string): StoredRecord | undefined;
    /** An archived record; one that was merged away is not archived, but another record. */
    findArchived(id: string): StoredRecord | undefined;
    findByUnique(property: string, value: string): StoredRecord | undefined;
    /** @param before A record whose history goes on in this one. */
    insert(id: string, values: Values, now: number, before?: StoredRecord): StoredRecord;
    /** Without values the record stays as it is, its date included, and only the write is counted. */
    update(record: StoredRecord, values: Values, now: number): void;
    archive(id: string, now: number): void;
    /** From now on the id of `merged` leads to `survivor`, which is to have its unique values by now. */
    merge(survivor: StoredRecord, merged: StoredRecord, now: number): void;
    /** Takes a record out for good. */
    remove(record: StoredRecord): void;
    /** Adds an index for each property that has become unique. */
    indexUnique(names: readonly string[]): void;
    /** In the order of creation, which is that of ids, archived ones included. */
    all(): Iterable<StoredRecord>;
    /** Those of `all` whose id is above a number, found without looking at the others. */
    above(id: number): Iterable<StoredRecord>;
    save(): SavedTable;
}
/**
 * @param uniqueNames The properties of which no two records have the same value.
 * @param versionsKept How many values of each property are kept, the current one included.
 * @param saved Records to begin with.
 */
export declare function createTable(uniqueNames: readonly string[], versionsKept: number, saved?: SavedTable): Table;
/**
 * Returns the id of a record that is merged into itself, as in a saved account that is damaged: whoever looks for its survivor
 * would not come to an end.
 */
export declare function circleIn(records: ReadonlyMap<string, StoredRecord>): string | undefined;

// account/tokens.d.ts
/** An access token that was given to an app. */
interface AccessToken {
    readonly clientId: string;
    /** Milliseconds since 1970. */
    readonly expiresAt: number;
}
/** Tokens as JSON. */
export interface SavedTokens {
    readonly access: readonly (readonly [token: string, AccessToken])[];
    readonly refresh: readonly (readonly [token: string, clientId: string])[];
    readonly ended: readonly string[];
}
/** The OAuth tokens that were given out. */
export interface Tokens {
    /** By token, the expired ones too: HubSpot tells them from those it never knew. */
    readonly access: Map<string, AccessToken>;
    /** The app that each refresh token was given to, that which was used last at the end. */
    readonly refresh: Map<string, string>;
    /** Authorization codes that were used, and refresh tokens that were revoked. */
    readonly ended: Set<string>;
    save(): SavedTokens;
}
export declare function createTokenStore(saved?: SavedTokens): Tokens;
export {};

// properties/complete-definition.d.ts
import type { PropertyDefinition } from "@x/batch-types";
/** A property with every field that endpoints and rules rely on. */
export type Property = PropertyDefinition & {
    readonly label: string;
    readonly groupName: string;
    readonly type: string;
    readonly fieldType: string;
    readonly options: NonNullable<PropertyDefinition["options"]>;
    readonly dataSensitivity: string;
};
/**
 * A definition as HubSpot would return it, from one that says the least.
 *
 * @param group The group of a property that names none.
 * @param at When it was made and changed, unless it says so itself.
 */
export declare function completeDefinition(definition: PropertyDefinition, group: string, at?: number): Property;

// objects/object-settings.d.ts
import type { Pipeline } from "../settings/pipeline.ts";
import type { RequiredProperty } from "../settings/required-property.ts";
import type { ValidationRule } from "../settings/validation-rule.ts";
/** What an administrator has set for one object, beside its properties. */
export interface ObjectSettings {
    /** None where records of the object have no stages. */
    readonly pipelines: readonly Pipeline[];
    /** By property. */
    readonly validationRules: ReadonlyMap<string, readonly ValidationRule[]>;
    readonly requiredProperties: readonly RequiredProperty[];
}
export declare const NO_SETTINGS: ObjectSettings;

// properties/define.d.ts
import type { PropertyDefinition } from "@x/batch-types";
/** What the sandbox knows of one kind of object, as data. */
export interface ObjectProfile {
    /** The word HubSpot's messages use: "Contact already exists", "some CONTACT objects". */
    readonly singular: string;
    /** The properties that hold the two dates HubSpot keeps itself. */
    readonly dates: {
        readonly created: string;
        readonly modified: string;
    };
    /** Properties a read returns when it names none, besides the id and the dates. */
    readonly returned: readonly string[];
    /** Properties that the row of a new or a changed record has besides those written. */
    readonly unasked: {
        readonly created: readonly string[];
        readonly changed: readonly string[];
    };
    /** Groups of properties of which a new record needs at least one each; enforced by 2026-09 only. */
    readonly required: readonly (readonly string[])[];
    readonly properties: readonly PropertyDefinition[];
}
/** Older objects kept the first name of their creation date. */
export declare const OLDER_DATES: {
    readonly created: "createdate";
    readonly modified: "hs_lastmodifieddate";
};
/** What properties of each kind have beside a name. Everything else is as for any other property. */
declare const KINDS: {
    readonly text: {};
    readonly textarea: {
        readonly fieldType: "textarea";
    };
    readonly phone: {
        readonly fieldType: "phonenumber";
    };
    readonly number: {
        readonly type: "number";
    };
    readonly date: {
        readonly type: "date";
    };
    readonly datetime: {
        readonly type: "datetime";
    };
    readonly bool: {
        readonly type: "bool";
    };
    /** An enumeration whose options live elsewhere in the account, such as its owners. */
    readonly external: {
        readonly type: "enumeration";
        readonly externalOptions: true;
    };
};
/** Values by the name of the property: words, or a list where they have spaces. */
type Options = Readonly<Record<string, string | readonly string[]>>;
/** An object, written down: names are words with spaces between them. */
type Written = Partial<Readonly<Record<keyof typeof KINDS, string>>> & {
    readonly dates?: ObjectProfile["dates"];
    readonly returned?: string;
    readonly unaskedCreated?: string;
    readonly unaskedChanged?: string;
    /** `a|b` where one of two is enough. */
    readonly required?: string;
    readonly select?: Options;
    /** Several values at once, written `a;b`. */
    readonly checkbox?: Options;
    /** Which of the properties cannot be written. */
    readonly readOnly?: string;
    /** The property of which no two records have the same value. */
    readonly unique?: string;
};
/** Adds to the given properties those that every object has: owner, id, the two dates. */
export declare function defineObject(singular: string, written?: Written): ObjectProfile;
export {};

// properties/property-rule.d.ts
import type { PropertyDefinition } from "@x/batch-types";
/** A property definition in the form values are checked against. */
export interface PropertyRule {
    readonly name: string;
    readonly kind: "text" | "email" | "number" | "date" | "datetime" | "option" | "options" | "owner";
    /** Allowed values and their order; absent where the options live elsewhere in the account. */
    readonly options?: ReadonlyMap<string, number>;
    readonly readOnly: boolean;
    readonly unique: boolean;
    /** A lifecycle stage does not go back unless it is cleared first. */
    readonly forwardOnly: boolean;
}
/**
 * @param isContact Only contacts have an e-mail that is checked, lower-cased and unique.
 * @param ownerIds The owners a record can be given.
 */
export declare function toPropertyRule(definition: PropertyDefinition, isContact: boolean, ownerIds: ReadonlyMap<string, number>): PropertyRule;

// objects/custom-object.d.ts
import type { PropertyDefinition } from "@x/batch-types";
/** A custom object as the account defines it, beside its properties. */
export interface CustomObject {
    /** What the store and `inspect` know it by: the type id, or the name an option declared it with. */
    readonly key: string;
    readonly typeId: string;
    readonly name: string;
    /** Such as `p1000001_machine`. Paths take it, too, also without the number: `p_machine`. They do not take `machine`. */
    readonly fullName: string;
    readonly labels: Readonly<Record<"singular" | "plural", string>>;
    readonly description: string | null;
    readonly primaryDisplayProperty: string;
    readonly secondaryDisplayProperties: readonly string[];
    readonly searchableProperties: readonly string[];
    readonly requiredProperties: readonly string[];
    /** Milliseconds since 1970. */
    readonly createdAt: number;
    readonly updatedAt: number;
    readonly archived: boolean;
}
/** The first type id HubSpot "assigns" here, above those a person would write in an option. */
export declare const FIRST_TYPE_NUMBER = 50000001;
/** The custom object an option declares by properties alone, under `2-123` or `p1_machine`. */
export declare function declaredObject(key: string, place: number, properties: readonly PropertyDefinition[], portalId: number): CustomObject;
export declare function fullNameOf(name: string, portalId: number): string;

// objects/association-definitions.d.ts
import type { AssociationType } from "@x/batch-types";
import type { ObjectModel } from "./object-model.ts";
/** One way in which records of two objects can belong together, seen from one of them. */
export interface AssociationDefinition {
    readonly type: AssociationType;
    /** The same, seen from the other. */
    readonly inverse: AssociationType;
    /** `null` for the unlabelled type, which every association has. */
    readonly label: string | null;
    /** What v3 calls it: `contact_to_company`. */
    readonly name: string;
    /** The side whose records can have only one such association each. */
    readonly single?: "from" | "to";
}
/** What a definition needs to know of an object. */
export type AssociatedObject = Pick<ObjectModel, "name" | "isCustom" | "profile">;
/** HubSpot's own types between two objects, the unlabelled one first. */
export declare function hubspotTypes(from: AssociatedObject, to: AssociatedObject): readonly [AssociationDefinition, ...AssociationDefinition[]];
/** The word for one record of an object in names and messages: `line_item`. */
export declare function kindOf({ name, profile }: Pick<AssociatedObject, "name" | "profile">): string;
/** An object type as the texts of HubSpot's Java classes have it; of custom objects no text is known. */
export declare function javaTypeId(object: Pick<ObjectModel, "name" | "isCustom" | "profile" | "typeId">): string;

// account/values.d.ts
/** Property values by name. Every name has been checked against a definition. */
export type Values = Readonly<Record<string, string>>;
/** The value of a property; `undefined` where it was never set. */
export declare function valueOf(values: Values, name: string): string | undefined;

// account/versions.d.ts
import { type Values } from "./values.ts";
/** A value of a property, and when it was set, in milliseconds since 1970. */
interface Version {
    readonly at: number;
    readonly value: string;
}
/** By property: its values, oldest first, the current one last. */
type Versions = Readonly<Record<string, readonly Version[]>>;
/** The parts of a record that say what it was. */
export interface Versioned {
    /** Replaced on a change, never changed in place: a search may still see the values of before. */
    values: Values;
    /** Milliseconds since 1970. */
    readonly createdAt: number;
    updatedAt: number;
    archivedAt?: number | undefined;
    /** Of the properties that changed since the record was created. Replaced on a change. */
    versions?: Versions;
}
/** One entry of `propertiesWithHistory`. */
export interface HistoryEntry {
    readonly value: string;
    readonly timestamp: string;
    readonly sourceType: "INTEGRATION";
}
/** How many values of a property HubSpot keeps. Its knowledge base is reported to say 45 for contacts and 20 for others. */
export declare function versionsKept(objectType: string): number;
/**
 * Writes values to a record, and keeps those of before. A write of the value it had already is no change.
 *
 * @param most How many values of each property are kept, the current one included.
 */
export declare function addVersions(record: Versioned, written: Values, now: number, most: number): void;
/** The versions of every property, also of those that never changed. */
export declare function versionsOf(record: Versioned): Versions;
/**
 * The record as it was at a moment; `undefined` where it did not exist yet, or no longer.
 *
 * @param most How many values of each property are kept. Of one that changed more often since, the oldest of them is taken.
 */
export declare function asOf<Some extends Versioned>(record: Some, moment: number, most: number): Some | undefined;
/** What a property has been, newest first, as far as it is kept. */
export declare function historyOf(record: Versioned, name: string): readonly HistoryEntry[];
export {};
