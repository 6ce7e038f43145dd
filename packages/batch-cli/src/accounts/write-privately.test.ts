import { readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import process from "node:process";
import { expect, test } from "vitest";
import { expectMode } from "../../../../scripts/on-windows.ts";
import { aFile, aFolder } from "../../test/temporary.ts";
import { UsageError } from "../usage-error.ts";
import { writePrivately } from "./write-privately.ts";

test("what a killed process of the same id has left is no hindrance", async () => {
  const folder = await aFolder();
  const file = join(folder, "accounts.json");
  await writeFile(`${file}.${process.pid}.tmp`, "half");
  await writePrivately(file, "{}\n");
  expect(await readFile(file, "utf8")).toBe("{}\n");
  await expectMode(file, 0o600);
  expect(await readdir(folder)).toEqual(["accounts.json"]);
});

test("a file that cannot be written is told in a sentence", async () => {
  const file = join(await aFile("", "taken"), "tokens", "acme");
  const writing = writePrivately(file, "secret\n");
  await expect(writing).rejects.toThrow(UsageError);
  await expect(writing).rejects.toThrow(
    `${file}: cannot be written (a part of the path is a file, not a folder, ENOTDIR).`,
  );
});
