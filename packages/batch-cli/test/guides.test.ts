import { cpSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { addSandbox, anAccount, at, command, toCsv } from "./cli.ts";
import { linesOf, readCommand, textOfPrintf } from "./shell-lines.ts";
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
  await addSandbox(account, folder);
  const run = async (...argv: string[]) =>
    command(["import", `${FILES}/plan.json`, ...argv, "--account", "sandbox"], { folder });
  const check = await run("--dry-run");
  const imported = await run("--out", "run");
  expect([check.code, imported.code]).toEqual([1, 1]);
  const summary = imported.stdout.slice(imported.stdout.indexOf("import: "));
  expect(guide).toContain(summary);
  const failed = readFileSync(join(folder, "run/2-contacts/failed.csv"), "utf8");
  expect(guide).toContain(`\n${failed.trimEnd().replaceAll("\r", "")}\n`);
});

test("the guides can be tried one after the other on one sandbox, and show what is printed", async () => {
  const account = await anAccount();
  const folder = await aFolder();
  await addSandbox(account, folder);
  for (const [name, texts] of [
    ["first-import", 2],
    ["undo", 2],
    ["diff-and-apply", 1],
    ["policies", 3],
    ["sync", 2],
  ] as const) {
    const { guide, printed } = await typeBlock(name, folder);
    const shown = [...guide.matchAll(/^```text\n([^]*?)^```$/gm)].map(([, text]) => text!);
    expect({ name, shown: shown.length }).toEqual({ name, shown: texts });
    // A guide may leave lines out.
    const lines = printed.split("\n");
    for (const text of shown) {
      let from = 0;
      for (const line of text.trimEnd().split("\n")) {
        expect(lines.slice(from)).toContain(line);
        from = lines.indexOf(line, from) + 1;
      }
    }
  }
});

test("the guide to a first import gives values back that were there before", async () => {
  const account = await anAccount();
  const before = { email: "eva@example.com", firstname: "Before" };
  const write = (...argv: string[]) => command([...argv, ...at(account)], { folder });
  const folder = await aFolder();
  writeFileSync(join(folder, "before.csv"), toCsv(Object.keys(before), [Object.values(before)]));
  await write("create", "contacts", "before.csv");
  await addSandbox(account, folder);
  await typeBlock("first-import", folder);
  expect(account.inspect("contacts").filter(({ archived }) => !archived)).toMatchObject([
    { properties: before },
  ]);
});

test("the guide to lists makes the list, and its command adds the records", async () => {
  const guide = readFileSync(join(root, "docs/guides/to-a-list.md"), "utf8");
  const account = await anAccount();
  const folder = await aFolder();
  await addSandbox(account, folder);
  writeFileSync(join(folder, "people.csv"), "email\nada@example.com\nbob@example.com\n");
  const [curl, block] = [...guide.matchAll(/^```sh\n([^]*?)^```$/gm)].map(([, text]) => text!);
  const [, ...argv] = readCommand(linesOf(block!).at(-1)!).words;
  expect((await command(argv, { folder })).code).toBe(2);

  const { words } = readCommand(curl!.replaceAll("\\\n", " "));
  const url = words[1]!.replace("http://127.0.0.1:8787", account.url);
  const headers = words
    .filter((_, place) => words[place - 1] === "--header")
    .map((header) => header.split(": ") as [string, string]);
  const body = words[words.indexOf("--data") + 1]!;
  expect((await fetch(url, { method: "POST", headers, body })).status).toBe(200);

  const { code, stdout } = await command(argv, { folder });
  expect(code).toBe(0);
  expect(stdout).toContain(/^```text\n([^]*?)^```$/m.exec(guide)![1]!);
});

/**
 * Types the first shell block of a guide, and returns what it prints. The environment has the token of another account
 * meanwhile: what does not name the sandbox fails.
 */
async function typeBlock(name: string, home: string) {
  const guide = readFileSync(join(root, `docs/guides/${name}.md`), "utf8");
  const [, block] = /^```sh\n([^]*?)^```$/m.exec(guide)!;
  const [first, ...lines] = linesOf(block!);
  const [, own] = /^mkdir ([\w-]+) && cd \1$/.exec(first!)!;
  const folder = join(home, own!);
  mkdirSync(folder);
  let printed = "";
  for (const line of lines) {
    const { words, to } = readCommand(line);
    const [program, ...argv] = words;
    if (program === "printf") {
      writeFileSync(join(folder, to!), textOfPrintf(argv));
      continue;
    }
    const { code, stdout, stderr } = await command(argv, { folder, env: { HOME: home } });
    // With a row that is refused, or would be, they end with 1.
    const mayRefuse = ["check", "diff", "resume"].includes(argv[0]!);
    expect({ line, code, stderr }).toMatchObject({ code: mayRefuse ? expect.any(Number) : 0 });
    printed += stderr + stdout;
  }
  return { guide, printed };
}
