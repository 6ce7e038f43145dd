import { join } from "node:path";
import { createBatchClient } from "@x/batch-http";
import type { SandboxOptions } from "@x/batch-sandbox";
import { expect, onTestFinished, test } from "vitest";
import { aFile, aFolder } from "../../../test/temporary.ts";
import { EXIT } from "../../exit-codes.ts";
import { anAccount, runMain } from "../../testing/run-main.ts";

/** An account with the contact Ada, and a run that created another one. */
async function setUp(options: SandboxOptions = {}) {
  const account = await anAccount(options);
  const folder = await aFolder();
  const client = createBatchClient({ accessToken: "pat-na1-secret", baseUrl: account.url });
  onTestFinished(() => client[Symbol.asyncDispose]());
  const people = await client.create("contacts", [{ properties: { email: "ada@example.com" } }]);
  const [ada] = people.outcomes.map((one) => ("id" in one ? one.id : ""));
  const run = (...argv: string[]) => runMain([...argv, "--base-url", account.url]);
  const out = (name: string): string => join(folder, name);
  const file = await aFile("email,city\nnew@example.com,Rome\n");
  await run("upsert", "contacts", file, "--id-property", "email", "--yes", "--out", out("run"));
  const contacts = account.inspect("contacts");
  const made = contacts.find(({ properties }) => properties["email"] === "new@example.com")!.id;
  const live = () =>
    account
      .inspect("contacts")
      .filter(({ archived }) => !archived)
      .map(({ id, properties }) => `${id} ${properties["email"]}`);
  const undo = () => run("undo", out("run"), "--out", out("undone"), "--yes");
  /** An undo that stops before it archives. */
  const undoStopped = async () => {
    const fault = { kind: "rate-limit", policy: "DAILY" } as const;
    account.setFaults([{ operation: "archive", objectType: "contacts", fault }]);
    await undo();
    account.setFaults([]);
  };
  return { ada: ada!, client, live, made, out, run, undo, undoStopped };
}

const INTO_ITSELF = { quirks: { mergeResult: "primary" } } as const;

test("a record into which others merged a created one while the undo was stopped stays", async () => {
  const { ada, client, live, made, out, run, undoStopped } = await setUp();
  await undoStopped();
  await client.merge("contacts", [{ primary: ada, merge: made }]);
  const before = live();
  const { code, stdout } = await run("resume", out("undone"), "--yes");
  expect(live()).toEqual(before);
  expect(stdout).toContain("undo: kept 1\n");
  expect(code).toBe(EXIT.incomplete);
});

test("a created record into which others merged an older one is kept", async () => {
  const { ada, client, live, made, undo } = await setUp(INTO_ITSELF);
  await client.merge("contacts", [{ primary: made, merge: ada }]);
  const { code, stderr, stdout } = await undo();
  expect(stderr).toContain("Others merged another record into it.");
  expect(stdout).toContain("Nothing can be undone.");
  expect(code).toBe(EXIT.incomplete);
  expect(live()).toHaveLength(1);
});

test("also where they did so while the undo was stopped", async () => {
  const { ada, client, live, made, out, run, undoStopped } = await setUp(INTO_ITSELF);
  await undoStopped();
  await client.merge("contacts", [{ primary: made, merge: ada }]);
  const { code, stdout } = await run("resume", out("undone"), "--yes");
  expect(stdout).toContain("undo: kept 1\n");
  expect(code).toBe(EXIT.incomplete);
  expect(live()).toHaveLength(1);
});

test("a created record that others archived while the undo was stopped is reversed", async () => {
  const { client, live, made, out, run, undoStopped } = await setUp();
  await undoStopped();
  await client.archive("contacts", [{ id: made }]);
  const { code, stdout } = await run("resume", out("undone"), "--yes");
  expect(stdout).toContain("undo: reversed 1\n");
  expect(code).toBe(EXIT.success);
  expect(live()).toHaveLength(1);
});
