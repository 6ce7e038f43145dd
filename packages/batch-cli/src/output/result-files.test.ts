import { mkdir, readdir, readFile, stat, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Outcome } from "@x/batch-types";
import Papa from "papaparse";
import { describe, expect, test } from "vitest";
import { aFile, aFolder } from "../../test/temporary.ts";
import { readCsv } from "../input/read-csv.ts";
import { UsageError } from "../usage-error.ts";
import { createResultFiles } from "./result-files.ts";

const OWN = ["hs_line", "hs_status", "hs_id", "hs_error"];
const every = { index: 0, attempts: 1 };
const created: Outcome = { ...every, status: "created", id: "7", warnings: [] };
const conflict: Outcome = {
  ...every,
  status: "failed",
  error: { category: "CONFLICT", message: "Taken.", existingId: "99" },
};
const aborted: Outcome = { ...every, status: "skipped", reason: "aborted", message: "Ended." };
const silent: Outcome = {
  ...every,
  status: "unknown",
  reason: "no-answer",
  message: "Silence.",
  advice: "Look it up.",
};

async function readCells(path: string): Promise<string[][]> {
  return Papa.parse<string[]>((await readFile(path, "utf8")).replace(/\n$/, ""), { delimiter: "," })
    .data;
}

test("a row goes to the file of its status, and files nobody needs are not made", async () => {
  const folder = join(await aFolder(), "run");
  const files = await createResultFiles(folder, ["name"], undefined);
  await files.add({ line: 2, cells: ["a"] }, created, "");
  await files.add({ line: 3, cells: ["b"] }, { ...created, status: "archived" }, "note");
  await files.add({ line: 4, cells: ["c"] }, aborted, "aborted: Ended.");
  const paths = await files.close();
  expect(paths).toEqual(
    ["succeeded", "failed", "skipped"].map((name) => join(folder, `${name}.csv`)),
  );
  expect((await readdir(folder)).sort()).toEqual(["failed.csv", "skipped.csv", "succeeded.csv"]);
  expect(await readCells(paths[0]!)).toEqual([
    ["name", ...OWN],
    ["a", "2", "created", "7", ""],
    ["b", "3", "archived", "7", "note"],
  ]);
  expect(await readCells(paths[1]!)).toEqual([["name", ...OWN]]);
  expect(await readCells(paths[2]!)).toEqual([
    ["name", ...OWN],
    ["c", "4", "skipped", "", "aborted: Ended."],
  ]);
});

test("our columns of a former run are written anew, wherever they were", async () => {
  const folder = await aFolder();
  const header = ["hs_error", "name", "hs_id", "hs_line", "city", "hs_status"];
  const files = await createResultFiles(folder, header, undefined);
  await files.add({ line: 5, cells: ["old", "a", "1", "2", "b", "failed"] }, created, "");
  const [succeeded] = await files.close();
  expect(await readCells(succeeded!)).toEqual([
    ["name", "city", ...OWN],
    ["a", "b", "5", "created", "7", ""],
  ]);
});

describe("hs_id", () => {
  test.each<[string, Outcome, number | undefined, string]>([
    ["the record", created, undefined, "7"],
    ["the record, whatever the row named", created, 1, "7"],
    ["the record that has the value already", conflict, undefined, "99"],
    ["what the row named, where it failed", conflict, 1, "42"],
    ["what the row named, where it was not sent", aborted, 1, "42"],
    ["what the row named, where nobody knows", silent, 1, "42"],
    ["nothing, where nothing is known", silent, undefined, ""],
  ])("%s", async (_, outcome, idColumn, id) => {
    const files = await createResultFiles(await aFolder(), ["name", "hs_id"], idColumn);
    await files.add({ line: 2, cells: ["a", "42"] }, outcome, "");
    const tables = await Promise.all((await files.close()).map(readCells));
    expect(tables.flatMap((table) => table.slice(1)).map((row) => row[3])).toEqual([id]);
  });
});

describe("the folder", () => {
  test("is the user's alone, and so are its files", async () => {
    const folder = join(await aFolder(), "runs", "one");
    const paths = await (await createResultFiles(folder, ["a"], undefined)).close();
    const modes = await Promise.all(
      [folder, ...paths].map(async (path) => (await stat(path)).mode & 0o777),
    );
    expect(modes).toEqual([0o700, 0o600, 0o600]);
  });

  test.each(["succeeded.csv", "failed.csv", "skipped.csv", "unknown.csv"])(
    "is refused, and left alone, when it holds %s",
    async (name) => {
      const folder = await aFolder();
      await writeFile(join(folder, name), "mine");
      const making = createResultFiles(folder, ["a"], undefined);
      await expect(making).rejects.toThrow(UsageError);
      await expect(making).rejects.toThrow(`${join(folder, name)}: there already.`);
      expect(await readdir(folder)).toEqual([name]);
      expect(await readFile(join(folder, name), "utf8")).toBe("mine");
    },
  );

  test("may be there, with other things in it", async () => {
    const folder = await aFolder();
    await mkdir(join(folder, "notes"));
    const files = await createResultFiles(folder, ["a"], undefined);
    await files.close();
    expect((await readdir(folder)).sort()).toEqual(["failed.csv", "notes", "succeeded.csv"]);
  });

  test("is refused when it is a file", async () => {
    const path = await aFile("x");
    await expect(createResultFiles(path, ["a"], undefined)).rejects.toThrow(UsageError);
  });
});

test("any cells come out as they came in", async () => {
  const PIECES = [
    "a",
    "Z",
    "0",
    " ",
    ",",
    ";",
    "\t",
    '"',
    '""',
    "'",
    "=",
    "+",
    "-",
    "@",
    "\n",
    "\r",
  ];
  const RARE = [
    "\r\n",
    "\\",
    "\u0000",
    "\u001b[0m",
    "\uFEFF",
    "\u2028",
    "ß",
    "漢",
    "🟠",
    "é",
    "NULL",
  ];

  /** The same cells for the same seed, so that a failure can be seen again. */
  function cellsFrom(seed: number): string[][] {
    let state = seed;
    const below = (end: number): number => {
      state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
      return Math.floor((state / 2 ** 32) * end);
    };
    const pieces = [...PIECES, ...RARE];
    const cell = (): string =>
      Array.from({ length: below(7) }, () => pieces[below(pieces.length)]).join("");
    const width = 1 + below(5);
    return Array.from({ length: 1 + below(8) }, () => Array.from({ length: width }, cell));
  }

  // In the last cell of a row a carriage return at the end is taken for the end of the line.
  const reason = ([cell]: readonly string[]): string => cell!.replace(/\r$/, "");

  for (let seed = 1; seed <= 300; seed++) {
    const rows = cellsFrom(seed);
    const header = rows[0]!.map((_, column) => `column_${column}`);
    const files = await createResultFiles(await aFolder(), header, undefined);
    for (const [place, cells] of rows.entries()) {
      await files.add({ line: place + 2, cells }, created, reason(cells));
    }
    const [succeeded] = await files.close();
    const expected = [
      [...header, ...OWN],
      ...rows.map((cells, place) => [...cells, String(place + 2), "created", "7", reason(cells)]),
    ];
    expect(await readCells(succeeded!), `seed ${seed}`).toEqual(expected);
    const readAgain: (readonly string[])[] = [];
    for await (const some of readCsv(succeeded!)) readAgain.push(...some.map((row) => row.cells));
    expect(readAgain, `seed ${seed}, read as a source`).toEqual(expected);
  }
});
