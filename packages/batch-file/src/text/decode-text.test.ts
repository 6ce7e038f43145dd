import { describe, expect, test } from "vitest";
import { aFile } from "../testing/a-file.ts";
import { FileError } from "../problems/file-error.ts";
import { decodeText } from "./decode-text.ts";
import { createProblemList } from "../problems/problems.ts";
import { fromPath } from "../node/from-path.ts";
import { openSource } from "../source/source.ts";

async function textOf(content: string | Uint8Array): Promise<string> {
  const source = await openSource(
    await fromPath(await aFile(content, "rows.csv"), "rows.csv"),
    createProblemList("rows.csv"),
  );
  let text = "";
  for await (const piece of decodeText(source, createProblemList("rows.csv"))) text += piece;
  return text;
}

async function problemOf(content: Uint8Array): Promise<string> {
  const error: unknown = await textOf(content).catch((error: unknown) => error);
  if (!(error instanceof FileError)) throw new Error("Expected a FileError.", { cause: error });
  return error.message;
}

function utf16(text: string): Buffer {
  return Buffer.from(text, "utf16le");
}

const LONG = Array.from({ length: 30_000 }, (_, n) => `ligne ${n}, été 🟠`).join("\n");

describe("the text is complete", () => {
  test.each<[string, string | Buffer, string]>([
    ["of an empty file", "", ""],
    ["over many pieces", LONG, LONG],
    ["over many pieces that are cut elsewhere", `x${LONG}`, `x${LONG}`],
    ["without a byte order mark", "\uFEFFa\nb", "a\nb"],
    ["with a byte order mark on the second line", "a\n\uFEFFb", "a\n\uFEFFb"],
    ["of UTF-16, little end first", utf16(`\uFEFF${LONG}`), LONG],
    ["of UTF-16, big end first", utf16(`\uFEFF${LONG}`).swap16(), LONG],
    ["of UTF-16 without a byte order mark", utf16("name\nAcme\n"), "name\nAcme\n"],
    ["of UTF-16 without one, big end first", utf16("name\nMüller\n").swap16(), "name\nMüller\n"],
    ["where a character stands for what could not be read", "a\uFFFDb", "a\uFFFDb"],
  ])("%s", async (_, written, text) => {
    expect(await textOf(written)).toBe(text);
  });
});

describe("what is no text, with its line and column", () => {
  const UTF8 =
    "not UTF-8 text, perhaps Windows-1252. Give the encoding (windows-1252), or save the file as “CSV UTF-8”.";
  const UTF16 = "not UTF-16 text: half of a character. Save the file as UTF-8 and try again.";
  const NUL = "a NUL character; is this a text file?";
  const latin1 = (text: string): Buffer => Buffer.from(text, "latin1");

  test.each<[string, Buffer, string]>([
    ["Latin-1", latin1("name\nAcme\nMüller\nBeta\n"), `line 3, column 2: ${UTF8}`],
    ["Latin-1 at the start", latin1("Ärger,name\n"), `line 1, column 1: ${UTF8}`],
    ["Latin-1 at the end", latin1("name\nMü"), `line 2, column 2: ${UTF8}`],
    ["Latin-1 where lines end with CR LF", latin1("a\r\nb\r\nü"), `line 3, column 1: ${UTF8}`],
    ["Latin-1 where lines end with CR", latin1("a\rb\rcü"), `line 3, column 2: ${UTF8}`],
    [
      "Latin-1 behind UTF-8, and behind what could not be read before",
      Buffer.concat([Buffer.from("é\uFFFD🟠\né\uFFFD"), latin1("ü\n")]),
      `line 2, column 3: ${UTF8}`,
    ],
    [
      "a character that is cut off",
      Buffer.from([...Buffer.from("a\nb\nc"), 0xe2, 0x82, 0x0a]),
      `line 3, column 2: ${UTF8}`,
    ],
    [
      "Latin-1 after several pieces",
      Buffer.concat([Buffer.from("äcme\n".repeat(100_000)), latin1("Müller\n")]),
      `line 100001, column 2: ${UTF8}`,
    ],
    ["half of a character", utf16("\uFEFFa\nbc\uD83Dd\n"), `line 2, column 3: ${UTF16}`],
    [
      "half of a byte pair",
      Buffer.concat([utf16("\uFEFFa\nbc"), Buffer.from([7])]),
      `line 2, column 3: ${UTF16}`,
    ],
    ["NUL", Buffer.from("name\nAc\0me\n"), `line 2, column 3: ${NUL}`],
    ["nothing but NUL", Buffer.alloc(1_000_000), `line 1, column 1: ${NUL}`],
  ])("%s", async (_, bytes, problem) => {
    expect(await problemOf(bytes)).toBe(`rows.csv, ${problem}`);
  });
});
