import type { PlannedFile, PlannedLink } from "./import-plan.ts";

interface Ordered extends Pick<PlannedFile, "name"> {
  readonly links?: readonly Pick<PlannedLink, "step">[];
}

/**
 * Puts files in order: each after those it links to, else as they are given.
 *
 * @returns `circle`: names of files that link to each other, the first also last, where there is no such order.
 */
export function orderFiles<File extends Ordered>(
  files: readonly File[],
): { readonly files: readonly File[] } | { readonly circle: readonly string[] } {
  const ordered = new Set<File>();
  const byName = new Map(files.map((file) => [file.name, file]));

  function add(file: File, way: readonly string[]): readonly string[] | undefined {
    if (ordered.has(file)) return undefined;
    const { name, links = [] } = file;
    if (way.includes(name)) return [...way.slice(way.indexOf(name)), name];
    for (const { step } of links) {
      const circle = add(byName.get(step)!, [...way, name]);
      if (circle !== undefined) return circle;
    }
    ordered.add(file);
    return undefined;
  }
  for (const file of files) {
    const circle = add(file, []);
    if (circle !== undefined) return { circle };
  }
  return { files: [...ordered] };
}
