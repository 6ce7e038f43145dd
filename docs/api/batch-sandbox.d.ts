// index.d.ts
export { createSandbox, type Sandbox } from "./create-sandbox.ts";
export { DEFAULTS, type ResolvedOptions, type SandboxOptions } from "./options.ts";
export { DEFAULT_QUIRKS, type Quirks } from "./quirks.ts";
export type { Limits } from "./limits/rate-limiter.ts";
export type { SandboxRecord } from "./inspect-records.ts";
export type { JournalEntry } from "./journal.ts";

// msw.d.ts
import { type HttpHandler } from "msw";
import type { Sandbox } from "./create-sandbox.ts";
/** Where the sandbox stands in for HubSpot. */
export interface HandlersOptions {
    /** The address requests are sent to. @default "https://api.hubapi.com" */
    readonly baseUrl?: string | undefined;
}
/**
 * Handlers for msw that let a sandbox answer everything sent to HubSpot, whatever the path and method.
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
import type { Sandbox } from "./create-sandbox.ts";
/** Where a sandbox listens. */
export interface ListenOptions {
    /** 0 takes a free one. @default 0 */
    readonly port?: number | undefined;
    /** Where to listen; anything but loopback lets others in. @default "127.0.0.1" */
    readonly host?: string | undefined;
}
/** A sandbox that listens. */
export interface SandboxServer {
    /** Where to send requests, such as `http://127.0.0.1:49152`, without a slash at the end. */
    readonly url: string;
    readonly port: number;
    /** Stops listening and drops every connection, idle or not; closing twice is fine. */
    close(): Promise<void>;
}
/**
 * Lets a sandbox answer over HTTP, on this machine only unless told otherwise. Bodies over 32 MB are
 * answered 413. Resolves when it listens.
 *
 * @throws The error of `node:http` when it cannot listen, such as for a port in use.
 *
 * @example
 * const server = await listen(createSandbox());
 * const response = await fetch(`${server.url}/crm/v3/properties/contacts`, {
 *   headers: { authorization: "Bearer any" },
 * });
 * response.status; //=> 200
 * await server.close();
 */
export declare function listen(sandbox: Pick<Sandbox, "fetch">, { port, host }?: ListenOptions): Promise<SandboxServer>;

// create-sandbox.d.ts
import { type SandboxRecord } from "./inspect-records.ts";
import { type JournalEntry } from "./journal.ts";
import { type SandboxOptions } from "./options.ts";
/** A HubSpot account in memory, spoken to like the real one. */
export interface Sandbox {
    /**
     * Answers a request as HubSpot would; only method, path, query, headers and body matter, not the
     * host. Rejects only when the request's signal is aborted, or its body cannot be read.
     */
    fetch(request: Request): Promise<Response>;
    /**
     * The stored records of an object, in the order of their creation, archived ones included.
     *
     * @param objectType A name, a type id, or a custom type: `contacts`, `0-1`, `2-123`.
     * @throws {Error} when the account has no such object.
     */
    inspect(objectType: string): SandboxRecord[];
    /** The last 10,000 requests that were answered, oldest first. */
    requests(): readonly JournalEntry[];
    /** Back to the state after construction: no records, no requests, full limits, the same random numbers. */
    reset(): void;
}
/**
 * Makes a HubSpot account that lives in memory.
 *
 * @throws {Error} naming every option that is unknown or wrong.
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

// options.d.ts
import type { PropertyDefinition } from "@x/batch-types";
import type { Limits } from "./limits/rate-limiter.ts";
import { type Quirks } from "./quirks.ts";
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
export declare const DEFAULTS: ResolvedOptions;
/** @throws {Error} naming every problem at once. */
export declare function resolveOptions(options: SandboxOptions): ResolvedOptions;

// quirks.d.ts
/** How the sandbox behaves where it is not known how HubSpot does. */
export interface Quirks {
    /**
     * Rows of success carry the `objectWriteTraceId` they were sent with. The field is in HubSpot's
     * description; no public capture proves that it is filled.
     *
     * @default true
     */
    readonly traceIdEcho: boolean;
    /**
     * Update with trace ids and a bad value: `207` refuses that record, `400` the whole batch.
     *
     * @default 207
     */
    readonly updateWithBadValue: 207 | 400;
    /**
     * Two equal new e-mails in one create with trace ids: one record is created and the other is
     * refused, or the whole batch answers 409. Without trace ids it is always 409.
     *
     * @default "one-wins"
     */
    readonly equalNewEmails: "one-wins" | "conflict";
    /**
     * The status of 2026-09 when some records were refused. Its description declares only the status
     * of success, which `200` plays: 201 for a create, 200 for the rest, with `errors` in the body.
     *
     * @default 207
     */
    readonly errorStatus202609: 207 | 200;
    /**
     * The order of `results`. `shuffled` is never the order of the inputs.
     *
     * @default "shuffled"
     */
    readonly resultOrder: "shuffled" | "reversed" | "input";
}
/** The home of every default of a quirk. */
export declare const DEFAULT_QUIRKS: Quirks;

