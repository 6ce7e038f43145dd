import type { ArchiveLimit, SyncPlan, Withheld } from "@x/batch-import/sqlite";
import type { NeededOptions } from "../../terminal/needed-option.ts";
import { quoted } from "../../terminal/quoted.ts";
import { numberText, plural } from "../../terminal/plural.ts";

/** `2 rows to write, 1 record to archive` */
export function workText({ create, update, archive }: SyncPlan["counts"]): string {
  const parts = [
    ...(create + update === 0 ? [] : [`write ${plural(create + update, "row")}`]),
    ...(archive === 0 ? [] : [`archive ${plural(archive, "record")}`]),
  ];
  return parts.join(" and ");
}

/** What to do about rows that are refused. */
export function mendText(
  refused: number,
  file: string,
  { areEnough, words }: NeededOptions,
): string {
  const options = words.length === 0 ? "" : ` with ${words.map(quoted).join(" ")}`;
  if (areEnough) return `run the sync again${options}`;
  return `correct the ${refused === 1 ? "row" : plural(refused, "row")} that would be refused in ${file}, and run the sync again${options}`;
}

/** Why records stay that were to be archived, and what to do. */
export function withheldText(withheld: Withheld, limit: ArchiveLimit): string {
  const { gone } = withheld;
  const records = plural(gone, "record");
  if (withheld.reason === "limit") {
    const most = "percent" in limit ? `${limit.percent} %` : numberText(limit.rows);
    return `${numberText(gone)} of the ${plural(withheld.written, "record")} that syncs wrote ${gone === 1 ? "is" : "are"} gone from the file, which is more than ${most} (--max-archive). None is archived. If the file is right: --max-archive ${gone}.`;
  }
  if (withheld.reason === "new-key") {
    return `${plural(withheld.rows, "row is", "rows are")} not written, and may be about ${gone === 1 ? "the record that is" : `some of the ${records} that are`} gone from the file, by a new key. None is archived. Correct the rows.`;
  }
  return `${plural(withheld.rows, "row has", "rows have")} no key that can be read, so that it is not known whether ${records} ${gone === 1 ? "is" : "are"} gone from the file. None is archived. Correct the keys.`;
}
