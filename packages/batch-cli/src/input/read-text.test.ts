import { chmod } from "node:fs/promises";
import { join } from "node:path";
import { getuid, stderr } from "node:process";
import { describe, expect, test } from "vitest";
import { aFile, aFolder } from "../../test/temporary.ts";
import { UsageError } from "../usage-error.ts";
import { readText } from "./read-text.ts";

async function collect(path: string): Promise<string[]> {
  const pieces: string[] = [];
  for await (const piece of readText(path)) pieces.push(piece);
  return pieces;
}

async function problemOf(path: string): Promise<string> {
  const error: unknown = await collect(path).catch((error: unknown) => error);
  if (!(error instanceof UsageError)) throw new Error("Expected a UsageError.", { cause: error });
  return error.message;
}

test("pieces are whole lines, and the text is complete", async () => {
  const text = Array.from({ length: 30_000 }, (_, n) => `ligne ${n}, été 🟠`).join("\n");
  const pieces = await collect(await aFile(text));
  expect(pieces.length).toBeGreaterThan(2);
  expect(pieces.join("")).toBe(text);
  expect(pieces.slice(0, -1).every((piece) => piece.endsWith("\n"))).toBe(true);
});

test.each([
  ["an empty file", "", ""],
  ["a byte order mark goes", "\uFEFFa\nb", "a\nb"],
  ["a byte order mark on the second line stays", "a\n\uFEFFb", "a\n\uFEFFb"],
])("%s", async (_, written, text) => {
  expect((await collect(await aFile(written))).join("")).toBe(text);
});

describe("what is not UTF-8", () => {
  test.each<[string, Buffer, number]>([
    ["Latin-1 on line 3", Buffer.from("name\nAcme\nMüller\nBeta\n", "latin1"), 3],
    ["Latin-1 on line 1", Buffer.from("Größe,name\n", "latin1"), 1],
    ["Latin-1 on a last line without a line break", Buffer.from("name\nMüller", "latin1"), 2],
    ["Latin-1 on the first bad line of several", Buffer.from("a\nb\nü\nd\nü\n", "latin1"), 3],
    ["a character that is cut off", Buffer.from([...Buffer.from("a\nb\nc"), 0xe2, 0x82, 0x0a]), 3],
    [
      "Latin-1 after several pieces",
      Buffer.concat([Buffer.from("äcme\n".repeat(100_000)), Buffer.from("Müller\n", "latin1")]),
      100_001,
    ],
  ])("%s", async (_, bytes, line) => {
    const path = await aFile(bytes);
    expect(await problemOf(path)).toBe(
      `${path}, line ${line}: not UTF-8 text. Save the file as “CSV UTF-8” and try again.`,
    );
  });

  test.each([
    ["little", Buffer.from("\uFEFFname\nAcme\n", "utf16le")],
    ["big", Buffer.from("\uFEFFname\nAcme\n", "utf16le").swap16()],
  ])("UTF-16, %s end first", async (_, bytes) => {
    const path = await aFile(bytes);
    expect(await problemOf(path)).toBe(
      `${path}: UTF-16 text. Save the file as “CSV UTF-8” and try again.`,
    );
  });

  test("a spreadsheet", async () => {
    const path = await aFile(
      Buffer.from("PK\u0003\u0004\u0014\u0000\n\u0000", "latin1"),
      "rows.xlsx",
    );
    expect(await problemOf(path)).toBe(
      `${path}: a spreadsheet or archive, not text. Export it as CSV.`,
    );
  });

  test("a line without end", async () => {
    const path = await aFile(
      Buffer.concat([Buffer.from("a\nb\n"), Buffer.alloc(17 * 1024 * 1024, "x")]),
    );
    expect(await problemOf(path)).toBe(`${path}, line 3: longer than 16 MB; is this a CSV file?`);
  });
});

describe("what cannot be read", () => {
  test("a file that is not there", async () => {
    const path = join(await aFolder(), "none.csv");
    expect(await problemOf(path)).toBe(`${path}: no such file.`);
  });

  test("a folder", async () => {
    const path = await aFolder();
    expect(await problemOf(path)).toBe(`${path}: a folder, not a file.`);
  });

  test("a file that is closed to the user", async ({ skip }) => {
    if (getuid?.() === 0) {
      const reason = "root may read every file, so none is closed to it";
      stderr.write(`skipped: ${reason}\n`);
      skip(reason);
    }
    const path = await aFile("a\n");
    await chmod(path, 0o000);
    expect(await problemOf(path)).toBe(`${path}: you may not read this file.`);
  });
});
