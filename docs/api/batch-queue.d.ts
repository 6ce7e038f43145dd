// index.d.ts
export { createBatchQueue } from "./create-batch-queue.ts";
export type { BatchQueue, BatchQueueOptions, RetainOptions, WorkOptions } from "./batch-queue.ts";
export type { Database, Session, Sql } from "./database/database.ts";
export type { Pool, PoolClient } from "./database/postgres.ts";
export type { SqlSource, Submission } from "./submit/submission.ts";
export type { Submitted } from "./submit/submit.ts";
export type { Halt } from "./drive/halt.ts";
export type { AccountOptions, Connect } from "./drive/open-client.ts";
export type { Worker, WorkerStatus } from "./worker/worker.ts";
export type { Backlog } from "./results/backlog.ts";
export type { AccountStanding, AccountState } from "./results/read-accounts.ts";
export type { PageOptions, ResultsPage } from "./results/read-page.ts";
export type { ReasonCount } from "./results/read-reasons.ts";
export type { SettledRecord } from "./results/read-records.ts";
export type { ResultsOptions } from "./results/read-results.ts";
export type { RunProgress, RunState } from "./results/run-progress.ts";
export type { Removable } from "./retention/remove-runs.ts";
export { isWritten } from "@x/batch-types";
export type * from "@x/batch-http";
export { BatchError, type BatchErrorCode, InvalidOptionsError } from "@x/batch-core/options";

// health.d.ts
export { createHealth, type Health } from "./health/create-health.ts";
export type { HealthServer, ListenOptions } from "./health/serve-health.ts";
export type { BatchQueue } from "./batch-queue.ts";
export type { Worker, WorkerStatus } from "./worker/worker.ts";
export type { OnEvent } from "@x/batch-http";

// pglite.d.ts
import type { Database } from "./database/database.ts";
export type { Database, Session, Sql } from "./database/database.ts";
/**
 * Returns a database in this process, for `createBatchQueue`. Only this process can use it, and it has one
 * connection: the source of a submit cannot use the queue.
 *
 * @param folder Where it is kept. @default in memory
 *
 * @example
 * import { createBatchQueue } from "@x/batch-queue";
 *
 * await using queue = createBatchQueue({ database: pglite() });
 * await queue.install();
 * await queue.ping().then(() => "there"); //=> "there"
 */
export declare function pglite(folder?: string): Database;

// create-batch-queue.d.ts
import type { BatchQueue, BatchQueueOptions } from "./batch-queue.ts";
/**
 * Returns a queue that is kept in a database, without connecting to it: the first call connects.
 *
 * @example
 * await using queue = createBatchQueue({ database: process.env.DATABASE_URL! });
 * await queue.install();
 * const { isNew } = await queue.submit({
 *   account: "4711",
 *   job: { operation: "upsert", objectType: "contacts", idProperty: "email" },
 *   source: [{ id: "ada@example.com", properties: { city: "London" } }],
 *   key: "cities of May 28",
 * });
 * isNew; //=> true
 */
export declare function createBatchQueue({ database: given }: BatchQueueOptions): BatchQueue;

