import { gzipSync } from "node:zlib";
import { expect, test } from "vitest";
import { FileError } from "../problems/file-error.ts";
import { aFile, readRows, survey } from "../testing/a-file.ts";
import type { Row } from "../rows/row.ts";

const TEXT = 'name,city\nAcme,Berlin\n"Bolt, Inc.",Rome\nCord,Bern\n';

test("whatever byte of a gzip file is wrong or missing, it is read as it was, or refused", async () => {
  const whole = gzipSync(TEXT);
  const path = await aFile(whole, "rows.csv.gz");
  const rows = await rowsOf(path);
  expect(rows).toHaveLength(3);
  for (let at = 0; at < whole.length; at += 1) {
    for (const bits of [0x01, 0xff]) {
      const damaged = Buffer.from(whole);
      damaged[at]! ^= bits;
      const found = await rowsOf(await aFile(damaged, "rows.csv.gz"));
      expect(found ?? rows).toEqual(rows);
    }
    expect(await rowsOf(await aFile(whole.subarray(0, at), "rows.csv.gz"))).toBeUndefined();
  }
});

async function rowsOf(path: string): Promise<Row["cells"][] | undefined> {
  try {
    const rows = [];
    for await (const { cells } of readRows(path, await survey(path))) rows.push(cells);
    return rows;
  } catch (error) {
    if (error instanceof FileError) return undefined;
    throw error;
  }
}