// limits/rate-limiter.d.ts
/** How many requests HubSpot takes. */
export interface Limits {
    /** Requests within any window of `perMilliseconds`. */
    readonly requests: number;
    /** Length of the rolling window, in milliseconds; HubSpot's is 10,000. */
    readonly perMilliseconds: number;
    /** Requests per day, which begins at midnight UTC. @default unlimited */
    readonly daily?: number | undefined;
}
/** Whether a request is taken, and what is left afterwards. */
export interface Admission {
    readonly refusedBy?: "TEN_SECONDLY_ROLLING" | "DAILY";
    readonly remaining: number;
    readonly dailyRemaining?: number;
}
/** Counts the requests that were taken; refused ones use up nothing. */
export declare function createRateLimiter(limits: Limits): (now: number) => Admission;

// inspect-records.d.ts
import type { Account } from "./call.ts";
import type { ObjectModel } from "./object-model.ts";
/** A stored record, as a copy for assertions. */
export interface SandboxRecord {
    readonly id: string;
    /** What was written, as it is stored; ids and dates HubSpot computes are not among them. */
    readonly properties: Readonly<Record<string, string>>;
    readonly createdAt: Date;
    readonly updatedAt: Date;
    readonly archived: boolean;
}
/** The records of an object in the order of their creation. */
export declare function inspectRecords(account: Account, object: ObjectModel): SandboxRecord[];

// journal.d.ts
/** One request the sandbox answered. */
export interface JournalEntry {
    /** When it arrived, in milliseconds since 1970 by the sandbox's clock. */
    readonly at: number;
    readonly method: string;
    /** Path and query. */
    readonly path: string;
    readonly status: number;
}
/** The requests that were answered, oldest first. */
export interface Journal {
    add(entry: JournalEntry): void;
    entries(): readonly JournalEntry[];
    clear(): void;
}
/** @param capacity How many entries are kept at least; older ones go. */
export declare function createJournal(capacity: number): Journal;

// call.d.ts
import type { ApiVersion } from "@x/batch-types";
import type { ObjectModel } from "./object-model.ts";
import type { Quirks } from "./quirks.ts";
import type { Random } from "./random.ts";
import type { StoredRecord, Table } from "./store/table.ts";
/** The state behind a sandbox, as endpoints see it. */
export interface Account {
    readonly quirks: Quirks;
    readonly random: Random;
    /** Milliseconds since 1970. */
    readonly now: () => number;
    readonly nextId: () => string;
    readonly tableOf: (object: ObjectModel) => Table;
    /** The splits of each deal, by its id. */
    readonly dealSplits: Map<string, readonly StoredRecord[]>;
    readonly findObject: (objectType: string) => ObjectModel | undefined;
}
/** One authorised request to an endpoint, its path and body already read. */
export interface Call {
    readonly account: Account;
    readonly version: ApiVersion;
    readonly object: ObjectModel;
    readonly table: Table;
    readonly query: URLSearchParams;
    /** The parsed JSON body; `undefined` where there is none. */
    readonly body: unknown;
}

// object-model.d.ts
import type { ApiVersion, Operation, PropertyDefinition } from "@x/batch-types";
import type { ObjectProfile } from "./properties/define.ts";
import { type PropertyRule } from "./rules/property-rule.ts";
/** An object of the account, ready to check and render records. */
export interface ObjectModel {
    /** The name `inspect` and the store know it by. */
    readonly name: string;
    /** The type id that messages name, such as `0-1`. */
    readonly typeId: string;
    readonly isCustom: boolean;
    readonly profile: ObjectProfile;
    readonly operations: Readonly<Record<ApiVersion, readonly Operation[]>>;
    readonly definitions: readonly PropertyDefinition[];
    readonly rules: ReadonlyMap<string, PropertyRule>;
    readonly uniqueNames: readonly string[];
    /** Properties whose new value depends on the one before. */
    readonly mergingNames: readonly string[];
}
type Written = Pick<ObjectModel, "name" | "typeId" | "isCustom" | "profile" | "operations">;
/** @param extra Definitions of the account's own; one of a standard name replaces the standard one. */
export declare function toObjectModel(written: Written, extra: readonly PropertyDefinition[]): ObjectModel;
export {};

