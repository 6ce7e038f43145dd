import { whyKept } from "@x/batch-core";
import type { UndoneRecord } from "./undone-record.ts";

/** A part of a record that no step of the undo writes. */
export interface KeptPart {
  /** How it ends: `kept`, `reversed` (as before already) or `unknown`. */
  readonly result: "kept" | "reversed" | "unknown";
  readonly reason: string;
  /** Of a value that stays. */
  readonly property?: string;
  readonly now?: string;
  readonly before?: string;
}

/**
 * Returns the parts of a record that no step of the undo writes: its values, then its associations, then its membership.
 *
 * @example
 * const undo = { action: "kept", message: "Others changed it since." } as const;
 * const [part] = keptParts({ line: 2, id: "101", undo, associations: [] });
 * [part?.result, part?.reason]; //=> ["kept", "Others changed it since."]
 */
export function keptParts({ undo, associations, membership }: UndoneRecord): KeptPart[] {
  const isAll = associations.length === 0 && membership === undefined;
  const rows = isAll || undo.action !== "reversed" ? valueRows(undo) : [];
  for (const { made, undo: one } of associations) {
    if (one.action === "separate") continue;
    const message = one.message;
    if (message === undefined) continue;
    const name = made && `Association with ${made.to.objectType} ${made.to.id}: `;
    const result = one.action === "labels" ? "kept" : one.action;
    rows.push({ result, reason: `${name ?? ""}${message}` });
  }
  if (membership !== undefined && membership.undo.action !== "remove") {
    const { action, message } = membership.undo;
    rows.push({
      result: action,
      reason: `List ${JSON.stringify(membership.list.name)}: ${message}`,
    });
  }
  return rows;
}

/** Each value that stays has a reason of its own. */
function valueRows(undo: UndoneRecord["undo"]): KeptPart[] {
  if (undo.action === "archive") return [];
  const values = undo.kept ?? [];
  if (values.length > 0) {
    return values.map(({ property, from = "", to, why }) => ({
      result: "kept",
      reason: sentenceOf(whyKept(why)),
      property,
      now: from,
      before: to,
    }));
  }
  return undo.action === "update" ? [] : [{ result: undo.action, reason: undo.message }];
}

function sentenceOf(reason: string): string {
  return `${reason.charAt(0).toUpperCase()}${reason.slice(1)}.`;
}