// batch-queue.d.ts
import type { Outcome } from "@x/batch-types";
import type { Database } from "./database/database.ts";
import type { Pool } from "./database/postgres.ts";
import type { Halt } from "./drive/halt.ts";
import type { Connect } from "./drive/open-client.ts";
import type { Backlog } from "./results/backlog.ts";
import type { AccountStanding } from "./results/read-accounts.ts";
import type { PageOptions, ResultsPage } from "./results/read-page.ts";
import type { ReasonCount } from "./results/read-reasons.ts";
import type { SettledRecord } from "./results/read-records.ts";
import type { ResultsOptions } from "./results/read-results.ts";
import type { RunProgress } from "./results/run-progress.ts";
import type { Removable } from "./retention/remove-runs.ts";
import type { Submission } from "./submit/submission.ts";
import type { Submitted } from "./submit/submit.ts";
import type { Worker } from "./worker/worker.ts";
/** Where a queue is kept. */
export interface BatchQueueOptions {
    /** The URL of a Postgres database, a pool of pg, or what `pglite()` of @x/batch-queue/pglite returns. */
    readonly database: string | Pool | Database;
}
/** What a worker does. */
export interface WorkOptions {
    /** Returns the options of a client for an account: its token, and all else that `createBatchClient` takes. */
    readonly connect: Connect;
    /** How many accounts the worker drives at a time. @default 25 */
    readonly accounts?: number | undefined;
    /**
     * Called when something failed that is tried again, such as a statement, or `connect`; for the same error at most
     * every 10 seconds. Errors it throws are ignored.
     * @default a warning of the process
     */
    readonly onError?: ((error: unknown) => void) | undefined;
    /**
     * Called once when an account was paused as its token is refused or of another portal, and when a run was stopped:
     * they go on only after `resume`. Errors it throws are ignored.
     * @default a warning of the process
     */
    readonly onHalt?: ((halt: Halt) => void) | undefined;
}
/** How long what has ended is kept, in days since its end. */
export interface RetainOptions {
    /** After which the records and outcomes of a run are removed. Its counts stay. */
    readonly days: number;
    /** After which the run itself is removed, too. A submit with its key then makes a new run. @default never */
    readonly runDays?: number | undefined;
}
/** Writes to many HubSpot accounts from many machines. Every machine makes one for the same database. */
export interface BatchQueue {
    /**
     * Creates the tables, or brings them up to date. Does nothing when they are. Several may call it at once.
     *
     * @example
     * await using queue = createBatchQueue({ database: process.env.DATABASE_URL! });
     * await queue.install();
     * await queue.install(); // changes nothing
     */
    install(): Promise<void>;
    /**
     * Keeps a run with its records. It is there when this resolves, or with `tx` when that is committed.
     *
     * @throws {InvalidOptionsError} when options are wrong. It names every problem; nothing is kept.
     *
     * @example
     * await using queue = createBatchQueue({ database: process.env.DATABASE_URL! });
     * const submission = {
     *   account: "4712",
     *   job: { operation: "create", objectType: "contacts" },
     *   source: [{ properties: { email: "ada@example.com" } }],
     *   key: "sign-ups of May 28",
     * } as const;
     * const { id } = await queue.submit(submission);
     * const again = await queue.submit(submission); // after a crash, say
     * [again.id === id, again.isNew]; //=> [true, false]
     */
    submit(submission: Submission): Promise<Submitted>;
    /**
     * Begins to send what was submitted, to as many accounts at a time as `accounts` says.
     *
     * @throws {InvalidOptionsError} when options are wrong. It names every problem.
     *
     * @example
     * function startWorker(queue: BatchQueue, tokens: ReadonlyMap<string, string>): Worker {
     *   return queue.work({
     *     connect: (account) => ({ accessToken: tokens.get(account)! }),
     *     onHalt: ({ message }) => console.log(message),
     *   });
     * }
     */
    work(options: WorkOptions): Worker;
    /**
     * Yields how far a run has come: at once, when it changes, and at last when it ended.
     *
     * @throws {BatchError} when there is no such run.
     *
     * @example
     * async function untilItEnds(queue: BatchQueue, run: string): Promise<RunProgress | undefined> {
     *   let last: RunProgress | undefined;
     *   for await (last of queue.progress(run)) console.log(`${last.settled} of ${last.rows}`);
     *   return last;
     * }
     */
    progress(run: string): AsyncIterable<RunProgress>;
    /**
     * Yields the outcomes that a run has, in the order of its records. Once it ended, every record has one.
     *
     * @throws {BatchError} when there is no such run, or its outcomes were removed.
     *
     * @example
     * async function printFailures(queue: BatchQueue, run: string): Promise<void> {
     *   for await (const outcome of queue.results(run, { status: ["failed"] })) {
     *     if (outcome.status === "failed") console.log(outcome.index, outcome.error.message);
     *   }
     * }
     */
    results(run: string, options?: ResultsOptions): AsyncIterable<Outcome>;
    /**
     * Yields the same outcomes, each with its record: to send them again, or to look at what was sent.
     *
     * @throws {BatchError} when there is no such run, or its outcomes were removed.
     *
     * @example
     * async function failedRecords(queue: BatchQueue, run: string): Promise<unknown[]> {
     *   const records: unknown[] = [];
     *   for await (const { record } of queue.records(run, { status: ["failed"] })) records.push(record);
     *   return records;
     * }
     */
    records(run: string, options?: ResultsOptions): AsyncIterable<SettledRecord>;
    /**
     * Returns a part of the outcomes of a run, such as a page of them.
     *
     * @throws {BatchError} when there is no such run, or its outcomes were removed.
     *
     * @example
     * await using queue = createBatchQueue({ database: process.env.DATABASE_URL! });
     * const job = { operation: "archive", objectType: "contacts" } as const;
     * const { id } = await queue.submit({ account: "4713", job, source: [{ id: "101" }] });
     * await queue.page(id, { first: 0, count: 50 }); //=> { total: 0, outcomes: [] }
     */
    page(run: string, options: PageOptions): Promise<ResultsPage>;
    /**
     * Counts why records of a run were not written, or may not be: the 200 most frequent reasons.
     *
     * @throws {BatchError} when there is no such run, or its outcomes were removed.
     *
     * @example
     * async function printReasons(queue: BatchQueue, run: string): Promise<void> {
     *   for (const { records, reason, first } of await queue.reasons(run)) {
     *     console.log(`${records} records: ${reason}, such as record ${first.index}`);
     *   }
     * }
     */
    reasons(run: string): Promise<readonly ReasonCount[]>;
    /**
     * Yields all runs, or those of an account, the newest first.
     *
     * @example
     * await using queue = createBatchQueue({ database: process.env.DATABASE_URL! });
     * const job = { operation: "archive", objectType: "contacts" } as const;
     * await queue.submit({ account: "4714", job, source: [{ id: "101" }, { id: "102" }] });
     * for await (const { state, settled, rows } of queue.runs("4714")) {
     *   console.log(`${state}: ${settled} of ${rows}`);
     * } //=> open: 0 of 2
     */
    runs(account?: string): AsyncIterable<RunProgress>;
    /**
     * Yields the state of each account that has runs to send or is paused, by name; or only of the given one, if it has.
     *
     * @example
     * await using queue = createBatchQueue({ database: process.env.DATABASE_URL! });
     * const job = { operation: "archive", objectType: "contacts" } as const;
     * await queue.submit({ account: "4715", job, source: [{ id: "101" }] });
     * for await (const { state, open } of queue.accounts("4715")) {
     *   console.log(`${state}, with ${open} open run`);
     * } //=> waiting, with 1 open run
     */
    accounts(account?: string): AsyncIterable<AccountStanding>;
    /**
     * Says what waits in the whole queue: for a scaler or an alarm.
     *
     * @example
     * async function needsMoreWorkers(queue: BatchQueue): Promise<boolean> {
     *   const { oldestWaiting } = await queue.backlog();
     *   return oldestWaiting > 60;
     * }
     */
    backlog(): Promise<Backlog>;
    /**
     * Resolves when the database answers and its tables are of this version.
     *
     * @throws {BatchError} `STORE_FAILED` where they are of another version, or not there; what the database throws where it does not answer.
     *
     * @example
     * await using queue = createBatchQueue({ database: process.env.DATABASE_URL! });
     * await queue.ping().then(() => "fine", () => "down"); //=> "fine"
     */
    ping(): Promise<void>;
    /**
     * Cancels a run. Within a second no write of it leaves any more. Creates without an answer are looked up, other writes
     * without one are `unknown`, and records that are not written are `skipped`. Returns false when it had ended.
     *
     * @throws {BatchError} when there is no such run.
     *
     * @example
     * await using queue = createBatchQueue({ database: process.env.DATABASE_URL! });
     * const job = { operation: "archive", objectType: "contacts" } as const;
     * const { id } = await queue.submit({ account: "4716", job, source: [{ id: "101" }] });
     * await queue.cancel(id); //=> true
     */
    cancel(run: string): Promise<boolean>;
    /**
     * Removes the records and outcomes of a run; its counts stay. Returns false, and removes nothing, when the run is not `done` or
     * `cancelled`, or was removed before.
     *
     * @throws {BatchError} when there is no such run.
     *
     * @example
     * await using queue = createBatchQueue({ database: process.env.DATABASE_URL! });
     * const job = { operation: "archive", objectType: "contacts" } as const;
     * const { id } = await queue.submit({ account: "4717", job, source: [{ id: "101" }] });
     * // It is open: cancel it first.
     * await queue.remove(id); //=> false
     */
    remove(run: string): Promise<boolean>;
    /**
     * Removes what ended long ago. Call it every night. Runs that are not `done` or `cancelled` stay. Returns how many
     * runs it removed the outcomes of.
     *
     * @throws {InvalidOptionsError} when options are wrong. It names every problem.
     *
     * @example
     * await using queue = createBatchQueue({ database: process.env.DATABASE_URL! });
     * await queue.retain({ days: 30, runDays: 365 }); //=> 0
     */
    retain(options: RetainOptions): Promise<number>;
    /**
     * Says what `retain` with so many days would remove the records and outcomes of.
     *
     * @throws {InvalidOptionsError} when `days` is no number of days.
     *
     * @example
     * await using queue = createBatchQueue({ database: process.env.DATABASE_URL! });
     * await queue.removable(30); //=> { runs: 0, rows: 0 }
     */
    removable(days: number): Promise<Removable>;
    /**
     * Sends nothing more to an account, within a second, until it is resumed. Returns false when nothing was ever
     * submitted for it.
     *
     * @example
     * await using queue = createBatchQueue({ database: process.env.DATABASE_URL! });
     * const job = { operation: "archive", objectType: "contacts" } as const;
     * await queue.submit({ account: "4718", job, source: [{ id: "101" }] });
     * await queue.pause("4718"); //=> true
     * await queue.pause("no such account"); //=> false
     */
    pause(account: string): Promise<boolean>;
    /**
     * Goes on with an account that was paused, or whose token was refused, and with its runs that stopped. Returns
     * false when nothing was ever submitted for it.
     *
     * @example
     * await using queue = createBatchQueue({ database: process.env.DATABASE_URL! });
     * const job = { operation: "archive", objectType: "contacts" } as const;
     * await queue.submit({ account: "4719", job, source: [{ id: "101" }] });
     * await queue.pause("4719");
     * await queue.resume("4719"); //=> true
     */
    resume(account: string): Promise<boolean>;
    /** Closes the connections that the queue made. Dispose of its workers first. */
    [Symbol.asyncDispose](): Promise<void>;
}

