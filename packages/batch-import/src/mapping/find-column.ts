import { withoutCase } from "./property-index.ts";

/**
 * Finds the column of a given name: by its exact title first, then without regard to upper and lower case and
 * blanks, where only one column matches.
 *
 * @returns Its title, or `undefined`.
 *
 * @example
 * findColumn("e mail", ["Name", "E Mail"]); //=> "E Mail"
 * findColumn("phone", ["Name", "E Mail"]); //=> undefined
 */
export function findColumn(title: string, header: readonly string[]): string | undefined {
  if (header.includes(title)) return title;
  const folded = withoutCase(title);
  if (folded === "") return undefined;
  const [found, ...others] = header.filter((one) => withoutCase(one) === folded);
  return others.length === 0 ? found : undefined;
}
