import { describe, expect, test } from "vitest";
import { aFile } from "../../test/temporary.ts";
import { UsageError } from "../usage-error.ts";
import { surveyCsv } from "./survey-csv.ts";

async function problemsOf(path: string): Promise<readonly string[]> {
  const error: unknown = await surveyCsv(path).catch((error: unknown) => error);
  if (!(error instanceof UsageError)) throw new Error("Expected a UsageError.", { cause: error });
  return error.problems;
}

test("header, and rows without blank lines", async () => {
  const path = await aFile('name,city\n\nAcme,Berlin\n"a\nb",\n\n');
  expect(await surveyCsv(path)).toEqual({ header: ["name", "city"], rows: 2 });
});

describe("refused", () => {
  test("every row that does not fit, by line", async () => {
    const path = await aFile('a,b\n1,2\n3\n"4\n4",5,6\n7,8\n9,,\n');
    expect(await problemsOf(path)).toEqual([
      `${path}, line 3: 1 cell, and the header has 2.`,
      `${path}, line 4: 3 cells, and the header has 2.`,
      `${path}, line 7: 3 cells, and the header has 2.`,
    ]);
  });

  test.each([
    [20, 20, undefined],
    [21, 21, "… and 1 more rows like these."],
    [30_000, 21, "… and 29980 more rows like these."],
  ])("%i rows that do not fit, in a list with an end", async (misfits, listed, last) => {
    const path = await aFile(`a,b\n${"1,2,3\n".repeat(misfits)}`);
    const problems = await problemsOf(path);
    expect(problems).toHaveLength(listed);
    expect(problems[19]).toBe(`${path}, line 21: 3 cells, and the header has 2.`);
    expect(problems[20]).toBe(last);
  });

  test.each([
    ["nothing", "", "empty; expected a header and rows."],
    ["a byte order mark alone", "\uFEFF", "empty; expected a header and rows."],
    ["blank lines alone", "\n\n\n", "empty; expected a header and rows."],
    ["a header alone", "name,city\n", "a header on line 1, and no row below it."],
    ["a header without a line break", "name", "a header on line 1, and no row below it."],
  ])("%s", async (_, text, problem) => {
    const path = await aFile(text);
    expect(await problemsOf(path)).toEqual([`${path}: ${problem}`]);
  });
});