// database/database.d.ts
/** Runs one statement: a pool, a connection or a transaction, such as those of pg and of PGlite. */
export interface Sql {
    query(text: string, values?: unknown[]): Promise<{
        rows: Record<string, unknown>[];
    }>;
}
/** Where the queue is kept. */
export interface Database extends Sql {
    /** PGlite has one connection, in this process. */
    readonly backend: "postgres" | "pglite";
    /** Runs all of it, or nothing. */
    transaction<Result>(work: (tx: Sql) => Promise<Result>): Promise<Result>;
    /** The same database, for statements that may take long. Absent: none is given up because it does. */
    readonly patient?: Database;
    /**
     * Opens a connection of its own, which no pool shares. Absent: there is no other process.
     *
     * @param onLost Called when the connection is lost.
     */
    session?(onLost: () => void): Promise<Session>;
    close(): Promise<void>;
}
/** A connection to the database that nobody else uses. */
export interface Session extends Sql {
    close(): Promise<void>;
}
export declare function patient(database: Database): Database;
/** Returns the rows of a statement, as the type that the statement gives them. */
export declare function rowsOf<Row>(sql: Sql, text: string, values?: unknown[]): Promise<Row[]>;

// database/postgres.d.ts
import type { Database, Sql } from "./database.ts";
/** A pool of pg. */
export interface Pool extends Sql {
    connect(): Promise<PoolClient>;
}
/** A connection of such a pool. */
export interface PoolClient extends Sql {
    on(event: "error", listener: (error: Error) => void): unknown;
    removeListener(event: "error", listener: (error: Error) => void): unknown;
    /** Gives the connection back, or closes it. */
    release(closes?: boolean): void;
}
/**
 * @param given The URL of a database, for which a pool is made and closed; or a pool, which stays the caller's, with
 *   its time limits.
 */
export declare function postgres(given: string | Pool): Database;

// submit/submission.d.ts
import { type Job } from "@x/batch-core";
import type { Lane, Source } from "@x/batch-http";
import type { Sql } from "../database/database.ts";
/** Records of the rows of a query, which Postgres reads itself. */
export interface SqlSource {
    /**
     * A query. Each row is a record: the column `id` is its id, `associations` its associations, as JSON, and every other column
     * a property. A null is left out. Each column needs a name of its own.
     */
    readonly sql: string;
}
/** What is to be written, and where. */
export interface Submission {
    /** The HubSpot account, by any name that `connect` of your workers knows. */
    readonly account: string;
    /** What to do with the records. */
    readonly job: Job;
    /** The records. They are kept as JSON: a value that JSON would change, such as a Date or NaN, ends the submit, and nothing is kept. */
    readonly source: Source | SqlSource;
    /** Runs of a more urgent lane do not wait for others. Those of one lane are done one after the other. @default "normal" */
    readonly lane?: Lane | undefined;
    /** Names the run: a second submit with the same key for the account adds nothing, and returns the first run. @default none */
    readonly key?: string | undefined;
    /**
     * A transaction that you began, such as a client of pg. The run is there when you commit, and is not when you do
     * not or when the submit fails. Commit soon: until then no other worker takes the account, and other submits to it
     * wait, each with a connection. In one transaction, do not submit to the account without this `tx` before you
     * commit, as that waits for you; and submit to several accounts in one order, such as by name: two transactions in
     * opposite orders would wait for each other, and Postgres ends one. Submits with one transaction are done one after
     * the other, so a source must not submit with the transaction of its own submit. Send no statement of your own
     * until the submit has resolved: if it failed, that statement would be taken back with it.
     * @default a transaction of its own
     */
    readonly tx?: Sql | undefined;
}
/** @throws {InvalidOptionsError} which names every problem. */
export declare function checkSubmission(given: Submission): void;
export declare function isSqlSource(source: Source | SqlSource): source is SqlSource;

