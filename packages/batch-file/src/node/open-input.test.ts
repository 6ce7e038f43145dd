import { readdir, readFile, stat } from "node:fs/promises";
import { dirname, join } from "node:path";
import { Readable } from "node:stream";
import { gzipSync } from "node:zlib";
import { survey as surveyOf } from "../read/survey.ts";
import { describe, expect, onTestFinished, test, vi } from "vitest";
import { expectMode } from "../../../../scripts/on-windows.ts";
import { aFile, aFolder, readRows } from "../testing/a-file.ts";
import { openInput } from "./open-input.ts";

function stdin(...pieces: (string | Buffer)[]): Readable {
  return Readable.from(pieces.map((piece) => Buffer.from(piece)));
}

test("a file is read where it is, and stays", async () => {
  const path = await aFile("name\nAcme\n");
  const input = await openInput(path, stdin());
  await input.keepIn(join(await aFolder(), "run"));
  await input.close();
  expect(input).toMatchObject({ path, file: { name: path } });
  expect(await readFile(path, "utf8")).toBe("name\nAcme\n");
});

describe("standard input", () => {
  test("is spooled, read twice, and removed", async () => {
    const input = await openInput("-", stdin("name\nAc", "me\n"));
    const surveyed = await surveyOf(input.file);
    expect(surveyed).toMatchObject({ name: "standard input", rows: 1 });
    const rows = [];
    for await (const row of readRows(input.path, surveyed)) rows.push(row);
    expect(rows).toEqual([{ line: 2, cells: ["Acme"] }]);
    await input.close();
    await expect(stat(dirname(input.path))).rejects.toThrow("ENOENT");
  });

  test("is for nobody else to read", async () => {
    const input = await openInput("-", stdin("name\nAcme\n"));
    await expectMode(input.path, 0o600);
    await expectMode(dirname(input.path), 0o700);
    const folder = join(await aFolder(), "run");
    await input.keepIn(folder);
    await expectMode(input.path, 0o600);
    await expectMode(folder, 0o700);
    await input.close();
  });

  test.each<[string, string | Buffer]>([
    ["source.csv", "name\nAcme\n"],
    ["source.jsonl", '{"name":"Acme"}'],
    ["source.json", '[{"name":"Acme"}]'],
    ["source.csv.gz", gzipSync("name\nAcme\n")],
  ])("is kept in the folder of a run as %s", async (name, content) => {
    const folder = join(await aFolder(), "run");
    const input = await openInput("-", stdin(content));
    const surveyed = await surveyOf(input.file);
    await input.keepIn(folder);
    await input.close();
    expect(input.path).toBe(join(folder, name));
    const { header, rows, hash } = surveyed;
    const found = [];
    for await (const { cells } of readRows(input.path, { header, rows, hash })) found.push(cells);
    expect(found).toEqual([["Acme"]]);
  });

  test("that is nothing is told by its name", async () => {
    const input = await openInput("-", stdin());
    await expect(surveyOf(input.file)).rejects.toThrow(
      "standard input: empty; expected a header and rows.",
    );
    await input.close();
  });

  test("that breaks, or is no table, leaves nothing behind", async () => {
    // Others spool into the folder that all have.
    const folder = await aFolder();
    vi.stubEnv("TMPDIR", folder);
    onTestFinished(() => void vi.unstubAllEnvs());
    const broken = new Readable({ read: () => void broken.destroy(new Error("the line is dead")) });
    await expect(openInput("-", broken)).rejects.toThrow("standard input: the line is dead");
    await expect(openInput("-", stdin(Buffer.from([0xd0, 0xcf, 0x11, 0xe0])))).rejects.toThrow(
      "a spreadsheet",
    );
    expect(await readdir(folder)).toEqual([]);
  });
});
