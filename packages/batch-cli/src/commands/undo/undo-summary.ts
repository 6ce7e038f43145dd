import { NO_LINE } from "@x/batch-import";
import type { UndoneRecord } from "@x/batch-import/sqlite";
import { numberText, plural } from "../../terminal/plural.ts";
import { printable } from "../../terminal/printable.ts";

const MOST_SHOWN = 10;

/** What an undo would do. Plain JSON. */
interface UndoSummary {
  /** Records that the run created. */
  readonly archive: number;
  /** Records that get former values. */
  readonly update: number;
  /** Values that they get. */
  readonly values: number;
  /** Records that are as they were before. */
  readonly reversed: number;
  /** Records that get some of their former values. */
  readonly partly: number;
  /** Records that stay as they are. */
  readonly kept: number;
  readonly unknown: number;
}

/** Counts what undoes records, and shows the first that are kept. */
export interface UndoCounter {
  add(record: UndoneRecord): void;
  readonly summary: UndoSummary;
  text(): string;
}

export function createUndoCounter(): UndoCounter {
  const counts = { archive: 0, update: 0, values: 0, partly: 0, reversed: 0, kept: 0, unknown: 0 };
  const shown: string[] = [];
  return {
    add(record) {
      const { undo } = record;
      counts[undo.action] += 1;
      if (undo.action === "update") counts.values += undo.changes.length;
      if (undo.action === "update" && undo.kept.length > 0) counts.partly += 1;
      const text = shown.length < MOST_SHOWN ? keptText(record) : undefined;
      if (text !== undefined) shown.push(text);
    },
    get summary() {
      return { ...counts };
    },
    text() {
      const { archive, update, values, partly, reversed, kept, unknown } = counts;
      const lines = [
        archive > 0 && `- ${plural(archive, "record")} to archive, as the run created them`,
        update > 0 &&
          `~ ${plural(update, "record")} to get ${plural(values, "former value")}${partly === 0 ? "" : `; ${numberText(partly)} of them only in part`}`,
        reversed > 0 && `= ${plural(reversed, "record")} as before already`,
        kept > 0 && `! ${plural(kept, "record")} kept`,
        unknown > 0 && `? ${plural(unknown, "record")} of which it is unknown what the run did`,
      ].filter((line) => line !== false);
      const rest = partly + kept + unknown - shown.length;
      const more = rest > 0 ? [`  … and ${numberText(rest)} more`] : [];
      return [...lines, ...shown, ...more].map((line) => `  ${line}\n`).join("");
    },
  };
}

/** `archive 1 record and update 2 records`, without what there is none of. */
export function workText({ archive, update }: Pick<UndoSummary, "archive" | "update">): string {
  return [
    ...(archive === 0 ? [] : [`archive ${plural(archive, "record")}`]),
    ...(update === 0 ? [] : [`update ${plural(update, "record")}`]),
  ].join(" and ");
}

/** `  line 3 512   city: changed since; now "Oslo", before "Paris"`; undefined for a record that is undone. */
function keptText({ line, id, undo }: UndoneRecord): string | undefined {
  const { kept = [] } = "kept" in undo ? undo : {};
  if (undo.action === "reversed" || undo.action === "archive") return undefined;
  if (undo.action === "update" && kept.length === 0) return undefined;
  const values = kept.map(({ property, from, to, why }) => {
    const now = from === undefined ? "" : `now ${JSON.stringify(from)}, `;
    return `${property}: ${why.replace("-", " ")}; ${now}before ${JSON.stringify(to)}`;
  });
  const why = values.length > 0 ? values.join(", ") : "message" in undo ? undo.message : "";
  const where = line === NO_LINE ? "" : `line ${line} `;
  return `  ${printable(`${where}${id}   ${why}`)}`;
}
