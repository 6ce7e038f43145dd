import MiniSearch from "minisearch";
import { expect, test } from "vitest";
import { WORDS } from "./search.ts";
import searchByPage from "./search-by-page.ts";

test("a page is found once, by its best part, with the whole words that are marked", () => {
  const options = { fields: ["title", "text"], ...WORDS };
  const index = new MiniSearch(options);
  index.addAll([
    { id: "/a.html#top", title: "Files", text: "rows, and what else a file has" },
    { id: "/a.html#rows", title: "Rows", text: "rows" },
    { id: "/b.html#top", title: "Columns", text: "each of these columns has a value for a row" },
  ]);
  const results = searchByPage.loadJSON(JSON.stringify(index), options).search("rows");
  expect(results.map(({ id }) => id as string)).toEqual(["/a.html#rows", "/b.html#top"]);
  expect(Object.keys(results[0]!.match)).toEqual(["row", "rows"]);
});
