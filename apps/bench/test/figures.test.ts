import { describe, expect, test } from "vitest";
import { readPages, readResults } from "../src/page/files.ts";
import { fill, findOldFigures, findUnmarked } from "../src/page/fill.ts";
import type { Result } from "../src/engine/summarize.ts";

const results = readResults();

test("every figure of a page is that of docs/benchmarks", () => {
  expect(readPages().flatMap(({ path, text }) => findOldFigures(path, text, results))).toEqual([]);
});

test("no README has a figure that was measured elsewhere", () => {
  const readmes = readPages().filter(({ path }) => path.endsWith("README.md"));
  expect(readmes.length).toBeGreaterThan(8);
  expect(readmes.flatMap(({ path, text }) => findUnmarked(path, text))).toEqual([]);
});

describe("a figure between markers", () => {
  const spread = { median: 7.755, min: 7, max: 8 };
  const result = { columns: { KB: 1 }, rows: { ours: { KB: spread } } } as unknown as Result;
  const page = (figure: string) =>
    `It is <!-- bench: bytes / ours / KB -->${figure}<!-- /bench --> KB.`;

  test("is written", () => {
    expect(fill(page("9"), { bytes: result })).toBe(page("7.8"));
  });

  test("is told when it is old", () => {
    expect(findOldFigures("README.md", page("7.8"), { bytes: result })).toEqual([]);
    expect(findOldFigures("README.md", page("9"), { bytes: result })).toEqual([
      'README.md: "bytes / ours / KB" is not what docs/benchmarks has. Run pnpm bench --write.',
    ]);
  });

  test("may be that of a target, and how many are met", () => {
    const target = { what: "ours beside theirs", value: 1.734, unit: "×", limit: "≤ 2" };
    const targets = [
      { ...target, isMet: true },
      { ...target, isMet: false },
    ];
    const results = {
      bytes: { ...result, scale: 1, targets },
      // A small run tells nothing.
      cpu: { ...result, scale: 0.05, targets },
    };
    const text = (ratio: string, met: string) =>
      `<!-- bench: bytes / target / ours beside theirs -->${ratio}<!-- /bench -->, <!-- bench: targets met -->${met}<!-- /bench -->`;
    expect(fill(text("", ""), results)).toBe(text("1.73", "1 of 2"));
  });

  test("that no bench has stays, and is told", () => {
    expect(fill(page("9"), {})).toBe(page("9"));
    expect(findOldFigures("README.md", page("9"), {})).toEqual([
      'README.md: "bytes / ours / KB" was not measured.',
    ]);
  });

  test("is told where it stands without", () => {
    expect(
      findUnmarked("README.md", `${page("7.8")} It writes 20,000 rows/s, 64 MB at most.`),
    ).toEqual(['README.md: "20,000 rows/s" is not between markers of a bench.']);
  });
});
