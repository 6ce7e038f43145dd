import { existsSync } from "node:fs";
import { mkdir, mkdtemp, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { openUploadFolder } from "./upload-folder.ts";

test("what a killed studio left is removed, and nothing that may be in use", async () => {
  const parent = await mkdtemp(join(tmpdir(), "batch-cli-"));
  onTestFinished(() => rm(parent, { recursive: true, force: true }));
  const left = join(parent, "hubspot-batch-studio-left");
  const young = join(parent, "hubspot-batch-studio-young");
  const other = join(parent, "hubspot-batch-other");
  for (const folder of [left, young, other]) {
    await mkdir(folder);
    await writeFile(join(folder, "people.csv"), "email\n");
  }
  for (const folder of [left, other]) await writeFile(join(folder, "run.lock"), "");
  const link = join(parent, "hubspot-batch-studio-link");
  await symlink(other, link);

  const first = await openUploadFolder(parent);
  expect([left, young, other, link].map((path) => existsSync(path))).toEqual([
    false,
    true,
    true,
    true,
  ]);
  const second = await openUploadFolder(parent);
  expect(existsSync(first.path)).toBe(true);
  await first[Symbol.asyncDispose]();
  expect([existsSync(first.path), existsSync(second.path)]).toEqual([false, true]);
  await second[Symbol.asyncDispose]();
});
