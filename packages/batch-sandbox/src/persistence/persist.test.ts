import { execFile } from "node:child_process";
import {
  lstat,
  mkdtemp,
  readdir,
  readFile,
  readlink,
  rm,
  symlink,
  truncate,
  writeFile,
} from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import * as fc from "fast-check";
import { afterEach, beforeEach, describe, expect, onTestFinished, test, vi } from "vitest";
import { expectMode, isLeftOutOnWindows } from "../../../../scripts/on-windows.ts";
import { createSandbox, type Sandbox } from "../create-sandbox.ts";
import { listen } from "../node.ts";
import { MACHINE, PATH } from "../testing/machine-schema.ts";
import { ask, post, postForm, send, traced } from "../testing/test-support.ts";
import { readAccountFile, writeAccountFile } from "./account-file.ts";
import { createAssembler, toLines } from "./json-lines.ts";
import { persist } from "./persist.ts";

let folder: string;
let file: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "sandbox-"));
  file = join(folder, "account.jsonl");
});
afterEach(() => rm(folder, { recursive: true }));

async function aSandbox(): Promise<Sandbox> {
  const sandbox = createSandbox();
  await send(sandbox, "contacts/create", traced({ city: "Lund" }, { city: "Oslo\u2028\n" }));
  await send(sandbox, "companies/create", traced({ name: "Acme" }));
  return sandbox;
}

test("any JSON comes through as it was", () => {
  fc.assert(
    fc.property(fc.jsonValue({ maxDepth: 7 }), (value) => {
      const plain: unknown = JSON.parse(JSON.stringify(value));
      const assembler = createAssembler();
      for (const line of toLines(plain)) assembler.add(line);
      expect(assembler.value()).toEqual(plain);
    }),
  );
});

test("a name that is no name like others stays harmless", () => {
  const assembler = createAssembler();
  assembler.add('[["__proto__","polluted"],true]');
  expect(Object.hasOwn(assembler.value() as object, "__proto__")).toBe(true);
  expect({}).not.toHaveProperty("polluted");
});

