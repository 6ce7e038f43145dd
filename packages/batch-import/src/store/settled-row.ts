import type { Row } from "@x/batch-file";
import type { Outcome } from "@x/batch-types";
import { ImportError } from "../errors/import-error.ts";

/** A row of the source, and its place there, from 0. */
export interface SourceRow extends Row {
  readonly row: number;
}

/** What became of a row, as it is kept and exported. */
export interface SettledRow {
  readonly row: number;
  readonly line: number;
  readonly status: Outcome["status"];
  /** What `hs_id` says. */
  readonly id: string;
  /** What `hs_error` says. */
  readonly error: string;
  /**
   * What kind of reason or warning it is; empty for what succeeded with all its associations, and
   * without a warning.
   */
  readonly kind: string;
}

/** A settled row with its cells as a JSON array. */
export type KeptRow = SettledRow & { readonly cells: string };

/**
 * The cells of a row; blank where it had none.
 *
 * @throws {ImportError} when they are no cells: somebody has changed what was kept.
 */
export function cellsOf({ row, cells }: Pick<KeptRow, "row" | "cells">): string[] {
  const parsed: unknown = parse(cells);
  const isCells = Array.isArray(parsed) && parsed.every((cell) => isText(cell) || cell === null);
  if (isCells) return parsed.map((cell) => (isText(cell) ? cell : ""));
  throw new ImportError(
    "DAMAGED",
    `row ${row + 1} of this run is damaged: its cells are no texts.`,
  );
}

function isText(cell: unknown): cell is string {
  return typeof cell === "string";
}

function parse(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return undefined;
  }
}

/** @param named What the row says its record is, where it says so; it must not be lost. */
export function settledRow(
  { row, line }: Pick<SourceRow, "row" | "line">,
  outcome: Outcome,
  named: string | undefined,
  error: string,
): SettledRow {
  const id = idOf(outcome, named);
  return { row, line, status: outcome.status, id, error, kind: kindOf(outcome) };
}

/** No id is that long; a cell may be. */
const MAX_ID = 1_000;

function idOf(outcome: Outcome, named: string | undefined): string {
  if ("id" in outcome) return outcome.id;
  if (named !== undefined) return named.slice(0, MAX_ID);
  return outcome.status === "failed" ? (outcome.error.existingId ?? "") : "";
}

function kindOf(outcome: Outcome): string {
  if ("reason" in outcome) return outcome.reason;
  if (outcome.status === "failed") return kindOfRemark(outcome.error);
  const [warning] = outcome.warnings;
  if (warning !== undefined) return kindOfRemark(warning);
  const open = outcome.associations?.find(({ status }) => status !== "associated");
  return open === undefined ? "" : `association ${open.status}`;
}

/** Without what differs from row to row. */
function kindOfRemark(remark: { category?: unknown; code?: unknown; property?: unknown }): string {
  return [remark.category, remark.code, remark.property].join("\n");
}
