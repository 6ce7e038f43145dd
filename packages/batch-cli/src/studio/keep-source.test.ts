import { existsSync } from "node:fs";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fromPath } from "@x/batch-file/node";
import { expect, onTestFinished, test } from "vitest";
import { keepSource } from "./keep-source.ts";

test("a file that cannot be copied leaves no folder, and is called as the user knows it", async () => {
  const parent = await mkdtemp(join(tmpdir(), "batch-cli-"));
  onTestFinished(() => rm(parent, { recursive: true, force: true }));
  const path = join(parent, "1234-people.csv");
  await writeFile(path, "email\n");
  const file = await fromPath(path, "people.csv");
  const folder = join(parent, "runs", "create-contacts");
  const upload = { path: join(parent, "gone.csv"), file };
  await expect(keepSource(folder, upload)).rejects.toThrow(
    `people.csv: cannot be copied to ${folder} (`,
  );
  await expect(keepSource(folder, upload)).rejects.not.toThrow("gone.csv");
  expect(existsSync(join(parent, "runs"))).toBe(false);
  const kept = await keepSource(folder, { path, file });
  expect(await readFile(kept.path, "utf8")).toBe("email\n");
});
