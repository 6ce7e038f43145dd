import { expect, test } from "vitest";
import type { Bench } from "../src/engine/bench.ts";
import { bundle } from "../src/engine/bundle.ts";
import { runBench } from "../src/engine/run-bench.ts";
import { findProblems, summarize } from "../src/engine/summarize.ts";

// What any machine finds the same. When one fails for a good reason, its budget stands in its file of src/benches.
test.each(["allocations", "bad-records", "bundlers", "entries", "install"])("%s", async (name) => {
  const { bench: whole } = (await import(`../src/benches/${name}.ts`)) as { bench: Bench };
  const bench = withCasesAskedFor(whole);
  const result = summarize(bench, await runBench(name, bench, 1), 1, "");
  expect(findProblems(bench, result)).toEqual([]);
});

/** Without the cases that no target and no budget is about, such as those of other clients. */
function withCasesAskedFor(bench: Bench): Bench {
  const asked = new Set<string>();
  for (const { value } of [...(bench.targets ?? []), ...(bench.budgets ?? [])]) {
    value((name) => {
      asked.add(name);
      return 1;
    });
  }
  const cases = Object.entries(bench.cases).filter(([name]) => asked.has(name));
  return { ...bench, cases: Object.fromEntries(cases) };
}

test("what exceeds its budget is told", () => {
  const bench: Bench = {
    title: "",
    how: "",
    columns: { KB: 1 },
    cases: {},
    process: "bench",
    targets: [
      { what: "a", value: (median) => median("a", "KB"), unit: "KB", atMost: 4 },
      { what: "b", value: (median) => median("a", "KB"), unit: "KB", atLeast: 9, reason: "known" },
    ],
    budgets: [{ what: "c", value: (median) => median("a", "KB"), atMost: 4.5 }],
  };
  const result = summarize(bench, { a: [{ KB: 5 }] }, 1, "");
  expect(findProblems(bench, result)).toEqual([
    "c: 5, and the budget is 4.5",
    "a: 5, and the target is ≤ 4",
  ]);
});

const FILES = [
  "@zip.js/zip.js",
  "batch-file",
  "fzstd",
  "hyparquet",
  "hyparquet-compressors",
  "hysnappy",
  "jsonc-parser",
  "saxes",
  "xmlchars",
];

/** What a bundle takes modules of, for each package. */
test.each(
  Object.entries({
    "@x/batch-types": ["batch-types"],
    "@x/batch-core": ["batch-core", "batch-types"],
    "@x/batch-http": ["batch-core", "batch-http", "batch-types"],
    "@x/batch-file": FILES,
    "@x/batch-import": [
      "batch-core",
      "batch-http",
      "batch-import",
      "batch-types",
      "fastest-levenshtein",
      "valibot",
    ].concat(FILES),
    "@x/batch-sandbox": ["batch-sandbox", "batch-types"],
  }),
)("%s imports no more than these", async (entry, expected) => {
  const { first, later } = await bundle(`import * as all from "${entry}"; console.log(all);`);
  const modules = [...first, ...later].flatMap(({ moduleIds }) => moduleIds);
  const names = modules.map((id) => {
    const found = /.*\/node_modules\/((?:@[^/]+\/)?[^/]+)|packages\/(batch-[^/]+)/.exec(id);
    return found?.[1] ?? found?.[2];
  });
  expect([...new Set(names)].filter((name) => name !== undefined).sort()).toEqual(
    expected.toSorted(),
  );
});
