import { cpSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
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
  const check = await run("import", `${FILES}/plan.json`, "--dry-run");
  const imported = await run("import", `${FILES}/plan.json`, "--out", "run");
  expect([check.code, imported.code]).toEqual([1, 1]);
  const summary = imported.stdout.slice(imported.stdout.indexOf("import: "));
  expect(guide).toContain(summary.replaceAll(` ${at(account).join(" ")}`, ""));
  const failed = readFileSync(join(folder, "run/2-contacts/failed.csv"), "utf8");
  expect(guide).toContain(`\n${failed.trimEnd().replaceAll("\r", "")}\n`);
});

test.each([
  ["undo", 2],
  ["diff-and-apply", 1],
  ["policies", 3],
  ["sync", 2],
])("the guide %s shows what its commands print", async (name, texts) => {
  const guide = readFileSync(join(root, `docs/guides/${name}.md`), "utf8");
  const account = await anAccount();
  const folder = await aFolder();
  const [, block] = /^```sh\n([^]*?)^```$/m.exec(guide)!;
  let printed = "";
  for (const line of unfolded(block!).trimEnd().split("\n")) {
    const made = /^printf '%s\\n' (.*) > (\S+)$/.exec(line);
    if (made !== null) {
      const rows = [...made[1]!.matchAll(/'([^']*)'/g)].map(([, row]) => `${row}\n`);
      writeFileSync(join(folder, made[2]!), rows.join(""));
      continue;
    }
    const argv = line.replace("hubspot-batch ", "").split(" ");
    const { code, stdout, stderr } = await command([...argv, ...at(account)], { folder });
    // A diff with a row that would be refused ends with 1.
    expect({ code, stderr }).toMatchObject({ code: argv[0] === "diff" ? expect.any(Number) : 0 });
    printed += stderr + stdout;
  }
  const shown = [...guide.matchAll(/^```text\n([^]*?)^```$/gm)].map(([, text]) => text!);
  expect(shown).toHaveLength(texts);
  for (const text of shown) expect(printed).toContain(text);
});

test("the guide to lists makes the list, and its command adds the records", async () => {
  const guide = readFileSync(join(root, "docs/guides/to-a-list.md"), "utf8");
  const account = await anAccount();
  const folder = await aFolder();
  writeFileSync(join(folder, "people.csv"), "email\nada@example.com\nbob@example.com\n");
  const [, line] = /^hubspot-batch (.*)$/m.exec(unfolded(guide))!;
  const argv = [...line!.matchAll(/'([^']*)'|(\S+)/g)].map(([, quoted, bare]) => quoted ?? bare!);
  const run = async () => command([...argv, ...at(account)], { folder });
  expect((await run()).code).toBe(2);
  const [, program] = /^```ts\n([^]*?)^```$/m.exec(guide)!;
  const client = import.meta.resolve("@x/batch-http");
  const here = program!
    .replace('"@x/batch-http"', JSON.stringify(client))
    .replace("http://127.0.0.1:8787", account.url);
  writeFileSync(join(folder, "make-list.mts"), here);
  await import(pathToFileURL(join(folder, "make-list.mts")).href);
  const { code, stdout } = await run();
  expect(code).toBe(0);
  expect(stdout).toContain(/^```text\n([^]*?)^```$/m.exec(guide)![1]!);
});

/** Each command on one line. */
function unfolded(shell: string): string {
  return shell.replaceAll(/ *\\\n */g, " ");
}
