import { mkdir, readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import Papa from "papaparse";
import { describe, expect, test } from "vitest";
import { expectMode } from "../../../../scripts/on-windows.ts";
import { aFile, aFolder } from "../testing/a-file.ts";
import { readRows, type Row, survey } from "@x/batch-file";
import { fromPath } from "@x/batch-file/node";
import { ImportError } from "../errors/import-error.ts";
import type { KeptRow } from "../store/settled-row.ts";
import { createResultFiles, createResultFolder } from "./result-files.ts";

const OWN = ["hs_line", "hs_status", "hs_id", "hs_error"];
const row: KeptRow = {
  row: 0,
  line: 2,
  cells: '["a"]',
  status: "created",
  id: "7",
  error: "",
  kind: "",
  correlationId: "",
};

async function readCells(path: string): Promise<string[][]> {
  return Papa.parse<string[]>((await readFile(path, "utf8")).replace(/\n$/, ""), { delimiter: "," })
    .data;
}

test("a row goes to the file of its status, and files nobody needs are not made", async () => {
  const folder = join(await aFolder(), "run");
  await mkdir(folder);
  const files = await createResultFiles(folder, { header: ["name"] });
  await files.add(row);
  await files.add({ ...row, line: 3, cells: '["b"]', status: "archived", error: "note" });
  await files.add({ ...row, line: 4, cells: '["c"]', status: "skipped", id: "", error: "Ended." });
  const paths = await files.close();
  expect(paths).toEqual(["succeeded", "skipped"].map((name) => join(folder, `${name}.csv`)));
  expect((await readdir(folder)).sort()).toEqual(["skipped.csv", "succeeded.csv"]);
  expect(await readCells(paths[0]!)).toEqual([
    ["name", ...OWN],
    ["a", "2", "created", "7", ""],
    ["b", "3", "archived", "7", "note"],
  ]);
  expect(await readCells(paths[1]!)).toEqual([
    ["name", ...OWN],
    ["c", "4", "skipped", "", "Ended."],
  ]);
});

test.each([
  [";", '\uFEFFname;hs_line;hs_status;hs_id;hs_error\n"Müller; Söhne";2;created;7;\n'],
  ["\t", '\uFEFFname\ths_line\ths_status\ths_id\ths_error\n"Müller; Söhne"\t2\tcreated\t7\t\n'],
  ["#", '\uFEFFname,hs_line,hs_status,hs_id,hs_error\n"Müller; Söhne",2,created,7,\n'],
])("the delimiter of the source separates the cells: %j", async (delimiter, text) => {
  const folder = await aFolder();
  const source = { reading: { delimiter } };
  const files = await createResultFiles(folder, { header: ["name"], source });
  await files.add({ ...row, cells: '["Müller; Söhne"]' });
  const [succeeded] = await files.close();
  expect(await readFile(succeeded!, "utf8")).toBe(text);
});

test("a file that cannot be ended leaves no other open", async () => {
  const folder = await aFolder();
  // In the way of the byte order mark.
  await mkdir(join(folder, "succeeded.csv.tmp"));
  const source = { reading: { delimiter: ";" } };
  const files = await createResultFiles(folder, { header: ["name"], source });
  await files.add({ ...row, cells: '["Müller"]' });
  await files.add({ ...row, status: "failed", cells: '["b"]' });
  await expect(files.close()).rejects.toThrow("succeeded.csv");
  expect(await readFile(join(folder, "failed.csv"), "utf8")).toContain("b;2;failed");
});

test("our columns of a former run are written anew, wherever they were", async () => {
  const folder = await aFolder();
  const header = ["hs_error", "name", "hs_id", "hs_line", "city", "hs_status"];
  const files = await createResultFiles(folder, { header });
  await files.add({ ...row, line: 5, cells: '["old","a","1","2","b","failed"]' });
  const [succeeded] = await files.close();
  expect(await readCells(succeeded!)).toEqual([
    ["name", "city", ...OWN],
    ["a", "b", "5", "created", "7", ""],
  ]);
});

test("torn files of a killed process are written anew, and stale ones are gone", async () => {
  const folder = await aFolder();
  await writeFile(join(folder, "succeeded.csv"), 'name,hs_line\n"tor');
  await writeFile(join(folder, "unknown.csv"), "old");
  const files = await createResultFiles(folder, { header: ["name"] });
  await files.add(row);
  const [succeeded] = await files.close();
  expect(await readCells(succeeded!)).toEqual([
    ["name", ...OWN],
    ["a", "2", "created", "7", ""],
  ]);
  expect(await readdir(folder)).toEqual(["succeeded.csv"]);
});

test("files are named in the same order, whichever row comes first", async () => {
  const folder = await aFolder();
  const files = await createResultFiles(folder, { header: ["name"] });
  await files.add({ ...row, status: "failed" });
  await files.add(row);
  expect(await files.close()).toEqual([join(folder, "succeeded.csv"), join(folder, "failed.csv")]);
});

test("a run without rows has no files", async () => {
  const folder = await aFolder();
  await writeFile(join(folder, "failed.csv"), "old");
  const files = await createResultFiles(folder, { header: ["name"] });
  expect(await files.close()).toEqual([]);
  expect(await readdir(folder)).toEqual([]);
});

describe("the folder", () => {
  test("is the user's alone, and so are its files", async () => {
    const folder = join(await aFolder(), "runs", "one");
    await createResultFolder(folder);
    const files = await createResultFiles(folder, { header: ["a"] });
    await files.add(row);
    await files.add({ ...row, status: "failed" });
    const paths = await files.close();
    expect(paths).toHaveLength(2);
    await expectMode(folder, 0o700);
    for (const path of paths) await expectMode(path, 0o600);
  });

  test.each(["succeeded.csv", "failed.csv", "skipped.csv", "unknown.csv"])(
    "is refused, and left alone, when it holds %s",
    async (name) => {
      const folder = await aFolder();
      await writeFile(join(folder, name), "mine");
      const making = createResultFolder(folder);
      await expect(making).rejects.toThrow(ImportError);
      await expect(making).rejects.toThrow(`${join(folder, name)}: there already.`);
      expect(await readdir(folder)).toEqual([name]);
      expect(await readFile(join(folder, name), "utf8")).toBe("mine");
    },
  );

  test("may be there, with other things in it", async () => {
    const folder = await aFolder();
    await mkdir(join(folder, "notes"));
    await createResultFolder(folder);
    expect(await readdir(folder)).toEqual(["notes"]);
  });

  test("is refused when it is a file", async () => {
    const path = await aFile("x");
    await expect(createResultFolder(path)).rejects.toThrow(ImportError);
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
  const RARE = ["\r\n", "\\", "\u001b[0m", "\uFEFF", "\u2028", "ß", "漢", "🟠", "é", "NULL"];

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
    const files = await createResultFiles(await aFolder(), { header });
    for (const [place, cells] of rows.entries()) {
      const kept = { line: place + 2, cells: JSON.stringify(cells), error: reason(cells) };
      await files.add({ ...row, ...kept });
    }
    const [succeeded] = await files.close();
    const expected = [
      [...header, ...OWN],
      ...rows.map((cells, place) => [...cells, String(place + 2), "created", "7", reason(cells)]),
    ];
    expect(await readCells(succeeded!), `seed ${seed}`).toEqual(expected);
    const file = await fromPath(succeeded!);
    const surveyed = await survey(file);
    const readAgain: Row["cells"][] = [surveyed.header];
    for await (const { cells } of readRows(file, surveyed)) readAgain.push(cells);
    expect(readAgain, `seed ${seed}, read as a source`).toEqual(expected);
  }
});

describe("a spreadsheet reads them as they are", () => {
  const BOM = "\uFEFF";
  async function starts(cells: string, source: object = {}): Promise<string[]> {
    const files = await createResultFiles(await aFolder(), { header: ["name"], source });
    await files.add({ ...row, cells });
    await files.add({ ...row, cells: '["a"]', status: "failed" });
    const texts = (await files.close()).map((path) => readFile(path, "utf8"));
    return (await Promise.all(texts)).map((text) => text.slice(0, 5));
  }

  test("a file that is not ASCII begins with a byte order mark", async () => {
    expect(await starts('["Jörg"]')).toEqual([`${BOM}name`, "name,"]);
  });
  test("an ASCII file does not", async () => {
    expect(await starts('["Joe"]')).toEqual(["name,", "name,"]);
  });
  test("all do where the source did", async () => {
    expect(await starts('["Joe"]', { hasBom: true })).toEqual([`${BOM}name`, `${BOM}name`]);
  });
  test("columns are named as the source names them", async () => {
    expect(await starts('["Joe"]', { titles: [" na\u200Bme"] })).toEqual([
      '\uFEFF" na',
      '\uFEFF" na',
    ]);
  });
});