// submit/submit.d.ts
import { type Database } from "../database/database.ts";
import type { Dispatch } from "../dispatch/dispatch.ts";
import type { RunState } from "../results/run-progress.ts";
import { type Submission } from "./submission.ts";
/** A run that is kept. */
export interface Submitted {
    /** The id of the run. */
    readonly id: string;
    /** False: a run with this key was there, and nothing was added. */
    readonly isNew: boolean;
    /** The state of the run: one that was there may be cancelled, so that its records are not all written. */
    readonly state: RunState;
}
/**
 * Keeps a run with its records, and tells the workers: all of it in one transaction.
 *
 * @throws {InvalidOptionsError} when options are wrong. It names every problem; nothing is kept.
 */
export declare function submit(database: Database, dispatch: Dispatch, given: Submission): Promise<Submitted>;

// drive/halt.d.ts
/** What goes on only after `resume`: an account that was paused as its token is refused, or a run that was stopped. */
export interface Halt {
    readonly account: string;
    /** The run that was stopped; undefined when all of the account is paused. */
    readonly run: string | undefined;
    /** Why. */
    readonly message: string;
}
/** A sentence for people. */
export declare function haltText({ account, run, message }: Halt): string;

// drive/open-client.d.ts
import { type ApiVersion, type BatchClient, type BatchClientOptions } from "@x/batch-http";
import type { Account } from "@x/batch-types";
import type { Day } from "../lanes/daily-budget.ts";
import type { Claim, Known } from "./claim.ts";
/** How a worker reaches an account: what `createBatchClient` takes, and perhaps the portal that it must be. */
export interface AccountOptions extends BatchClientOptions {
    /**
     * The portal id (Hub ID) that the token must be of. @default the name of the account if it is a number, else the portal of the
     * first token
     */
    readonly portalId?: string | undefined;
}
/** Returns how a worker reaches an account. */
export type Connect = (account: string) => AccountOptions | Promise<AccountOptions>;
/** A client for an account, whose knowledge of its limits is handed over to the next worker. */
export interface OpenClient {
    readonly client: BatchClient<ApiVersion>;
    /** Returns what is known of the daily limit. */
    readonly day: () => Day | undefined;
    /** Returns whether the last answer was that a rate limit is met. */
    readonly isLimited: () => boolean;
    /** Returns how many seconds it is until the daily limit begins again; undefined when the time zone is not known. */
    readonly untilReset: () => number | undefined;
    /** The zone in which HubSpot's day begins. */
    setTimeZone(zone: string | undefined): void;
    /**
     * From now on, HubSpot is asked about each token that the function `accessToken` changes to, before it is used.
     *
     * @param token The one that is of the right portal; undefined when that is not known.
     * @param problemOf Returns why a token may not be used.
     */
    guard(token: string | undefined, problemOf: ProblemOf): void;
    /** Returns why the token that it changed to may not be used; undefined when it may. */
    readonly wrongToken: () => string | undefined;
    /** Ends what is on its way. */
    close(): Promise<void>;
    /** Returns what it knows of the limits. Send nothing more afterwards. The limiter is undefined when it is the user's. */
    readonly known: () => Known;
}
/** Returns why a token may not be used, by what HubSpot says of it; undefined when it may. */
type ProblemOf = (token: string, details: Account) => string | undefined;
export declare function openClient(given: BatchClientOptions, claim: Claim): OpenClient;
export {};

// worker/worker.d.ts
import type { Database } from "../database/database.ts";
import type { Dispatch } from "../dispatch/dispatch.ts";
import { type Sender } from "../drive/drive-account.ts";
import type { Halt } from "../drive/halt.ts";
import type { Connect } from "../drive/open-client.ts";
import { type Clock } from "../internal/clock.ts";
/** The state of a worker. */
export interface WorkerStatus {
    /** `draining`: it is being disposed of, and waits for the answers in flight. */
    readonly state: "working" | "draining" | "ended";
    /** The accounts that it drives. */
    readonly accounts: readonly string[];
    /** When it last began to look for accounts that wait, several times a second, in milliseconds since 1970. */
    readonly lookedAt: number;
}
/** Drives accounts until it is disposed of. */
export interface Worker {
    /** Returns its state now, without asking the database. */
    status(): WorkerStatus;
    /**
     * Takes no more accounts, sends nothing more, and resolves when every request in flight has its answer. No record becomes
     * `unknown` by it; another worker goes on with what is left.
     */
    [Symbol.asyncDispose](): Promise<void>;
}
export declare function startWorker(options: {
    readonly database: Database;
    readonly dispatch: Dispatch;
    readonly connect: Connect;
    /** How many accounts are driven at a time. */
    readonly accounts: number;
    /** Milliseconds after which the worker leaves an account when others wait. */
    readonly slice: number;
    readonly onError: (error: unknown) => void;
    readonly onHalt: (halt: Halt) => void;
    /** @default the real time */
    readonly clock?: Clock;
    /** @default sends to HubSpot */
    readonly sender?: Sender;
}): Worker;

