import MiniSearch, { type Options, type SearchResult } from "minisearch";

/** What of MiniSearch the search box of VitePress uses, and stands there in its place: a page is found once. */
// oxlint-disable-next-line import/no-default-export -- MiniSearch has one.
export default {
  loadJSON(json: string, options: Options): Pick<MiniSearch, "search"> {
    const index = MiniSearch.loadJSON(json, options);
    return { search: (words) => oncePerPage(index.search(words)).map(withEndings) };
  },
};

/** Keeps the best part of each page. */
function oncePerPage(results: readonly SearchResult[]): SearchResult[] {
  const pages = new Set<string>();
  return results.filter(({ id }) => {
    const [page] = (id as string).split("#");
    return pages.size < pages.add(page!).size;
  });
}

/** Adds the endings that the index leaves out: the search box marks what is in `match`, and would cut "rows". */
function withEndings({ match, ...result }: SearchResult): SearchResult {
  const words = Object.entries(match).flatMap(([word, fields]) =>
    [word, `${word}s`, word.replace(/y$/, "ies")].map((form) => [form, fields] as const),
  );
  return { ...result, match: Object.fromEntries(words) };
}