// random.d.ts
/** Numbers from 0 up to 1; equal seeds give equal sequences. */
export type Random = () => number;
/** The generator known as mulberry32: small, fast, and good enough to shuffle. */
export declare function createRandom(seed: number): Random;
/** An id in the form of a UUID, as HubSpot's correlation ids are. */
export declare function randomUuid(random: Random): string;

// store/table.d.ts
/** Property values by name. Every name has been checked against a definition. */
export type Values = Record<string, string>;
/** One stored record. Ids and computed dates are rendered on the way out, not kept in `values`. */
export interface StoredRecord {
    readonly id: string;
    readonly values: Values;
    /** Milliseconds since 1970. */
    readonly createdAt: number;
    updatedAt: number;
    archivedAt: number | undefined;
}
/** The records of one object, and an index of each of its unique properties. */
export interface Table {
    /** A record that is not archived. */
    find(id: string): StoredRecord | undefined;
    findArchived(id: string): StoredRecord | undefined;
    findByUnique(property: string, value: string): StoredRecord | undefined;
    insert(id: string, values: Values, now: number): StoredRecord;
    update(record: StoredRecord, values: Values, now: number): void;
    archive(id: string, now: number): void;
    /** In the order of creation, archived ones included. */
    all(): Iterable<StoredRecord>;
}
/** @param uniqueNames The properties of which no two records have the same value. */
export declare function createTable(uniqueNames: readonly string[]): Table;
/** The value of a property; `undefined` where it was never set. */
export declare function valueOf(values: Values, name: string): string | undefined;

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
    /** Groups of properties of which a new record needs at least one each; enforced by 2026-09 only. */
    readonly required: readonly (readonly string[])[];
    readonly properties: readonly PropertyDefinition[];
}
/** Older objects kept the first name of their creation date. */
export declare const OLDER_DATES: {
    readonly created: "createdate";
    readonly modified: "hs_lastmodifieddate";
};
type Written = Partial<Omit<ObjectProfile, "singular">> & {
    readonly properties: readonly PropertyDefinition[];
};
/** Adds to the given properties those that every object has: owner, id, the two dates. */
export declare function defineObject(singular: string, written: Written): ObjectProfile;
export declare const text: (name: string, label: string) => PropertyDefinition;
export declare const textarea: (name: string, label: string) => PropertyDefinition;
export declare const phone: (name: string, label: string) => PropertyDefinition;
export declare const number: (name: string, label: string) => PropertyDefinition;
export declare const date: (name: string, label: string) => PropertyDefinition;
export declare const datetime: (name: string, label: string) => PropertyDefinition;
/** HubSpot lists the two options of a yes-or-no property like those of any enumeration. */
export declare const bool: (name: string, label: string) => PropertyDefinition;
export declare const select: (name: string, label: string, values: readonly string[]) => PropertyDefinition;
/** Several values at once, written `a;b`. */
export declare const checkbox: (name: string, label: string, values: readonly string[]) => PropertyDefinition;
/** An enumeration whose options live elsewhere in the account, such as its owners. */
export declare const external: (name: string, label: string) => PropertyDefinition;
export declare const unique: (definition: PropertyDefinition) => PropertyDefinition;
export declare const readOnly: (definition: PropertyDefinition) => PropertyDefinition;
export {};

// rules/property-rule.d.ts
import type { PropertyDefinition } from "@x/batch-types";
/** A property definition in the form values are checked against. */
export interface PropertyRule {
    readonly name: string;
    readonly kind: "text" | "email" | "number" | "date" | "datetime" | "option" | "options";
    /** Allowed values and their order; absent where the options live elsewhere in the account. */
    readonly options?: ReadonlyMap<string, number>;
    readonly readOnly: boolean;
    readonly unique: boolean;
    /** A lifecycle stage does not go back unless it is cleared first. */
    readonly forwardOnly: boolean;
}
/** @param isContact Only contacts have an e-mail that is checked, lower-cased and unique. */
export declare function toPropertyRule(definition: PropertyDefinition, isContact: boolean): PropertyRule;
