import type { Job, WritePolicy } from "@x/batch-core";
import { type FileBytes, numberText, plural, type Survey } from "@x/batch-file";
import type { Outcome } from "@x/batch-types";
import type { Edit } from "../edits/edit.ts";
import { readEditedChunks } from "../edits/edit-rows.ts";
import { ImportError } from "../errors/import-error.ts";
import type { ColumnMap } from "../mapping/map-columns.ts";
import { withoutCase } from "../mapping/property-index.ts";

const MOST_SHOWN = 5;

/** What a result file says of a row whose record HubSpot has, or may have. */
const MAY_BE_THERE: ReadonlySet<string> = new Set<Outcome["status"]>([
  "created",
  "updated",
  "found",
  "unchanged",
  "unknown",
]);

/**
 * Refuses to create rows of a result file a second time: their column `hs_status` says what became of them.
 *
 * @throws {ImportError} naming the first rows whose record HubSpot has or may have.
 *
 * @example
 * const file = fromBlob(new Blob(["email,hs_status\nada@example.com,created\n"]), "written.csv");
 * const why = await requireNotThere({
 *   job: { operation: "create" },
 *   file,
 *   survey: await survey(file),
 *   columns: { properties: ["email", null] },
 * }).catch((error: ImportError) => error.problems[0]?.code);
 * why; //=> "MAY_BE_THERE"
 */
export async function requireNotThere({
  job,
  file,
  survey,
  columns,
  edits,
  policy,
}: {
  readonly job: Pick<Job, "operation">;
  readonly file: FileBytes;
  readonly survey: Survey;
  readonly columns: Pick<ColumnMap, "properties">;
  readonly edits?: readonly Edit[] | undefined;
  /** With one, records are looked up before they are created. */
  readonly policy?: WritePolicy | undefined;
}): Promise<void> {
  if (job.operation !== "create" || policy !== undefined) return;
  // One that the user maps to a property is the user's own.
  const column = survey.header.findIndex(
    (title, place) => withoutCase(title) === "hs_status" && columns.properties[place] === null,
  );
  if (column === -1) return;
  let rows = 0;
  const shown: string[] = [];
  for await (const chunk of readEditedChunks(file, survey, edits)) {
    for (const { line, cells } of chunk) {
      const status = cells[column] ?? "";
      if (!MAY_BE_THERE.has(withoutCase(status))) continue;
      rows += 1;
      if (shown.length < MOST_SHOWN) shown.push(`line ${numberText(line)}: ${status.trim()}`);
    }
  }
  if (rows === 0) return;
  const all =
    rows > shown.length ? [...shown, `and ${numberText(rows - shown.length)} more`] : shown;
  const [say, these] = rows === 1 ? ["says", "this row"] : ["say", "these rows"];
  const said = `${plural(rows, "row")} ${say} in column ${survey.header[column]} that HubSpot has the record or may have it (${all.join("; ")}), and a create would make a second one`;
  throw new ImportError("RETRY", {
    code: "MAY_BE_THERE",
    message: `${survey.name}: ${said}. Nothing was sent. To send what a run did not write, retry that run. To create the rest of this file, take ${these} out. If this account surely has none of these records, take out the column.`,
  });
}
