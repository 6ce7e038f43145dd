import { globSync } from "node:fs";
import { join } from "node:path";
import { BASE } from "../src/addresses.ts";
import searchByPage from "../src/search-by-page.ts";
import { SEARCH, WORDS } from "../src/search.ts";

/** Returns a function that searches a built site as its pages do, and gives the paths of the first three results. */
export async function openIndex(dist: string): Promise<(words: string) => string[]> {
  const [file] = globSync(join(dist, "assets/chunks/@localSearchIndexroot.*.js"));
  const { default: json } = (await import(file!)) as { default: string };
  const index = searchByPage.loadJSON(json, {
    fields: ["title", "titles", "text"],
    storeFields: ["title", "titles"],
    ...WORDS,
    searchOptions: SEARCH,
  });
  return (words) =>
    index
      .search(words)
      .slice(0, 3)
      .map(({ id }) => /^[^.#]*/.exec((id as string).slice(BASE.length))![0]);
}