// results/backlog.d.ts
import { type Database } from "../database/database.ts";
/** What waits in the queue. Only accounts that have runs to send count. */
export interface Backlog {
    /** Accounts that no worker drives, although records could be sent to them now. */
    readonly waiting: number;
    /** Accounts all of whose runs wait for a time, such as the daily budget. */
    readonly delayed: number;
    /** Accounts that `pause` has paused, until `resume`. */
    readonly paused: number;
    /** Accounts whose token is refused, or of another portal; they are paused until `resume`. */
    readonly refused: number;
    /** Accounts that a worker drives. */
    readonly driven: number;
    /** Age in seconds of the oldest run that no worker has begun, of the accounts that wait; 0 when there is none. */
    readonly oldestWaiting: number;
    /** Runs that are stopped, until `resume` of their accounts. */
    readonly stopped: number;
    /** Batches that may have left, and whose answer is not kept; and associations that wait for a worker. */
    readonly intents: number;
}
export declare function readBacklog(database: Database): Promise<Backlog>;

// results/read-accounts.d.ts
import { type Database } from "../database/database.ts";
/**
 * - `driven`: a worker sends to it.
 * - `waiting`: no worker does, although records could be sent now.
 * - `delayed`: all of its runs wait for a time, such as the daily budget.
 * - `paused`: by `pause`, until `resume`.
 * - `refused`: paused by a worker, as its token is refused or of another portal, until `resume`.
 * - `stopped`: all of its runs are stopped, until `resume`.
 */
export type AccountState = "driven" | "waiting" | "delayed" | "paused" | "refused" | "stopped";
/** The state of an account of the queue. */
export interface AccountStanding {
    readonly account: string;
    readonly state: AccountState;
    /** How many runs have records without an outcome. */
    readonly open: number;
    /** How many runs are stopped, until `resume`. */
    readonly stopped: number;
    /** Why nothing is sent to it, until `resume`. */
    readonly paused: string | undefined;
    /** Of a `delayed` one: why nothing is sent, and until when (ISO 8601). It needs no `resume` to go on. */
    readonly waiting: {
        readonly for: string;
        readonly until: string;
    } | undefined;
}
/** Of an account `a` with open runs; `isDelayed` says whether all of them wait for a time, and $1 is `BY_USER`. */
export declare const stateOf: (isDelayed: string) => string;
/** Yields the accounts that have runs to send or are paused, by name; or only the given one, if it is one of them. */
export declare function readAccounts(database: Database, account: string | undefined): AsyncGenerator<AccountStanding, void, undefined>;

// results/read-page.d.ts
import type { Outcome } from "@x/batch-types";
import { type Database } from "../database/database.ts";
import { type ResultsOptions } from "./read-results.ts";
/** Which part of the outcomes that pass `page` returns. */
export interface PageOptions extends ResultsOptions {
    /** The place of the first among those that pass, from 0. */
    readonly first: number;
    /** How many at most. */
    readonly count: number;
}
/** A part of the outcomes of a run. */
export interface ResultsPage {
    /** How many pass. */
    readonly total: number;
    /** In the order of the records. */
    readonly outcomes: readonly Outcome[];
}
/** Returns a part of the outcomes that pass. A reason or a text to search for makes Postgres read all outcomes of the run. */
export declare function readPage(database: Database, id: string, given: PageOptions): Promise<ResultsPage>;

// results/read-reasons.d.ts
import type { Outcome } from "@x/batch-types";
import { type Database } from "../database/database.ts";
/** How many records of a run have one status for one reason. */
export interface ReasonCount {
    readonly status: "failed" | "skipped" | "unknown";
    /** As the view `outcomes` has it. */
    readonly reason: string;
    readonly records: number;
    /** The outcome of the first of them. */
    readonly first: Outcome;
}
/**
 * Returns why records were not written, or may not be; the most frequent reason first. Postgres reads all outcomes of
 * the run.
 */
export declare function readReasons(database: Database, id: string): Promise<ReasonCount[]>;

// results/read-records.d.ts
import type { Outcome } from "@x/batch-types";
import { type Database } from "../database/database.ts";
import { type ResultsOptions } from "./read-results.ts";
/** A record of a run that has an outcome. */
export interface SettledRecord {
    /** As it was submitted. */
    readonly record: unknown;
    readonly outcome: Outcome;
}
/** Yields the outcomes that pass with their records, in the order of the records. */
export declare function readRecords(database: Database, id: string, options?: ResultsOptions): AsyncGenerator<SettledRecord, void, undefined>;

// results/read-results.d.ts
import { type Checks } from "@x/batch-core/options";
import type { Outcome } from "@x/batch-types";
import { type Database } from "../database/database.ts";
/** Which outcomes `results` yields. */
export interface ResultsOptions {
    /** @default every status */
    readonly status?: readonly Outcome["status"][] | undefined;
    /** Those with this reason, as the view `outcomes` has it. @default every reason */
    readonly reason?: string | undefined;
    /** Those with this text in their key, record id or message, in any case. @default all */
    readonly search?: string | undefined;
}
/** @throws {BatchError} for what Postgres would refuse in its own words, or take for something else. */
export declare function checkResults(id: string, options: ResultsOptions, more?: Checks): void;
/** For the values of `passing`. */
export declare const PASSES = "run = $1 and ($2::text[] is null or status = any ($2)) and ($3::text is null or reason = $3)\n  and ($4::text is null or strpos(lower(concat_ws(' ', key, record_id, message)), lower($4)) > 0)";
export declare function passing(id: string, { status, reason, search }: ResultsOptions): unknown[];
/** Yields the outcomes that a run has, in the order of its records. */
export declare function readResults(database: Database, id: string, options?: ResultsOptions): AsyncGenerator<Outcome, void, undefined>;
/**
 * Called after outcomes were read: the run may be removed until then.
 *
 * @throws {BatchError} when there is no such run, or its outcomes were removed.
 */
