import { cpSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { anAccount, at, command } from "./cli.ts";
import { aFolder } from "./temporary.ts";

const root = join(import.meta.dirname, "../../..");
const FILES = "examples/several-objects";

test("the guide to several objects shows the files of its example, and what becomes of them", async () => {
  const guide = readFileSync(join(root, "docs/guides/several-objects.md"), "utf8");
  for (const name of readdirSync(join(root, FILES))) {
    expect(guide).toContain(`\n${readFileSync(join(root, FILES, name), "utf8")}\`\`\`\n`);
  }
  const account = await anAccount();
  const folder = await aFolder();
  cpSync(join(root, FILES), join(folder, FILES), { recursive: true });
  const run = async (...argv: string[]) => command([...argv, ...at(account)], { folder });
  const check = await run("import", `${FILES}/plan.json`, "--check");
  const imported = await run("import", `${FILES}/plan.json`, "--out", "run");
  expect([check.code, imported.code]).toEqual([1, 1]);
  const summary = imported.stdout.slice(imported.stdout.indexOf("import: "));
  expect(guide).toContain(summary.replaceAll(` ${at(account).join(" ")}`, ""));
  const failed = readFileSync(join(folder, "run/2-contacts/failed.csv"), "utf8");
  expect(guide).toContain(`\n${failed.trimEnd().replaceAll("\r", "")}\n`);
});
