import { mkdtemp, readFile, rm, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createSandbox } from "@x/batch-sandbox";
import { listen } from "@x/batch-sandbox/node";
import { expect, onTestFinished, test } from "vitest";
import { EXIT } from "../../exit-codes.ts";
import { anAccount, runMain } from "../../testing/run-main.ts";

const SIZE = { name: "size", label: "Size", type: "enumeration", fieldType: "select" } as const;
const properties = {
  p1000001_vendor: [{ ...SIZE, options: [{ value: "s", label: "Small" }, { value: "l" }] }],
};

/** The path of a file that is not there. */
async function aPath(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "types-"));
  onTestFinished(() => rm(folder, { recursive: true }));
  return join(folder, "hubspot-types.ts");
}

test("types to stdout: each object once, standard and custom, in whatever order", async () => {
  const account = await anAccount({ properties });
  const argv = ["types", "--base-url", account.url, "--objects"];
  const { code, stdout, stderr } = await runMain([...argv, "Contact, p_vendor,0-1"]);
  expect({ code, stderr }).toEqual({ code: EXIT.success, stderr: "" });
  const [first, second] = stdout.split("\n");
  expect(first).toBe("// hubspot-batch types: portal 1000001, API version 2026-09");
  expect(second).toMatch(/^\/\/ Objects: contacts, p_vendor\. Do not edit/);
  expect(stdout).toContain(`
/** p_vendor: the properties that can be written, to update and upsert. */
export interface VendorChange {
  /** vendor owner */
  hubspot_owner_id?: OwnerId;
  /** Size */
  size?:
    | "l"
    | "s"; // Small
}
`);
  expect((await runMain([...argv, "p_vendor,contacts"])).stdout).toBe(stdout);
});

test("a file that is written, checked, and written again when the account has changed", async () => {
  const out = await aPath();
  const account = await anAccount({ properties });
  const argv = ["types", "--objects", "p_vendor", "--out", out, "--base-url"];
  const check = [...argv, account.url, "--check"];
  const way = "Write it with the same command without --check.";
  expect(await runMain(check)).toEqual({
    code: EXIT.incomplete,
    stdout: "",
    stderr: `${out}: not there. ${way}\n`,
  });
  const written = { code: EXIT.success, stdout: "", stderr: `${out}: written.\n` };
  expect(await runMain([...argv, account.url])).toEqual(written);
  const [text, { mtimeMs }] = [await readFile(out, "utf8"), await stat(out)];

  const same = { ...written, stderr: `${out}: up to date, nothing to write.\n` };
  expect(await runMain([...argv, account.url])).toEqual(same);
  expect(await runMain(check)).toEqual(same);
  expect((await stat(out)).mtimeMs).toBe(mtimeMs);

  const changed = await anAccount({ properties: { p1000001_vendor: [{ name: "colour" }] } });
  expect(await runMain([...argv, changed.url, "--check"])).toEqual({
    code: EXIT.incomplete,
    stdout: "",
    stderr: `${out}: out of date. ${way}\n`,
  });
  expect(await readFile(out, "utf8")).toBe(text);
  expect(await runMain([...argv, changed.url])).toEqual(written);
  expect(await readFile(out, "utf8")).toContain("colour?: string;");
});

test("a file of somebody's own is not replaced", async () => {
  const out = await aPath();
  await writeFile(out, "export const mine = 1;\n");
  const account = await anAccount();
  const argv = ["types", "--objects", "contacts", "--out", out, "--base-url", account.url];
  const { code, stderr } = await runMain(argv);
  expect(code).toBe(EXIT.usage);
  expect(stderr).toContain(`--out ${out}: there already, and not written by this command`);
  expect(await readFile(out, "utf8")).toBe("export const mine = 1;\n");
  expect(account.requests()).toEqual([]);
});

test("all mistakes in the names at once, before anything is sent", async () => {
  const account = await anAccount();
  const objects = "contcts,payments,deal_splits,p_vendor,p1_vendor";
  const argv = ["types", "--objects", objects, "--base-url", account.url];
  const { code, stdout, stderr } = await runMain(argv);
  expect({ code, stdout }).toEqual({ code: EXIT.usage, stdout: "" });
  expect(stderr.trim().split("\n")).toEqual([
    expect.stringContaining('Unknown object type "contcts".'),
    expect.stringContaining("payments"),
    expect.stringContaining("deal_splits"),
    "p_vendor and p1_vendor would both have a type Vendor. If they are the same object, name one of them; else write two files.",
  ]);
  expect(account.requests()).toEqual([]);
});

test("each object that the account does not have", async () => {
  const account = await anAccount();
  const argv = ["types", "--objects", "p_ghost,contacts,2-7", "--base-url", account.url];
  const { code, stdout, stderr } = await runMain(argv);
  expect({ code, stdout }).toEqual({ code: EXIT.usage, stdout: "" });
  expect(stderr.trim().split("\n")).toEqual([
    expect.stringMatching(/^2-7: /),
    expect.stringMatching(/^p_ghost: /),
  ]);
});

test("a scope that is missing", async () => {
  const apps = [{ accessToken: "pat-na1-secret", scopes: ["oauth", "crm.schemas.deals.read"] }];
  const account = await anAccount({ apps });
  const argv = ["types", "--objects", "p_ghost,contacts,deals", "--base-url", account.url];
  const { code, stdout, stderr } = await runMain(argv);
  expect({ code, stdout }).toEqual({ code: EXIT.notAllowed, stdout: "" });
  expect(stderr).toMatch(/^contacts: .*\np_ghost: .*\n$/);
});

test("properties that this token may not list are said in the file", async () => {
  const sandbox = createSandbox();
  const server = await listen({
    fetch: async (request) =>
      /dataSensitivity=(?:highly_)?sensitive/.test(request.url)
        ? Response.json({ status: "error", category: "MISSING_SCOPES" }, { status: 403 })
        : sandbox.fetch(request),
  });
  onTestFinished(() => server.close());
  const { stdout } = await runMain(["types", "--objects", "contacts", "--base-url", server.url]);
  expect(stdout.split("\n").filter((line) => line.startsWith("// Left out"))).toEqual([
    "// Left out, as the token may not list them: highly_sensitive properties of contacts.",
    "// Left out, as the token may not list them: sensitive properties of contacts.",
  ]);
});

test.each([
  [
    ["types"],
    "error: required option '--objects <a,b>' not specified\nHow to use it: hubspot-batch types --help\n",
  ],
  [["types", "--objects", "contacts", "--check"], "--check needs --out F: the file to check.\n"],
])("%j: what is missing", async (argv, stderr) => {
  expect(await runMain(argv)).toEqual({ code: EXIT.usage, stdout: "", stderr });
});

test("completion of the objects, after a comma too", async () => {
  const complete = async (word: string): Promise<string> =>
    (await runMain(["complete", "--", "types", "--objects", word])).stdout;
  expect(await complete("compan")).toBe("companies\t\n");
  expect(await complete("contacts,line")).toBe("contacts,line_items\t\n");
});
