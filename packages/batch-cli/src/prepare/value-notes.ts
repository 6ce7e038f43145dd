import type { Survey } from "@x/batch-file";
import type { Decided, RowOptions } from "@x/batch-import";

/** Each option that is about values of some types only. */
const ABOUT = [
  ["dateFormat", "--date-format", "dates", ["date", "datetime"]],
  ["decimalMark", "--decimal-mark", "numbers", ["number"]],
] as const;

/**
 * What a user should know of the values of a file before they are written, a sentence each: options that no column
 * needs, and columns with a text such as `1.200`, which is sent as it is. None where the types of the properties are
 * not known.
 *
 * @param given Those of the options that the user typed: the others are of a mapping.
 */
export function valueNotes(
  { columns, definitions }: Pick<Decided, "columns" | "definitions">,
  { header, name, unclear = [] }: Pick<Survey, "header" | "name" | "unclear">,
  options: RowOptions,
  given: RowOptions,
): string[] {
  if (definitions === undefined) return [];
  const types = new Map(definitions.properties.map((one) => [one.name, one.type]));
  const typeAt = (property: string | null): string => types.get(property ?? "") ?? "";
  const unused = ABOUT.filter(
    ([key, , , wanted]) =>
      given[key] !== undefined &&
      !columns.properties.some((property) => wanted.some((type) => type === typeAt(property))),
  ).map(
    ([, option, what]) =>
      `${option} has no effect: no column of ${name} maps to a property with ${what}.`,
  );
  const { check, coerce, dateFormat, decimalMark } = options;
  if (check === false || coerce || (dateFormat ?? decimalMark) !== undefined) return unused;
  const taken = unclear.flatMap(({ column, example }) => {
    const place = header.indexOf(column);
    if (columns.unclear?.[place] !== "warned" || typeAt(columns.properties[place]!) !== "number")
      return [];
    const [point, comma] = [Number(example), example.replace(".", "")];
    return `${column}: ${JSON.stringify(example)} is ${point} for HubSpot. If it is ${comma}: --decimal-mark ,. If it is ${point}: --decimal-mark .`;
  });
  return [...unused, ...taken];
}
