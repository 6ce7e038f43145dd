import { InvalidOptionsError } from "@x/batch-core";
import { type Sql, rowsOf } from "../database/database.ts";

const ROWS_PER_READ = 1_000;

/**
 * Yields the rows of a query as records, a thousand at a time from a cursor. Postgres makes every value a text, which keeps the
 * digits of numbers and takes no time zone for dates.
 *
 * @param tx A transaction: a cursor lives in one.
 * @throws {InvalidOptionsError} when two columns have one name: only one of the values could be kept.
 */
export async function* readQuery(tx: Sql, sql: string): AsyncGenerator<unknown, void, undefined> {
  const query = sql.replace(/[;\s]+$/, "");
  await tx.query(`declare hubspot_batch_rows no scroll cursor for
    select (
      select json_object_agg(key, value) from json_each_text(row_to_json(source_row)) where value is not null
    ) as cells, case when row_number() over () = 1 then (
      select json_agg(name) from json_object_keys(row_to_json(source_row)) name
    ) end as names
    from (${query}\n) source_row`);
  for (;;) {
    const rows = await rowsOf<{ cells: Cells | null; names: string[] | null }>(
      tx,
      `fetch ${ROWS_PER_READ} from hubspot_batch_rows`,
    );
    checkNames(rows[0]?.names ?? []);
    for (const { cells } of rows) yield toRecord(cells ?? {});
    if (rows.length < ROWS_PER_READ) break;
  }
  await tx.query("close hubspot_batch_rows");
}

type Cells = Readonly<Record<string, string>>;

/** @param names Of the first row; none for later ones. */
function checkNames(names: readonly string[]): void {
  const twice = new Set(names.filter((name, place) => names.indexOf(name) < place));
  const problems = [...twice].map(
    (name) => `source.sql: more than one column is called ${name}. Give each a name of its own.`,
  );
  if (problems.length > 0) throw new InvalidOptionsError(problems);
}

/**
 * @throws {SyntaxError} when the associations are no JSON.
 */
function toRecord({ id, associations, ...properties }: Cells) {
  return {
    ...(id !== undefined && { id }),
    properties,
    ...(associations !== undefined && { associations: JSON.parse(associations) as unknown }),
  };
}
