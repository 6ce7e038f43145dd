import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { expectMode } from "../../../../../scripts/on-windows.ts";
import { EXIT } from "../../exit-codes.ts";
import { runMain } from "../../testing/run-main.ts";
import { setUp, TWO } from "../../testing/a-sync.ts";

describe("a source of another name", () => {
  async function syncNamed(next: string, ...more: string[]) {
    const { base, folder, path, sync } = await setUp();
    await sync(TWO, "--name", "people");
    const other = join(folder, "people-2.csv");
    await writeFile(other, `email,city\n${next}`);
    const argv = base.map((word) => (word === path ? other : word));
    const run = () => runMain([...argv, "--name", "people", ...more]);
    const text = `The last sync of this name read ${path}, and this one reads ${other}.`;
    return { first: await run(), run, text };
  }

  test("is said, and needs no yes where nothing is archived", async () => {
    const { first, run, text } = await syncNamed(`${TWO}cy@x.org,Bern\n`);
    expect(first.code).toBe(EXIT.success);
    expect(first.stderr).toContain(`${text}\nplan `);
    // That one is the last from now on.
    expect((await run()).stderr).not.toContain("The last sync");
  });

  test("is said before records are archived", async () => {
    const mirror = ["--mirror", "archive", "--max-archive", "1"];
    const { first, text } = await syncNamed("ada@x.org,Paris\n", ...mirror);
    expect([first.code, first.stderr]).toEqual([
      EXIT.usage,
      expect.stringContaining(`To archive 1 record needs a yes. ${text} There is no terminal`),
    ]);
  });

  test("is in the JSON of a dry run, which is no sync", async () => {
    const { first, run } = await syncNamed(TWO, "--dry-run", "--json");
    for (const { stdout } of [first, await run()]) {
      expect(JSON.parse(stdout)).toMatchObject({
        source: expect.stringMatching(/people-2\.csv$/),
        lastSource: expect.stringMatching(/people\.csv$/),
      });
    }
  });
});

test("the digest is of this account, object, property and source, not of the changes only", async () => {
  const digestOf = async ({ stdout }: { readonly stdout: string }): Promise<string> =>
    /plan ([0-9a-f]{12})\n/.exec(stdout)![1]!;
  const { sync } = await setUp();
  const dry = (...more: string[]) => sync(TWO, "--dry-run", ...more).then(digestOf);
  const digest = await dry();
  expect(await dry()).toBe(digest);
  expect(await dry("--name", "people")).not.toBe(digest);
  const { stderr } = await sync(TWO, "--name", "people", "--confirm", digest);
  expect(stderr).toContain(`--confirm ${digest}: the plan is `);
});

test("what is remembered goes by name, portal and host, and only the user can read it", async () => {
  const { base, folder, path, sync } = await setUp();
  await sync(TWO);
  const env = { XDG_STATE_HOME: folder };
  const dry = async (...more: string[]) =>
    (await runMain([...base, "--dry-run", ...more], { env })).stdout;
  // Another home remembers nothing; the dry run itself found both equal.
  expect(await dry("--json")).toContain('"known":0');
  expect(await dry("--json")).toContain('"known":2');
  expect(await dry("--json", "--name", "people")).toContain('"known":0');
  const moved = join(folder, "moved.csv");
  await writeFile(moved, await readFile(path));
  const argv = base.map((word) => (word === path ? moved : word));
  const named = await runMain([...argv, "--dry-run", "--json", "--name", "people"], { env });
  expect(named.stdout).toContain('"known":2');
  if (process.platform === "linux") {
    await expectMode(join(folder, "hubspot-batch/syncs"), 0o700);
  }
});