export declare function requireOutcomes(database: Database, id: string): Promise<void>;

// results/run-progress.d.ts
import { BatchError, type Job } from "@x/batch-core";
import type { Counts, Stop } from "@x/batch-types";
import { type Database } from "../database/database.ts";
import type { Lane } from "@x/batch-http";
/**
 * - `open`: it has records without an outcome.
 * - `cancelling`: it was cancelled, and requests of it are in flight, or an account that is paused has to say what
 *   became of them.
 * - `done`: every record has its outcome.
 * - `cancelled`: every record has its outcome; those that had not left are `skipped`.
 * - `stopped`: it cannot go on, and `stop` says why. `resume` of its account makes it open again.
 */
export type RunState = "open" | "cancelling" | "done" | "cancelled" | "stopped";
/** How far a run has come. */
export interface RunProgress {
    readonly id: string;
    readonly account: string;
    readonly key: string | undefined;
    readonly lane: Lane;
    readonly job: Job;
    readonly state: RunState;
    /** How many records it has. */
    readonly rows: number;
    /** How many of them have an outcome. */
    readonly settled: number;
    /** How many outcomes have each status. */
    readonly counts: Counts;
    /** Why it is `stopped`. */
    readonly stop: Stop | undefined;
    /** Why nothing is sent to its account, until `resume`. */
    readonly paused: string | undefined;
    /** Why nothing of it is sent for now, such as `daily budget`, and until when (ISO 8601). It needs no `resume` to go on. */
    readonly waiting: {
        readonly for: string;
        readonly until: string;
    } | undefined;
    /** When it was submitted, such as `2026-03-01T09:30:00Z`. */
    readonly submittedAt: string;
    /** When its records and outcomes were removed. Its counts stay. */
    readonly removedAt: string | undefined;
}
/** Yields how far a run has come: at once, when it changes, and at last when it ended. */
export declare function followRun(database: Database, id: string): AsyncGenerator<RunProgress, void, undefined>;
/** Yields all runs, or those of an account, the newest first. */
export declare function listRuns(database: Database, account: string | undefined): AsyncGenerator<RunProgress, void, undefined>;
/** @throws {BatchError} for what cannot be the id of a run: Postgres would speak of a bigint. */
export declare function checkRunId(id: string): void;
/** @throws {BatchError} when there is no such run. */
export declare function requireRun(database: Database, id: string): Promise<void>;
export declare function noSuchRun(id: string): BatchError;

// retention/remove-runs.d.ts
import { type Database } from "../database/database.ts";
/** Which runs are removed, of those that are at their end. */
export interface WhichRuns {
    /** The id of the only one. */
    readonly run?: string;
    /** Those that ended so many days ago. */
    readonly days?: number;
}
/**
 * Removes the records and outcomes of runs, and keeps the runs with their counts; one partition after the other, each in a
 * transaction. Returns how many runs that were.
 */
export declare function removeRuns(database: Database, which: WhichRuns): Promise<number>;
/** What `retain` would remove. */
export interface Removable {
    readonly runs: number;
    /** Records of these runs. */
    readonly rows: number;
}
export declare function countRemovable(database: Database, days: number): Promise<Removable>;
/** Removes what is left of runs that were removed and ended so many days ago. Returns how many that were. */
export declare function forgetRuns(database: Database, days: number): Promise<number>;

// health/create-health.d.ts
import type { OnEvent } from "@x/batch-http";
import type { BatchQueue } from "../batch-queue.ts";
import type { Worker } from "../worker/worker.ts";
import { type HealthServer, type ListenOptions } from "./serve-health.ts";
/** Reports the state of a worker to the programs around it. */
export interface Health {
    /** Counts records and requests. Give it to the clients of the worker, in what `connect` returns. */
    readonly onEvent: OnEvent;
    /** Answers `/health`, `/ready` and `/metrics` for the worker, by default only for programs of this machine. */
    listen(worker: Worker, options: ListenOptions): Promise<HealthServer>;
}
/**
 * Returns what counts the work of a worker, and tells it over HTTP.
 *
 * @example
 * async function startWorker(queue: BatchQueue, tokens: ReadonlyMap<string, string>): Promise<void> {
 *   const health = createHealth(queue);
 *   const worker = queue.work({
 *     connect: (account) => ({ accessToken: tokens.get(account)!, onEvent: health.onEvent }),
 *   });
 *   const { url } = await health.listen(worker, { port: 8080 });
 *   console.log(`${url}/metrics`);
 * }
 */
export declare function createHealth(queue: Pick<BatchQueue, "backlog" | "ping">): Health;

// health/serve-health.d.ts
import type { Backlog } from "../results/backlog.ts";
import type { Worker } from "../worker/worker.ts";
import type { Metrics } from "./metrics.ts";
/** Where to listen. */
export interface ListenOptions {
    /** The port; 0 takes a free one. */
    readonly port: number;
    /**
     * The address. Any but loopback lets other machines in; on loopback, requests for another host are refused (421).
     * @default "127.0.0.1"
     */
    readonly host?: string | undefined;
}
/** A running server. */
export interface HealthServer {
    /** Such as `http://127.0.0.1:9464`. */
    readonly url: string;
    close(): Promise<void>;
}
/** @throws the error of `node:http` when it cannot listen, for example because the port is in use. */
export declare function serveHealth(parts: {
    readonly worker: Pick<Worker, "status">;
    readonly metrics: Metrics;
    /** Resolves with whether the database answers. */
    readonly ping: () => Promise<boolean>;
    /** Resolves with undefined when the database does not answer. */
    readonly readBacklog: () => Promise<Backlog | undefined>;
}, { port, host }: ListenOptions): Promise<HealthServer>;

