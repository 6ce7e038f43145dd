import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect } from "vitest";
import { aFolder } from "../../test/temporary.ts";
import { EXIT } from "../exit-codes.ts";
import { anAccount, runMain } from "./run-main.ts";

/** An account, and what syncs rows of e-mail and city with it. */
export async function setUp() {
  const account = await anAccount();
  const folder = await aFolder();
  const path = join(folder, "people.csv");
  const base = ["sync", "contacts", path, "--id-property", "email", "--base-url", account.url];
  const out = (name: string): string => join(folder, name);
  let runs = 0;
  /** Syncs these rows. */
  const sync = async (rows: string, ...more: string[]) => {
    await writeFile(path, `email,city\n${rows}`);
    return runMain([...base, "--out", out(`run-${(runs += 1)}`), ...more]);
  };
  const people = () =>
    account
      .inspect("contacts")
      .map(({ archived, properties: { email, city } }) => `${email} ${archived ? "gone" : city}`)
      .toSorted();
  return { account, base, folder, out, path, people, sync };
}

/** Two contacts. */
export const TWO = "ada@x.org,Paris\nbob@x.org,Rome\n";

/** A sync that wrote Ada anew and was to archive Bob, and was stopped after its step number `stopped`, of two. */
export async function stoppedSync(stopped: 0 | 1) {
  const made = await setUp();
  const { account, sync } = made;
  await sync(TWO);
  const operation = stopped === 0 ? "update" : "archive";
  account.setFaults([{ operation, fault: { kind: "missing-scope", scopes: ["a"] } }]);
  const { code } = await sync("ada@x.org,Oslo\n", ...MIRROR, "--yes");
  expect(code).toBe(EXIT.notAllowed);
  account.setFaults([]);
  const inspected = () => made.people().join(", ");
  return { ...made, inspected, resume: ["resume", made.out("run-2"), "--base-url", account.url] };
}

/** Options that archive one record. */
export const MIRROR = ["--mirror", "archive", "--max-archive", "1"];
