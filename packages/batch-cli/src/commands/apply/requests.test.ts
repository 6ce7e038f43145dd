import { join } from "node:path";
import { expect, test } from "vitest";
import { aFile, aFolder } from "../../../test/temporary.ts";
import { EXIT } from "../../exit-codes.ts";
import { anAccount, runMain } from "../../testing/run-main.ts";

const ROWS = 2_000;
const UPDATED = 25;
const CREATED = 5;

test("of 2,000 rows with 30 changes: 20 reads to compare, then one read and one write", async () => {
  const account = await anAccount();
  const folder = await aFolder();
  const by = ["--id-property", "email", "--base-url", account.url];
  const cityOf = (n: number): string => (n % (ROWS / UPDATED) === 7 ? "London" : "Paris");
  const fileOf = (rows: number, city: (n: number) => string) =>
    aFile(
      `email,city\n${Array.from({ length: rows }, (_, n) => `p${n}@example.com,${city(n)}\n`).join("")}`,
    );
  /** What is asked of records, apart from what every command asks first. */
  async function requestsOf(...argv: string[]): Promise<string[]> {
    const before = account.requests().length;
    const { code } = await runMain(argv);
    expect(code).toBe(EXIT.success);
    const all = account.requests().slice(before);
    return all.flatMap(({ path }) => /\/contacts\/batch\/\w+$/.exec(path) ?? []);
  }
  const first = await fileOf(ROWS - CREATED, () => "Paris");
  await requestsOf("upsert", "contacts", first, ...by, "--out", join(folder, "first"), "--yes");

  const plan = join(folder, "plan");
  const compared = await requestsOf(
    "diff",
    "contacts",
    await fileOf(ROWS, cityOf),
    ...by,
    "--out",
    plan,
  );
  expect(compared).toEqual(Array.from({ length: 20 }, () => "/contacts/batch/read"));
  const out = join(folder, "applied");
  expect(await requestsOf("apply", plan, "--base-url", account.url, "--out", out)).toEqual([
    "/contacts/batch/read",
    "/contacts/batch/upsert",
  ]);
  const cities = account.inspect("contacts").map(({ properties }) => properties["city"]);
  expect(cities.filter((city) => city === "London")).toHaveLength(UPDATED);
  expect(cities).toHaveLength(ROWS);
});
