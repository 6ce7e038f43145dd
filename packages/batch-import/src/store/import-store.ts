import type { Batch } from "@x/batch-core";
import type { AssociationOutcome, Change, Counts, Outcome } from "@x/batch-types";
import type { Portal } from "../account/portal.ts";
import type { AboutAssociation, KeptAssociation } from "./kept-association.ts";
import type { KeptMember } from "./kept-member.ts";
import type { KeptRow } from "./settled-row.ts";
import type { Stats } from "./stats.ts";
import type { Task } from "./task.ts";

/** A batch that left and has no answer, as it is kept. */
export interface KeptBatch {
  readonly id: number;
  /** The `BATCH_FORMAT` of the version that kept it. */
  readonly format: number;
  /** When it left, in milliseconds since 1970. */
  readonly at: number;
  readonly batch: Batch;
  /** Its rows. `index` is the index of the record in the batch. A missing cell is null, as JSON has no undefined. */
  readonly rows: readonly (readonly [
    index: number,
    row: number,
    line: number,
    cells: readonly (string | null)[],
  ])[];
}

/** Rows of the source, from `first` up to, and without, `end`. */
export type Range = readonly [first: number, end: number];

/** A record that a run created to associate with. */
export interface CreatedTarget {
  readonly objectType: string;
  readonly id: string;
}

/** The change that a row is about to make to its record. */
export interface KeptChange {
  /** Its place among those of the run, in the order in which they were sent. Rows may wait for others. */
  readonly place: number;
  readonly change: Change;
}

/** A row that was given to a later run. */
export interface Given {
  /** The id of that run. */
  readonly run: string;
  /** Where it was when it was made. */
  readonly folder?: string | undefined;
  /** Whether that run may send; until then it has sent nothing. */
  readonly isConfirmed: boolean;
}

/**
 * Keeps a run: rows with their outcome, and batches that left and have no answer. A row that is in neither
 * was not sent. What is changed together is changed in one `transaction`.
 */
export interface ImportStore {
  readonly task: Task;
  /** Keeps the portal of a run that has none: `task.portal` is this one from now on. */
  keepPortal(portal: Portal): void;
  /** All of it, or nothing. */
  transaction(change: () => void): void;
  /**
   * Adds settled rows, and counts them.
   *
   * @throws when one is settled already.
   */
  addRows(rows: readonly KeptRow[]): void;
  /** @param rows `KeptBatch.rows` as JSON. */
  putBatch(id: number, at: number, batch: Batch, rows: string): void;
  deleteBatch(id: number): void;
  /** In the order of their ids. */
  batches(): readonly KeptBatch[];
  /** Settled rows in the order of the source, from `row` on; fewer than `limit` where they are large, and none at the end. */
  rowsFrom(row: number, limit: number): readonly KeptRow[];
  /** Settled rows of these statuses in the order of the source. */
  withStatus(...statuses: Outcome["status"][]): Iterable<KeptRow>;
  /** The ids of the records that rows created, updated or left as they were, each once, in the order of texts, after `after`. */
  recordIds(after: string): Iterable<string>;
  /** Rows that were written, and not all of their associations were made; in the order of the source. */
  unassociated(): Iterable<KeptRow>;
  /**
   * Keeps what is about to change in the records of rows, with the values before. `index` of each is its row. What was kept
   * of a row before is replaced.
   */
  putChanges(changes: readonly Change[]): void;
  /** What was kept by `putChanges` of a row. */
  changeOf(row: number): Change | undefined;
  /** Keeps associations that rows are about to make. One that is kept already stays as it is. */
  putAssociations(associations: readonly AboutAssociation[]): void;
  /** Keeps what became of the associations of a row, of those that are kept. */
  settleAssociations(row: number, outcomes: readonly AssociationOutcome[]): void;
  /** The associations of a row that are kept, in the order of texts. */
  associationsOf(row: number): readonly KeptAssociation[];
  /**
   * Whether the associations of all rows are kept that were looked at. False where an older version began the run: of its
   * rows none are.
   */
  keepsAssociations(): boolean;
  /** Whether associations are kept from which HubSpot moves a label. False where an older version began the run. */
  keepsMoved(): boolean;
  /** Keeps what is known of records in the list of the run; undefined forgets one. */
  setMembers(members: Iterable<readonly [id: string, member: KeptMember | undefined]>): void;
  memberOf(id: string): KeptMember | undefined;
  /** Keeps which records the run created to associate with. */
  addTargets(objectType: string, ids: readonly string[]): void;
  /** The records that the run created to associate with, in the order of texts. */
  targets(): Iterable<CreatedTarget>;
  /** How many skipped rows there are of each kind, as `SettledRow.kind` says it. */
  skippedKinds(): ReadonlyMap<string, number>;
  /**
   * What was kept by `putChanges`, in the order of the source. A row that was not written may be among them.
   *
   * @throws {ImportError} with code `DAMAGED`, where one is not a change.
   */
  changes(): Iterable<KeptChange>;
  counts(): Counts;
  /** Which rows are settled; few ranges, as rows settle about in their order. */
  settledRanges(): readonly Range[];
  givenTo(row: number): Given | undefined;
  /**
   * Keeps that these rows go to a later run. Takes them from a run that was not confirmed.
   *
   * @returns false, and keeps nothing, where some are confirmed for another run.
   */
  give(rows: Iterable<number>, run: string, folder?: string): boolean;
  /**
   * Keeps that the later run may send the rows it was given. Can be repeated.
   *
   * @param rows How many it was given.
   * @returns false, and keeps nothing, where some went to another run since.
   */
  confirm(run: string, rows: number): boolean;
  /** Whether this run may send: always, unless it sends rows of another one, which has to confirm it first. */
  isConfirmed(): boolean;
  setConfirmed(): void;
  /** The folder of the undo of what was written before this run was at its end; such a run sends nothing more. */
  undoneBy(): string | undefined;
  setUndone(by: string): void;
  /** @returns what `setStats` takes. */
  beginSession(at: number): number;
  setStats(session: number, stats: Stats): void;
  /** Of all sessions, in their order. */
  stats(): readonly Stats[];
  /** Resolves when all that was written before the call outlives a power cut. */
  sync(): Promise<void>;
  close(): Promise<void>;
}
