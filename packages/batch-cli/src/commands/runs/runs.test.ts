import { rm } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { aFile, aFolder } from "../../../test/temporary.ts";
import { anAccount, runMain } from "../../testing/run-main.ts";

test("runs with --out are listed by their path, as long as they are there", async () => {
  const account = await anAccount();
  const out = join(await aFolder(), "run");
  const file = await aFile("name\nA\n");
  await runMain(["create", "companies", file, "--base-url", account.url, "--out", out]);
  const { stdout } = await runMain(["runs", "--json"]);
  const run = JSON.parse(stdout) as object;
  expect(run).toMatchObject({ run: out, folder: out, state: "finished", task: { rows: 1 } });
  expect((await runMain(["runs"])).stdout).toMatch(/\n\n1 run, [\d.]+ kB, 0 of them in /);
  await rm(out, { recursive: true });
  expect((await runMain(["runs", "--json"])).stdout).toBe("");
});