// dispatch/dispatch.d.ts
import type { Lane } from "@x/batch-http";
import { type Database, type Sql } from "../database/database.ts";
import { type Clock } from "../internal/clock.ts";
/** A job of pg-boss, as one worker took it. It says "this account has work"; what the work is stands in our tables. */
export interface AccountJob {
    readonly id: string;
    readonly retryCount: number;
    readonly data: {
        readonly account: string;
    };
    /** Higher than 0: it was taken before its turn, for a live run. */
    readonly priority: number;
    /** Since when the account waits for its turn. */
    readonly createdOn: Date;
}
/** Tells workers that an account has work, and tells a worker which accounts have some. Nothing else uses pg-boss. */
export interface Dispatch {
    install(): Promise<void>;
    /**
     * Connects. Fails when the tables are of another version, which may have come since the last call. To be called before a
     * transaction begins: inside one, PGlite, which has one connection, would wait for the end of that transaction.
     */
    start(): Promise<void>;
    /**
     * Tells that an account has work, once the transaction is committed. There is at most one job of an account that waits:
     * the lane `live` moves it forward, and the shortest delay holds.
     *
     * @param delay Seconds to wait before. @default 0
     * @param since Since when the account waits for its turn. @default now, or since when its waiting job does
     */
    wake(tx: Sql, account: string, lane: Lane, delay?: number, since?: Date): Promise<void>;
    /**
     * The same, committed at once. Returns false when it could not be told within a second: a transaction that submits
     * to the account is open.
     */
    wakeNow(account: string, lane: Lane, delay?: number, since?: Date): Promise<boolean>;
    /** Makes the jobs that were lost: of accounts that have work and no job, or only one that starts long after the work. */
    wakeLost(): Promise<void>;
    /**
     * Returns up to so many jobs. No other worker gets them, until `release` or a missed `beat`.
     *
     * @param onlyLive True: only those of accounts that have a live run.
     */
    take(most: number, onlyLive: boolean): Promise<AccountJob[]>;
    /** Says that this worker still has its jobs. */
    beat(jobs: readonly AccountJob[]): Promise<void>;
    /** Gives a job back: it is done, or is to be taken again because of an error. */
    release(job: AccountJob, error?: unknown): Promise<void>;
    /** Gives back a job of a worker that is gone. */
    giveBack(id: string): Promise<void>;
    close(): Promise<void>;
}
/** @param supervises Whether it looks for jobs whose worker is gone, once a second. */
export declare function createDispatch(database: Database, supervises: boolean, onError: (error: unknown) => void, clock?: Clock): Dispatch;

// lanes/daily-budget.d.ts
import type { Lane } from "@x/batch-http";
/** What is known of HubSpot's daily limit of an account. */
export interface Day {
    /** How many requests the account may make in a day, all of its private apps together. */
    readonly limit: number;
    /** How many of them were left after the last answer. */
    readonly remaining: number;
    /** When the count begins again, in milliseconds since 1970. */
    readonly resetsAt: number;
}
/**
 * Returns for how many milliseconds a lane is to send nothing, so that more urgent ones have enough of the daily
 * limit; 0 for none.
 *
 * What a lane leaves to others shrinks towards the reset, in proportion to the time: with half of the day to come, others need
 * half of it. So nothing is left unused at the reset.
 */
export declare function budgetWait(lane: Lane, day: Day | undefined, now: number): number;

// drive/claim.d.ts
import { BatchError } from "@x/batch-core";
import type { RateLimiterSnapshot } from "@x/batch-http/limits";
import { type Database } from "../database/database.ts";
import type { Day } from "../lanes/daily-budget.ts";
/** The right to drive an account, until another worker takes it. */
export interface Claim {
    readonly account: string;
    /** The worker with the highest number has the right. */
    readonly fence: number;
    /** What the worker before knew of the quota of the account, if it left the account a moment ago. */
    readonly limiter: RateLimiterSnapshot | undefined;
    /** What the worker before knew of the daily limit. */
    readonly day: Day | undefined;
    /** The portal id that the token was of before. */
    readonly portalId: string | undefined;
    /** How often in a row there was no client for the account. */
    readonly failures: number;
}
/**
 * Takes the account away from whoever drives it. Undefined when there is no such account. `for update` is what makes it wait for
 * statements under `WHILE_MINE`, and them for it: the update alone would let them pass.
 *
 * @throws {BatchError} `STORE_FAILED` when a transaction that submits to it stays open: the connection is not kept for so long.
 */
export declare function claimAccount(database: Database, { account, worker, job }: {
    account: string;
    worker: number | null;
    job: string;
}): Promise<Claim | undefined>;
export declare function heldError(account: string): BatchError;
/** What a worker knows when it leaves an account. */
export type Known = Pick<Claim, "limiter" | "day">;
/** Says that nobody drives the account, unless another worker does. */
export declare function endClaim(database: Database, { account, fence }: Claim, { limiter, day }: Known): Promise<void>;
/**
 * The first part of a statement that may write only while the claim holds, as the row of `mine`. The lock makes the next worker
 * wait for the statement: a plain condition could be true, and the statement commit when that worker has read already. It is the
 * weakest one, which only `for update` of the claim waits for: `pause` and other updates of the row would else wait
 * for one statement after the other. The values $1 and $2 are the account and the fence.
 */
export declare const WHILE_MINE = "with mine as (select from hubspot_batch.account where id = $1 and fence = $2 for key share)";

// drive/drive-account.d.ts
import type { AccountJob, Dispatch } from "../dispatch/dispatch.ts";
import type { Clock } from "../internal/clock.ts";
import type { goThroughRun } from "./go-through-run.ts";
import type { reachAccount, Reaching } from "./reach-account.ts";
/** How an account is reached and a run is sent: all that a simulation of the workers replaces, besides the clock. */
export interface Sender {
    readonly reachAccount: typeof reachAccount;
    readonly goThroughRun: typeof goThroughRun;
}
/** What driving an account needs. */
export interface Driving extends Reaching {
    readonly clock: Clock;
    readonly sender: Sender;
    readonly dispatch: Dispatch;
    /** Milliseconds after which the worker leaves an account when others wait. */
    readonly slice: number;
    /** Says whether there is work for an account that no worker drives. */
    readonly othersWait: () => Promise<boolean>;
}
/**
 * Drives an account until it has no work, or its slice is over and others wait. The first run of each lane is sent;
 * runs of one lane are sent one after the other. Nothing is in flight when it resolves.
 *
 * An account that was taken before its turn, for a live run, gets no more than that, and keeps its place among those
 * that wait: a backfill gains and loses no turn by live runs of its account.
 */
