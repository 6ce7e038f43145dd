import type { Job } from "@x/batch-core";
import type { Survey } from "@x/batch-file";
import type { ImportProblem } from "../../errors/import-error.ts";
import type { ToldColumns } from "../../mapping/decide-columns.ts";
import type { ImportChoice, JobChoice, SendAs } from "../views/choice.ts";

type Chosen = Pick<ImportChoice, "columns" | "constants" | "job" | "sendAs">;

/**
 * What a user chose for the columns of a file, as the decision takes it.
 *
 * @param associated Titles of the columns that name records to associate with.
 */
export function toldColumns(
  survey: Survey,
  { columns, constants = [], job, sendAs = [] }: Chosen,
  associated: readonly string[],
): ToldColumns {
  const { header } = survey;
  return {
    ...survey,
    job: jobOf(job),
    map: [],
    associated,
    saved: Object.fromEntries(header.map((title, place) => [title, columns[place] ?? null])),
    sendAs: valuesByTitle(header, sendAs),
    constants: Object.fromEntries(constants.map(({ property, value }) => [property, value])),
  };
}

function jobOf({ idProperty, objectType, operation }: JobChoice): Job {
  const takesIdProperty = operation === "update" || operation === "upsert";
  return {
    operation,
    objectType: objectType as Job["objectType"],
    ...(takesIdProperty && idProperty !== undefined && { idProperty }),
  };
}

function valuesByTitle(
  header: readonly string[],
  sendAs: readonly SendAs[],
): Record<string, Record<string, string>> {
  const byColumn = new Map<number, [from: string, to: string][]>();
  for (const { column, from, to } of sendAs) {
    const pairs = byColumn.get(column);
    if (pairs === undefined) byColumn.set(column, [[from, to]]);
    else pairs.push([from, to]);
  }
  return Object.fromEntries(
    [...byColumn].flatMap(([column, pairs]) => {
      const title = header[column];
      return title === undefined ? [] : [[title, Object.fromEntries(pairs)]];
    }),
  );
}

/** What a page can say, and a mapping that goes by titles and properties cannot: it would lose one of the two. */
export function lostChoices(
  header: readonly string[],
  { columns, constants = [] }: Chosen,
): ImportProblem[] {
  const untitled = header.flatMap((title, place) => (title === "" ? [place] : []));
  const chosen = untitled.filter((place) => typeof columns[place] === "string");
  const properties = constants.map(({ property }) => property);
  const twice = properties.filter((name, place) => properties.indexOf(name) !== place);
  return [
    ...(untitled.length > 1 && chosen.length > 0
      ? [
          {
            code: "MAPPING" as const,
            message: `${untitled.length} columns have no title, so that nobody can tell which of them is meant. Give each that is to be written a title in the file.`,
            values: { column: "" },
          },
        ]
      : []),
    ...[...new Set(twice)].map((property) => ({
      code: "MAPPING" as const,
      message: `${property} gets two values in every row. Remove one of them.`,
      values: { constant: property },
    })),
  ];
}
