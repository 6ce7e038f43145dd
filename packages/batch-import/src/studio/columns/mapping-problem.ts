import type { AccountDefinitions } from "../../account/account-definitions.ts";
import type { ImportProblem } from "../../errors/import-error.ts";
import { candidatesFor } from "../../mapping/candidates.ts";
import { likeliest } from "../../mapping/nearest.ts";
import type { ImportChoice } from "../views/choice.ts";
import type { MappingProblem } from "../views/columns.ts";

/** A problem with what a user chose, beside the field that it is about. */
export function mappingProblem(
  { code, message, values = {} }: ImportProblem,
  header: readonly string[],
  { columns, constants = [] }: Pick<ImportChoice, "columns" | "constants">,
  properties: AccountDefinitions["properties"],
): MappingProblem {
  const { associate, column, constant, property } = values;
  if (associate !== undefined) return { message, associate };
  const isAbout = (title: string, place: number): boolean =>
    column === undefined ? columns[place] === property : title === column;
  const places =
    constant !== undefined || (column ?? property) === undefined
      ? []
      : header.flatMap((title, place) => (isAbout(title, place) ? [place] : []));
  const given = constant ?? columns[places[0] ?? -1] ?? "";
  const taken = new Set([
    ...columns.filter((name) => name !== null),
    ...constants.map((one) => one.property),
  ]);
  const near = code === "UNKNOWN_PROPERTY" ? nearNames(given, properties, taken) : [];
  return {
    message,
    ...(constant !== undefined && { constant }),
    ...(places.length > 0 && { columns: places }),
    ...(near.length > 0 && { near }),
  };
}

/** Properties that a title or a wrong name may be meant for, the likeliest first. */
export function nearNames(
  given: string,
  properties: AccountDefinitions["properties"],
  taken: ReadonlySet<string>,
): string[] {
  const free = candidatesFor(given, properties, taken);
  return likeliest(given, free, ({ label, name }) => (label ? [name, label] : [name])).map(
    ({ name }) => name,
  );
}