export declare function driveAccount(driving: Driving, { id, data, priority, createdOn }: AccountJob, worker: number | null): Promise<void>;

// internal/clock.d.ts
/** What tells the time and ends pauses. A simulation has one of its own; pg-boss takes the same. */
export interface Clock {
    /** Returns milliseconds since 1970. */
    now(): number;
    setTimeout(then: () => void, milliseconds: number): unknown;
    clearTimeout(timer: unknown): void;
    setInterval(then: () => void, milliseconds: number): unknown;
    clearInterval(timer: unknown): void;
}
export declare const SYSTEM_CLOCK: Clock;

// health/metrics.d.ts
import type { OnEvent } from "@x/batch-http";
import type { Backlog } from "../results/backlog.ts";
import type { WorkerStatus } from "../worker/worker.ts";
/** The metrics of a worker, for Prometheus. */
export interface Metrics {
    readonly onEvent: OnEvent;
    /**
     * Returns the metrics in Prometheus' text format.
     *
     * @param backlog Undefined: the database did not answer.
     */
    textOf(worker: WorkerStatus, backlog: Backlog | undefined): Promise<string>;
    /** The content type of the text. */
    readonly type: string;
}
/** No metric has the name of an account: there may be thousands, and each would be a series of its own. */
export declare function createMetrics(): Metrics;

// drive/go-through-run.d.ts
import { type Database } from "../database/database.ts";
import { type Claim } from "./claim.ts";
import type { Halt } from "./halt.ts";
import type { OpenClient } from "./open-client.ts";
import type { OpenRun } from "./open-runs.ts";
/** A worker going through a run. */
export interface Passing {
    readonly isCancelled: boolean;
    /** Sends nothing more, and waits for what is in flight. */
    drain(message: string): void;
    /** Resolves when nothing is in flight, and what follows is kept. */
    readonly ended: Promise<void>;
}
/** Settles the batches of a run that have no answer, and sends its records that have no outcome, unless it was cancelled. */
export declare function goThroughRun(database: Database, claim: Claim, { client, untilReset, wrongToken }: Pick<OpenClient, "client" | "untilReset" | "wrongToken">, run: OpenRun, onHalt: (halt: Halt) => void): Passing;

// drive/reach-account.d.ts
import type { Database } from "../database/database.ts";
import { type SeenTokens } from "./check-portal.ts";
import type { Claim, Known } from "./claim.ts";
import type { Halt } from "./halt.ts";
import { type Connect, type OpenClient } from "./open-client.ts";
/** What reaching an account needs. */
export interface Reaching {
    readonly database: Database;
    readonly connect: Connect;
    readonly seenTokens: SeenTokens;
    /** Called with errors after which it is tried again. */
    readonly onError: (error: unknown) => void;
    /** Called with what goes on only after `resume`. */
    readonly onHalt: (halt: Halt) => void;
    /** Aborts when the worker is to end. */
    readonly stopping: AbortSignal;
}
/**
 * Returns a client for an account, whose token is of the right portal. When there is none for now, what follows is
 * kept, and what is known of the limits is returned: to ask whose token it is takes requests of the quota, and may
 * wait for it.
 */
export declare function reachAccount(reaching: Reaching, claim: Claim): Promise<OpenClient | Known>;

// drive/open-runs.d.ts
import type { Job } from "@x/batch-core";
import type { Lane } from "@x/batch-http";
import { type Database } from "../database/database.ts";
import type { Claim } from "./claim.ts";
/** A run that has records without an outcome. */
export interface OpenRun {
    readonly id: string;
    readonly lane: Lane;
    readonly job: Job;
    readonly rows: number;
    /** The user cancelled it: nothing more is written, and what left before is settled. */
    readonly isCancelled: boolean;
    /** It was cancelled, and nothing of it is in flight, though associations may wait: it needs no client to end. */
    readonly isOver: boolean;
    /** For how many seconds nothing of its lane is to be sent. */
    readonly wait: number;
}
/** What a worker is to do for an account. */
export interface Work {
    /** False: another worker drives the account. */
    readonly isMine: boolean;
    /**
     * The first run of each lane, the most urgent first. None while the account is paused, but cancelled ones of which
     * nothing left.
     */
    readonly runs: readonly OpenRun[];
}
export declare function readWork(database: Database, { account, fence }: Claim): Promise<Work>;

// drive/check-portal.d.ts
import type { ApiVersion, BatchClient, BatchClientOptions } from "@x/batch-http";
import type { Account } from "@x/batch-types";
/** Whose token a worker has seen last for each account, so that HubSpot is asked once for each token. */
export type SeenTokens = Map<string, {
    readonly token: string;
    readonly details: Account;
}>;
/** Returns the HubSpot account that the token of a client is of. */
export declare function readPortal(account: string, client: Pick<BatchClient<ApiVersion>, "account">, options: BatchClientOptions, seen: SeenTokens, signal: AbortSignal): Promise<Account>;
/**
 * Returns why a client may not write for an account; undefined when it may. The token of another account would write its records
 * into the wrong portal.
 */
export declare function wrongPortal(about: {
    readonly account: string;
    /** What `connect` named as the portal id. */
    readonly named: string | undefined;
    /** The portal of the token that was used before. */
    readonly before: string | undefined;
    /** The portal of the token. */
    readonly found: string;
}): string | undefined;
