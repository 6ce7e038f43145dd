import type { Row } from "@x/batch-file";
import type { ConfirmedOutcome, Outcome, RecordError } from "@x/batch-types";
import { ImportError } from "../errors/import-error.ts";
import { parseJson } from "./parse-json.ts";

/** A row of the source, and its place there, from 0. */
export interface SourceRow extends Row {
  readonly row: number;
  /** The user said that it is not to be written. */
  readonly isLeftOut?: true;
}

/** What became of a row, as it is kept and exported. */
export interface SettledRow {
  readonly row: number;
  /** In the user's file, from 1; 0 where the row comes from no line of it. */
  readonly line: number;
  readonly status: Outcome["status"];
  /** What `hs_id` says. */
  readonly id: string;
  /** What `hs_error` says. */
  readonly error: string;
  /**
   * What kind of reason or warning it is. Empty for what succeeded with all its associations, without a warning, and
   * in a record of its own.
   */
  readonly kind: string;
  /**
   * HubSpot's id of the answer that refused it, or one of its associations; their support asks for it. Empty where
   * there is none.
   */
  readonly correlationId: string;
}

/** Rows of these statuses have a record in HubSpot that holds their values. */
export const IN_HUBSPOT: readonly Outcome["status"][] = ["created", "updated", "unchanged"];

/** A settled row with its cells as a JSON array. */
export type KeptRow = SettledRow & { readonly cells: string };

/**
 * Returns the cells of a row; blank where it had none.
 *
 * @throws {ImportError} when they are no cells: somebody has changed what was kept.
 *
 * @example
 * cellsOf({ row: 0, cells: '["ada@example.com",null]' }); //=> ["ada@example.com", ""]
 */
export function cellsOf(row: Pick<KeptRow, "row" | "cells">): string[] {
  const cells = sparseCellsOf(row);
  return cells.every(isText) ? cells : cells.map((cell) => cell ?? "");
}

/** The cells of a row; undefined where it had none. Throws as `cellsOf`. */
export function sparseCellsOf({
  row,
  cells,
}: Pick<KeptRow, "row" | "cells">): (string | undefined)[] {
  const parsed: unknown = parseJson(cells);
  if (Array.isArray(parsed)) {
    // Nearly all rows are such, and each is read for the result files.
    if (parsed.every(isText)) return parsed;
    const isCells = parsed.every((cell) => isText(cell) || cell === null);
    if (isCells) return parsed.map((cell) => (isText(cell) ? cell : undefined));
  }
  throw new ImportError(
    "DAMAGED",
    `row ${row + 1} of this run is damaged: its cells are not texts.`,
  );
}

function isText(cell: unknown): cell is string {
  return typeof cell === "string";
}

/**
 * Returns what is kept of a row that has its outcome.
 *
 * @param named The record id that the row says, where it says one; it must not be lost.
 * @param error What `hs_error` says, as `reasonOf` returns it.
 *
 * @example
 * const outcome = { index: 0, attempts: 1, status: "archived", id: "101", warnings: [] } as const;
 * const { status, id } = settledRow({ row: 0, line: 2 }, outcome, "101", "");
 * [status, id]; //=> ["archived", "101"]
 */
export function settledRow(
  { row, line }: Pick<SourceRow, "row" | "line">,
  outcome: Outcome,
  named: string | undefined,
  error: string,
): SettledRow {
  const id = idOf(outcome, named);
  const { status } = outcome;
  return { row, line, status, id, error, kind: kindOf(outcome), correlationId: answerOf(outcome) };
}

function answerOf(outcome: Outcome): string {
  if (outcome.status === "failed") return outcome.error.correlationId ?? "";
  const { associations = [] } = outcome as Partial<ConfirmedOutcome>;
  const refused = associations.find(({ error }) => error?.correlationId !== undefined);
  return refused?.error?.correlationId ?? "";
}

/** No id is that long; a cell may be. */
const MAX_ID = 1_000;

function idOf(outcome: Outcome, named: string | undefined): string {
  if ("id" in outcome) return outcome.id;
  if (named !== undefined) return named.slice(0, MAX_ID);
  if (outcome.status === "skipped") return outcome.existingId ?? "";
  return outcome.status === "failed" ? (outcome.error.existingId ?? "") : "";
}

function kindOf(outcome: Outcome): string {
  // A connection that broke and an answer of 502 are two kinds of silence.
  if ("reason" in outcome) return [outcome.reason, "", shapeOf(outcome.message)].join("\n");
  if (outcome.status === "failed") return kindOfRemark(outcome.error);
  const { associations = [] } = outcome as Partial<ConfirmedOutcome>;
  const open = associations.find(({ status }) => status !== "associated");
  if (open !== undefined) return `${UNASSOCIATED}${open.status}`;
  const [warning] = outcome.warnings ?? [];
  if (warning !== undefined) return kindOfRemark(warning);
  return outcome.mergedInto === undefined ? "" : "merged";
}

/** The kind of a row begins with this where the row was written, and an association was not made, or may not have been. */
export const UNASSOCIATED = "association ";

/** The category of a row that was refused before it was sent. */
export const REFUSED_UNSENT = "INVALID_RECORD";

/** A message without what may differ from row to row: quoted values, and numbers that are not an HTTP status. */
function shapeOf(message: string): string {
  return message.replaceAll(/"[^"]*"|\b(?![1-5]\d\d\b)\d+\b/g, "…").slice(0, 200);
}

/** Without what differs from row to row. */
function kindOfRemark(remark: {
  readonly category?: string | null;
  readonly code?: string | null;
  readonly property?: string;
  readonly message?: string | null;
}): string {
  const { category, code, property, message } = remark;
  return [category, code, isOfTarget(code) ? shapeOf(message ?? "") : property].join("\n");
}

/** Of a record to associate with, only the message says its object and property. */
function isOfTarget(code: string | null | undefined): boolean {
  return code === "TARGET_NOT_FOUND" || code === "AMBIGUOUS_TARGET";
}

/** Returns the category of a kind: of a skipped row the reason why it was, of a failed one that of its error. */
export function categoryOf({ kind }: Pick<SettledRow, "kind">): string {
  return kind.split("\n", 1)[0]!;
}

/**
 * Returns what the kind of a failed row says of its error.
 *
 * @example
 * import { createBatchClient } from "@x/batch-http";
 *
 * const client = createBatchClient({ accessToken: process.env.HUBSPOT_ACCESS_TOKEN! });
 * const job = { operation: "create", objectType: "contacts" } as const;
 * const columns = { properties: ["email"], leftOut: [] };
 * const file = fromBlob(new Blob(["email\nada@example.com\nnobody\n"]), "people.csv");
 * const task = { survey: await survey(file), job, columns, store: createMemoryStore };
 * const { store, ended } = await start({ client, file, ...task });
 * await ended;
 * const [row] = store.withStatus("failed");
 * errorIn(row!).code; //=> "INVALID_EMAIL"
 */
export function errorIn({
  kind,
}: Pick<SettledRow, "kind">): Pick<RecordError, "category" | "code" | "property"> {
  const [category = "", code = "", property = ""] = kind.split("\n");
  return {
    category,
    ...(code !== "" && { code }),
    ...(property !== "" && !isOfTarget(code) && { property }),
  };
}
