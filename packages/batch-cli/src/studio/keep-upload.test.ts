import { mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Readable } from "node:stream";
import { expect, onTestFinished, test } from "vitest";
import { keepUpload } from "./keep-upload.ts";
import { safeName, shownName } from "./safe-name.ts";

async function aFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "keep-upload-"));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  return folder;
}

test("a file is kept as it comes", async () => {
  const folder = await aFolder();
  const bytes = Readable.from([Buffer.from("a\n"), Buffer.from("1\n")]);
  const { path, file } = await keepUpload({ name: "a.csv", bytes, size: 4 }, folder, 4);
  expect([await readFile(path, "utf8"), file.name, file.size]).toEqual(["a\n1\n", "a.csv", 4]);
});

test("one that is larger than it said is refused, and nothing is kept of it", async () => {
  const folder = await aFolder();
  const bytes = Readable.from([Buffer.from("a\n"), Buffer.from("1\n2\n")]);
  await expect(keepUpload({ name: "a.csv", bytes, size: undefined }, folder, 4)).rejects.toThrow(
    "a.csv: larger than 4 bytes, the most that the studio takes.",
  );
  expect(await readdir(folder)).toEqual([]);
});

test.each([
  ["people.csv", "people.csv", "people.csv"],
  ["../../etc/passwd", "passwd", "passwd.txt"],
  ["C:\\Users\\Ada\\Q1 (final).CSV", "Q1 (final).CSV", "Q1_final_.csv"],
  [".ssh", ".ssh", "file.ssh"],
  ["a\u0000b\u202e.json.gz", "ab.json.gz", "ab.json.gz"],
  ["", "file", "file.txt"],
  ["名前.xlsx", "名前.xlsx", "file.xlsx"],
])("%j is shown as %j, and kept as %j", (given, shown, kept) => {
  expect([shownName(given), safeName(given)]).toEqual([shown, kept]);
});
