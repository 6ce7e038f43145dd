import { gzipSync } from "node:zlib";
import { expect, test } from "vitest";
import { fromPath } from "../node/from-path.ts";
import { FileError } from "../problems/file-error.ts";
import type { Row } from "../rows/row.ts";
import type { FileBytes } from "../source/file-bytes.ts";
import { fromBlob } from "../source/from-blob.ts";
import { aFile } from "../testing/a-file.ts";
import { readRows } from "./read-rows.ts";
import { survey } from "./survey.ts";

const FIRST = 'name,city\nAcme,Berlin\n"Bolt, Inc.",Rome\n';
const SECOND = "Cord,Bern\n";
const MEMBERS = [gzipSync(FIRST), gzipSync(SECOND)];

const OPENED: readonly [string, (bytes: Buffer<ArrayBuffer>) => Promise<FileBytes>][] = [
  ["a path", async (bytes) => fromPath(await aFile(bytes, "rows.csv.gz"))],
  ["a blob", async (bytes) => fromBlob(new Blob([bytes]), "rows.csv.gz")],
];

test.each(OPENED)(
  "whatever byte of a gzip file is wrong or missing, it is read as it was, or refused: %s",
  async (_, open) => {
    const whole = Buffer.concat(MEMBERS);
    const rows = await rowsOf(await open(whole));
    expect(rows).toHaveLength(3);
    for (let at = 0; at < whole.length; at += 1) {
      for (const value of [whole[at]! ^ 0x01, 0]) {
        const damaged = Buffer.from(whole);
        damaged[at] = value;
        const found = await rowsOf(await open(damaged));
        expect(found ?? rows).toEqual(rows);
      }
      // Behind the first member, it is a whole file.
      if (at === MEMBERS[0]!.length) continue;
      expect(await rowsOf(await open(whole.subarray(0, at)))).toBeUndefined();
    }
  },
);

test.each(OPENED)("all members of a gzip file are read, or it is refused: %s", async (_, open) => {
  const all = await rowsOf(await open(gzipSync(FIRST + SECOND)));
  expect(await rowsOf(await open(Buffer.concat(MEMBERS)))).toEqual(all);
  // A field of the header looks like the start of a member.
  const [first, second] = MEMBERS;
  const field = Buffer.from([4, 0, 0x1f, 0x8b, 8, 0]);
  const head = Buffer.from(second!.subarray(0, 10)).fill(4, 3, 4);
  const odd = Buffer.concat([head, field, second!.subarray(10)]);
  expect(await rowsOf(await open(Buffer.concat([first!, odd])))).toEqual(all);
  for (const zeros of [1, 20, 100_000]) {
    const padding = Buffer.alloc(zeros);
    expect(await rowsOf(await open(Buffer.concat([first!, padding, second!])))).toBeUndefined();
  }
});

async function rowsOf(file: FileBytes): Promise<Row["cells"][] | undefined> {
  try {
    const rows = [];
    for await (const { cells } of readRows(file, await survey(file))) rows.push(cells);
    return rows;
  } catch (error) {
    if (error instanceof FileError) return undefined;
    throw error;
  }
}
