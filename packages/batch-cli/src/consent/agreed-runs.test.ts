import { mkdir, readdir, rename, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { PassThrough } from "node:stream";
import type { Task } from "@x/batch-import";
import { describe, expect, test } from "vitest";
import { aWorkbook, inline, rowOf } from "../../../batch-file/src/testing/a-workbook.ts";
import { aFile, aFolder } from "../../test/temporary.ts";
import { EXIT } from "../exit-codes.ts";
import { anAccount, runMain } from "../testing/run-main.ts";
import { agreedRowsOf, keepAgreement, listAgreedRuns } from "./agreed-runs.ts";

const RUNS = join(".local", "state", "hubspot-batch", "runs");

function aTask(more: Partial<Task> = {}): Task {
  return {
    id: "1",
    tool: "",
    job: { operation: "archive", objectType: "contacts" } as Task["job"],
    header: ["hs_object_id"],
    columns: { properties: [null], idColumn: 0, leftOut: [] },
    source: { path: "a.csv", bytes: 0, rows: 9, hash: "ab" },
    portal: { id: "7" },
    startedAt: 5,
    ...more,
  };
}

async function aUser() {
  const env = { HOME: await aFolder(), APPDATA: undefined, XDG_STATE_HOME: undefined };
  let said = "";
  const stderr = new PassThrough().on("data", (text) => (said += String(text)));
  return { io: { env, stderr }, env, said: () => said };
}

describe.runIf(process.platform === "linux")("what a user agreed to", () => {
  test("is kept of this very task", async () => {
    const { env, io, said } = await aUser();
    await keepAgreement(io, { folder: "/runs/a", task: aTask(), agreedRows: 5 });
    expect(await agreedRowsOf(env, aTask())).toBe(5);
    expect(await agreedRowsOf(env, aTask({ source: { ...aTask().source, rows: 10 } }))).toBe(
      undefined,
    );
    expect(await listAgreedRuns(env)).toEqual([
      {
        folder: "/runs/a",
        startedAt: 5,
        agreedRows: 5,
        operation: "archive",
        objectType: "contacts",
        portal: "7",
        host: "api.hubapi.com",
        hash: "ab",
      },
    ]);
    expect(said()).toBe("");
  });

  test("the newest first; a file that cannot be read says nothing", async () => {
    const { env, io } = await aUser();
    for (const startedAt of [1, 3, 2]) {
      const task = aTask({ startedAt });
      await keepAgreement(io, { folder: "/runs/a", task, agreedRows: 5 });
    }
    await writeFile(join(env.HOME, RUNS, "torn.json"), '{"folder":');
    expect((await listAgreedRuns(env)).map(({ startedAt }) => startedAt)).toEqual([3, 2, 1]);
  });

  test("1,000 are kept", async () => {
    const { env, io } = await aUser();
    await keepAgreement(io, { folder: "/runs/a", task: aTask(), agreedRows: 5 });
    const run = { folder: "/b", agreedRows: 1, operation: "create", objectType: "contacts" };
    for (let place = 0; place < 1_001; place += 1) {
      const text = JSON.stringify({ ...run, startedAt: 10 + place });
      await writeFile(join(env.HOME, RUNS, `${place}.json`), text);
    }
    await keepAgreement(io, { folder: "/c", task: aTask({ startedAt: 9_999 }), agreedRows: 5 });
    expect(await readdir(join(env.HOME, RUNS))).toHaveLength(1_000);
    expect((await listAgreedRuns(env))[0]).toMatchObject({ folder: "/c" });
    expect(await agreedRowsOf(env, aTask())).toBeUndefined();
  });

  test("where it cannot be kept, that is said, and nothing is thrown", async () => {
    const { env, io, said } = await aUser();
    await writeFile(join(env.HOME, ".local"), "");
    await keepAgreement(io, { folder: "/runs/a", task: aTask(), agreedRows: 5 });
    expect(said()).toMatch(
      /^Could not keep that you agreed to this run: .*\.json: cannot be written \(a part of the path is a file, not a folder, ENOTDIR\)\. A resume will ask again, /,
    );
    expect(await listAgreedRuns(env)).toEqual([]);
  });
});

describe("the same file again", () => {
  async function aCreate() {
    const account = await anAccount();
    const folder = await aFolder();
    const file = await aFile("name\nA\nB\n");
    const argv = ["create", "companies", file, "--base-url", account.url];
    const create = (out: string, ...more: string[]) =>
      runMain([...argv, "--out", join(folder, out), ...more]);
    expect((await create("one")).code).toBe(EXIT.success);
    return { account, folder, create };
  }

  test("is found in a folder of --out", async () => {
    const { account, create, folder } = await aCreate();
    const { code, stderr } = await create("two");
    expect(code).toBe(EXIT.usage);
    expect(stderr).toContain(`This file was written before, in ${join(folder, "one")} (`);
    expect(stderr).toContain("To create its records a second time needs a yes.");
    expect(account.inspect("companies")).toHaveLength(2);
    expect((await create("two", "--yes")).code).toBe(EXIT.success);
  });

  test("is not another sheet of a workbook", async () => {
    const account = await anAccount();
    const folder = await aFolder();
    const sheetOf = (name: string) => rowOf(1, inline("name")) + rowOf(2, inline(name));
    const sheets = { Jan: sheetOf("A"), Feb: sheetOf("B") };
    const file = join(folder, "book.xlsx");
    await writeFile(file, await aWorkbook({ sheets }));
    const create = (sheet: string, out: string) => {
      const where = ["--base-url", account.url, "--out", join(folder, out)];
      return runMain(["create", "companies", file, "--sheet", sheet, ...where]);
    };
    expect((await create("Jan", "one")).code).toBe(EXIT.success);
    expect((await create("Feb", "two")).code).toBe(EXIT.success);
    const { code, stderr } = await create("Jan", "three");
    expect(code).toBe(EXIT.usage);
    expect(stderr).toContain(`This file was written before, in ${join(folder, "one")} (`);
    await rm(join(folder, "one"), { recursive: true });
    expect((await create("Jan", "three")).stderr).toContain(
      "This file may have been written before",
    );
    expect(account.inspect("companies")).toHaveLength(2);
  });

  test("of two that begin at once, one does", async () => {
    const account = await anAccount();
    const folder = await aFolder();
    const file = await aFile("name\nA\nB\n");
    const argv = ["create", "companies", file, "--base-url", account.url, "--out"];
    const ended = await Promise.all(
      ["one", "two"].map((out) => runMain([...argv, join(folder, out)])),
    );
    const [done, refused] = ended.toSorted((one, other) => one.code - other.code);
    expect([done!.code, refused!.code]).toEqual([EXIT.success, EXIT.usage]);
    const { stderr } = refused!;
    expect(stderr).toMatch(/Another run came first\. This file .* Nothing was sent now\./);
    expect(account.inspect("companies")).toHaveLength(2);
    expect(await readdir(folder)).toHaveLength(1);
  });

  test.each<[string, (folder: string) => Promise<void>]>([
    ["moved", (folder) => rename(folder, `${folder}-moved`)],
    ["removed", (folder) => rm(folder, { recursive: true })],
    [
      "replaced",
      async (folder) => {
        await rm(folder, { recursive: true });
        await mkdir(folder);
      },
    ],
  ])("may have been written by a run whose folder was %s", async (_, change) => {
    const { account, create, folder } = await aCreate();
    await change(join(folder, "one"));
    const { code, stderr } = await create("two");
    expect(code).toBe(EXIT.usage);
    expect(stderr).toMatch(
      /^This file may have been written before, at [-\d]{10} [\d:]{5} UTC, by a run in .*one, which is not there any more, or cannot be read\.$/m,
    );
    expect(account.inspect("companies")).toHaveLength(2);
  });

  test("is not asked about once the run was removed by the command", async () => {
    const { create, folder } = await aCreate();
    await runMain(["runs", "remove", join(folder, "one"), "--yes"]);
    expect((await create("two")).code).toBe(EXIT.success);
  });
});