test("nor does an object of an account that is called so", async () => {
  const sandbox = createSandbox();
  await ask(sandbox, "POST", PATH, MACHINE);
  const saved = JSON.stringify(sandbox.snapshot());
  for (const key of ["__proto__", "constructor"]) {
    sandbox.restore(JSON.parse(saved.replaceAll(/"key":"[^"]*"/g, `"key":"${key}"`)));
    expect((await ask(sandbox, "GET", "/crm/v3/limits/records")).status).toBe(200);
  }
});

test("lists, communication preferences and events are in the file", async () => {
  const sandbox = await aSandbox();
  const list = { name: "L", objectTypeId: "0-1", processingType: "MANUAL" };
  await post(sandbox, "/crm/v3/lists", list);
  const ids = sandbox.inspect("contacts").map(({ id }) => id);
  await ask(sandbox, "PUT", "/crm/v3/lists/1/memberships/add", ids);
  const out = "/communication-preferences/v4/statuses/batch/unsubscribe-all?channel=EMAIL";
  await post(sandbox, out, { inputs: ["ada@example.com"] });
  await post(sandbox, "/events/v3/send", { eventName: "pe1_login", email: "ada@example.com" });
  // And all else that an account has.
  await post(sandbox, "/crm/v3/schemas", {
    name: "machine",
    labels: { singular: "Machine" },
    primaryDisplayProperty: "model",
    properties: [{ name: "model", label: "Model", type: "string", fieldType: "text" }],
    associatedObjects: ["CONTACT"],
  });
  await post(sandbox, "/crm/v3/properties/contacts/groups", { name: "g", label: "G" });
  const ofLabel = "/crm/v4/associations/contacts/companies/labels";
  await post(sandbox, ofLabel, { name: "boss", label: "Boss" });
  await send(sandbox, "deals/create", traced({ dealname: "D" }));
  const [deal] = sandbox.inspect("deals");
  await post(sandbox, "/crm/v3/objects/deals/splits/batch/upsert", {
    inputs: [{ id: Number(deal!.id), splits: [{ ownerId: 71, percentage: 1 }] }],
  });
  const [company] = sandbox.inspect("companies");
  const pair = `/crm/v4/objects/contacts/${ids[0]}/associations/default/companies/${company!.id}`;
  await ask(sandbox, "PUT", pair);
  await post(sandbox, "/crm/v3/objects/contacts/merge", {
    primaryObjectId: ids[0],
    objectIdToMerge: ids[1],
  });
  await postForm(sandbox, "/oauth/v1/token", {
    grant_type: "authorization_code",
    client_id: "c",
    client_secret: "s",
    redirect_uri: "https://app.example.com",
    code: "x",
  });
  await (await persist(sandbox, file)).close();

  const other = createSandbox();
  await (await persist(other, file)).close();
  const inspectAll = (it: Sandbox) => [
    it.inspectLists(),
    it.inspectSubscribers(),
    it.inspectEvents(),
  ];
  expect(inspectAll(other)).toEqual(inspectAll(sandbox));
  expect(inspectAll(other).map(({ length }) => length)).toEqual([1, 1, 1]);
  const saved = JSON.parse(JSON.stringify(sandbox.snapshot())) as { account: object };
  expect(other.snapshot()).toEqual(saved);
  // Each part has something in it, so that none is refused as it is written.
  expect(Object.values(saved.account).map((part) => JSON.stringify(part))).not.toContain("{}");
});

test("an account goes on where it was, record ids and random numbers too", async () => {
  const sandbox = await aSandbox();
  await (await persist(sandbox, file)).close();
  const restored = createSandbox();
  await (await persist(restored, file)).close();
  expect(restored.inspect("contacts")).toEqual(sandbox.inspect("contacts"));
  expect(restored.snapshot()).toEqual(JSON.parse(JSON.stringify(sandbox.snapshot())));
});

test("the file is its owner's only, has a line for each record, and nothing is left beside it", async () => {
  await (await persist(await aSandbox(), file)).close();
  await expectMode(file, 0o600);
  const lines = (await readFile(file, "utf8")).split("\n");
  expect(lines.filter((line) => line.startsWith('[["account","tables","contacts",'))).toHaveLength(
    2,
  );
  expect(await readdir(folder)).toEqual(["account.jsonl"]);
});

test("it is written soon after a request, while the server goes on", async () => {
  const kept = await persist(createSandbox(), file);
  const server = await listen(kept);
  await fetch(`${server.url}/crm/v3/objects/contacts/batch/create`, {
    method: "POST",
    headers: { authorization: "Bearer x" },
    body: JSON.stringify({ inputs: traced({ city: "Lund" }) }),
  });
  await expect.poll(() => readFile(file, "utf8"), { interval: 50 }).toContain("Lund");
  await server.close();
  await kept.close();
  await kept.close();
});

test("an account that takes long to write is written less often", async () => {
  vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout", "performance"] });
  onTestFinished(() => void vi.useRealTimers());
  const sandbox = createSandbox();
  const whole = sandbox.snapshot();
  const snapshot = vi.spyOn(sandbox, "snapshot").mockImplementation(() => {
    vi.advanceTimersByTime(300);
    return whole;
  });
  const kept = await persist(sandbox, file);
  await send(kept, "contacts/create", []);
  vi.advanceTimersByTime(2_999);
  await Promise.resolve();
  expect(snapshot).toHaveBeenCalledTimes(1);
  vi.advanceTimersByTime(1);
  await Promise.resolve();
  expect(snapshot).toHaveBeenCalledTimes(2);
  await kept.close();
});

describe("a file that is no account is told, and left as it is", () => {
  const HEADER = '{"format":"hubspot-batch-sandbox","version":1}\n';
  test.each([
    ["an empty file", "", "the file ends too early"],
    ["another file", "name,city\n", "not the file of a sandbox"],
    ["one of another version", HEADER.replace("1", "2"), "not the file of a sandbox"],
    ["one that was cut", `${HEADER}[["version"],1]\n`, "the file ends too early"],
    ["one cut within a line", `${HEADER}[["vers`, "line 2: not JSON"],
    ["a line of another kind", `${HEADER}{"a":1}\n`, "line 2: expected [path, value]"],
    ["a list with a gap", `${HEADER}[["a",5],1]\n`, "line 2: a list goes on at 0"],
    ["a part of a number", `${HEADER}[["a"],1]\n[["a","b"],1]\n`, "line 3: a part of a value"],
    [
      "one with no account",
      `${HEADER}[["version"],1]\n{"end":true}\n`,
      "there is no account in it",
    ],
    [
      "one that goes on",
      `${HEADER}{"end":true}\n[["a"],1]\n`,
      "line 3: expected the end of the file",
    ],
    [
      "an account of another shape",
      `${HEADER}[["version"],1]\n[["random"],1]\n[["account"],{}]\n{"end":true}\n`,
      "account.lastId: is missing. account.tables: is missing. account.dealSplits: is missing. It was left",
    ],
  ])("%s", async (_, content, message) => {
    await writeFile(file, content);
    await expect(persist(createSandbox(), file)).rejects.toThrow(message);
    await expect(persist(createSandbox(), file)).rejects.toThrow(file);
    expect(await readFile(file, "utf8")).toBe(content);
  });

  test("a folder", async () => {
    await expect(persist(createSandbox(), folder)).rejects.toThrow(`${folder}: not a file.`);
  });
});

test.each([
  [
    /"values":\{[^}]*\}/,
    '"values":null',
    "account.tables.contacts[0].values: expected texts by name; got null",
  ],
  [
    /"id":"(\d+)"/,
    '"id":"$1","mergedInto":"$1"',
    "account.tables.contacts: record 20000000001 is merged into itself",
  ],
  [
    /"options":\[\{[^}]*\}/,
    '"options":[{"value":5,"label":"Gold"}',
    "account.definitions.properties.contacts[0].options[0].value: expected a text; got 5",
  ],
  [
    '"processingType":"MANUAL"',
    '"processingType":"SOME"',
    'account.lists.lists[0].processingType: expected one of "MANUAL", "SNAPSHOT", "DYNAMIC"; got "SOME"',
  ],
])(
  "what a file has wrong is told when it is read, with its place: %s",
  async (from, to, problem) => {
    const sandbox = await aSandbox();
    const options = [{ value: "gold", label: "Gold" }];
    const tier = { name: "tier", label: "Tier", groupName: "contactinformation", options };
    await post(sandbox, "/crm/v3/properties/contacts", {
      ...tier,
      type: "enumeration",
      fieldType: "select",
    });
    await post(sandbox, "/crm/v3/lists", {
      name: "L",
      objectTypeId: "0-1",
      processingType: "MANUAL",
    });
    await writeAccountFile(file, sandbox.snapshot());
    const content = await readFile(file, "utf8");
    const damaged = content.replace(from, to);
    expect(damaged).not.toBe(content);
    await writeFile(file, damaged);
    const message = `${file}: ${problem}. It was left as it is.`;
    await expect(persist(createSandbox(), file)).rejects.toThrow(message);
  },
);

test("of many things that a file has wrong, some are told, and how many there are more", async () => {
  const sandbox = createSandbox();
  await send(sandbox, "contacts/create", traced(...Array.from({ length: 12 }, () => ({}))));
  await writeAccountFile(file, sandbox.snapshot());
  const content = await readFile(file, "utf8");
  await writeFile(file, content.replaceAll('"writes":1', '"writes":"x"'));
  await expect(persist(createSandbox(), file)).rejects.toThrow(
    'account.tables.contacts[9].writes: expected a number; got "x". And 2 more. It was left as it is.',
  );
});

test("a request that meets an error is answered 500, and the warning names the file of the account", async () => {
  const warn = vi.spyOn(process, "emitWarning").mockImplementation(() => {});
  const failing = () => Promise.reject(new TypeError("Broken."));
  const server = await listen({ fetch: failing, restoredFrom: file });
  const { status } = await fetch(`${server.url}/crm/v3/objects/contacts`);
  expect(status).toBe(500);
  expect(warn.mock.calls[0]![0]).toContain(
    `or in its account, which comes from ${file}: TypeError: Broken.`,
  );
  await server.close();
  warn.mockRestore();
});

test("a file that is too large is neither read nor written", async () => {
  const { length } = JSON.stringify((await aSandbox()).snapshot());
  await expect(writeAccountFile(file, (await aSandbox()).snapshot(), length)).rejects.toThrow(
    "The account needs a file of more than 1 MiB, which is the limit",
  );
  expect(await readdir(folder)).toEqual([]);

  await writeFile(file, "");
  await truncate(file, 1024 * 2 ** 20 + 1);
  await expect(persist(createSandbox(), file)).rejects.toThrow(
    `${file}: a file of 1025 MiB; at most 1024 MiB can be read. It was left as it is.`,
  );
});

const isWindows = isLeftOutOnWindows("it follows links, and has no named pipes");
describe.skipIf(isWindows)("a planted link is not followed", () => {
  const victim = (): string => join(folder, "victim");

  test("to a file, at the place of the account: it is neither read nor written", async () => {
    await writeAccountFile(victim(), (await aSandbox()).snapshot());
    const content = await readFile(victim(), "utf8");
    await symlink(victim(), file);
    await expect(persist(createSandbox(), file)).rejects.toThrow(
      `${file}: a link, which is not followed; name the file itself. It was left as it is.`,
    );
    expect(await readFile(victim(), "utf8")).toBe(content);
    expect(await readlink(file)).toBe(victim());
  });

  test("to nothing yet", async () => {
    await symlink(victim(), file);
    await expect(persist(createSandbox(), file)).rejects.toThrow("a link");
    expect(await readdir(folder)).toEqual(["account.jsonl"]);
  });

  test("that comes while the sandbox runs: it is replaced", async () => {
    await writeFile(victim(), "precious");
    const kept = await persist(await aSandbox(), file);
    await rm(file);
    await symlink(victim(), file);
    await kept.close();
    expect(await readFile(victim(), "utf8")).toBe("precious");
    expect((await lstat(file)).isFile()).toBe(true);
    expect(await readAccountFile(file)).toBeDefined();
  });

  test("at the name of the temporary file: there is no name to plant it at", async () => {
    await writeFile(victim(), "precious");
    await symlink(victim(), `${file}.${process.pid}.tmp`);
    await symlink(victim(), `${file}.tmp`);
    await (await persist(await aSandbox(), file)).close();
    expect(await readFile(victim(), "utf8")).toBe("precious");
    expect((await readdir(folder)).sort()).toEqual(
      ["account.jsonl", `account.jsonl.${process.pid}.tmp`, "account.jsonl.tmp", "victim"].sort(),
    );
  });

  test("nor is a pipe waited for", async () => {
    await promisify(execFile)("mkfifo", [file]);
    await expect(persist(createSandbox(), file)).rejects.toThrow(`${file}: not a file.`);
  });
});

test("a file that cannot be written is told at once, and not left half-written", async () => {
  const nowhere = join(folder, "no", "account.jsonl");
  await expect(persist(createSandbox(), nowhere)).rejects.toThrow("ENOENT");
  const snapshot = createSandbox().snapshot();
  await writeAccountFile(file, snapshot);
  const broken = { ...snapshot, account: { ...snapshot.account, toJSON: 1, lastId: 1n as never } };
  await expect(writeAccountFile(file, broken)).rejects.toThrow("BigInt");
  expect(await readAccountFile(file)).toEqual(JSON.parse(JSON.stringify(snapshot)));
  expect(await readdir(folder)).toEqual(["account.jsonl"]);
});

test("failing to write while it runs is a warning, and an error at the end", async () => {
  const warn = vi.spyOn(process, "emitWarning").mockImplementation(() => {});
  const sandbox = createSandbox();
  const kept = await persist(sandbox, file);
  const snapshot = vi.spyOn(sandbox, "snapshot").mockImplementation(() => {
    throw new Error("no space left");
  });
  await send(kept, "contacts/create", []);
  await expect.poll(() => warn.mock.calls.length).toBe(1);
  await expect(kept.close()).rejects.toThrow("no space left");
  snapshot.mockRestore();
  warn.mockRestore();
});
