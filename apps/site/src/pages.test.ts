import { expect, test } from "vitest";
import { read } from "./pages.ts";
import { PAGES } from "./site-map.ts";

// What commands print, and CSV, stay as they are. Diagrams are drawn.
const CODE = /^```(?:ts|js|json|sh|sql|yaml)\n([^]*?)^```$/gm;

test("code fits beside the sidebar", () => {
  const sources = new Set(PAGES.map(({ source }) => source).filter((it) => it.endsWith(".md")));
  const wide = [...sources].flatMap((source) =>
    [...read(source).matchAll(CODE)]
      .flatMap(([, code]) => code!.split("\n"))
      .filter(({ length }) => length > 84)
      .map((line) => `${source}: ${line}`),
  );
  expect(wide).toEqual([]);
});
