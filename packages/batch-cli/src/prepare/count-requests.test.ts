import { join } from "node:path";
import { expect, test } from "vitest";
import { aFile, aFolder } from "../../test/temporary.ts";
import { EXIT } from "../exit-codes.ts";
import { anAccount, runMain } from "../testing/run-main.ts";

const VENDORS = [
  { name: "code", label: "Vendor code", type: "string", hasUniqueValue: true },
  { name: "title", label: "Title", type: "string" },
] as const;

/** An account with 120 contacts, 20 vendors and 30 companies, and a file that names these and as many more. */
async function setUp() {
  const account = await anAccount({ properties: { "2-7": VENDORS } });
  const at = ["--base-url", account.url, "--yes"];
  const folder = await aFolder();
  const fill = async (object: string, rows: string) => {
    const out = join(folder, object);
    await runMain(["create", object, await aFile(rows), ...at, "--out", out, "--no-check"]);
  };
  const lines = (count: number, line: (n: number) => string): string =>
    Array.from({ length: count }, (_, n) => `${line(n)}\n`).join("");
  await fill("2-7", `code\n${lines(20, (n) => `V${n}`)}`);
  await fill("companies", `domain\n${lines(30, (n) => `c${n}.example`)}`);
  await fill("contacts", `email,city\n${lines(120, (n) => `p${n}@example.com,Lund`)}`);
  const file = await aFile(
    `email,city,vendor,domain\n${lines(
      230,
      (n) =>
        `p${n}@example.com,${n % 2 === 0 ? "Lund" : "Oslo"},V${n % 150};V${n % 7},c${n % 30}.example`,
    )}`,
  );
  /** Runs a command: what it announced, and how many requests left after that. */
  async function run(...argv: string[]) {
    let before: number | undefined;
    const { code, stderr } = await runMain([...argv, ...at, "--out", join(folder, "run")], {
      onText(text) {
        if (/ requests?\b/.test(text)) before ??= account.requests().length;
      },
    });
    const [head] = stderr.split("\nto portal");
    const announced = [...head!.matchAll(/(?:up to|about) ([\d,]+) request/g)];
    const sum = announced.reduce((all, [, count]) => all + Number(count!.replace(",", "")), 0);
    return { code, sent: account.requests().length - before!, announced: sum };
  }
  return { file, folder, run };
}

const BY_KEY = ["--associate", "2-7:code=vendor"];
const BY_DOMAIN = ["--associate", "companies:domain=domain"];
const UPSERT = ["upsert", "contacts", "FILE", "--id-property", "email"];
const WITHOUT = { vendor: ["--map", "vendor="], domain: ["--map", "domain="] };

test.each<[announced: number, argv: readonly string[]]>([
  [3, [...UPSERT, ...WITHOUT.vendor, ...WITHOUT.domain]],
  // 3 of records, 2 to read the 150 vendors, 2 to create them, and 2, 2 and 1 with 100 of 460 pairs at most.
  [3 + 2 + 2 + 5, [...UPSERT, ...BY_KEY, "--create-missing", ...WITHOUT.domain]],
  // 1 search of the 30 companies, and 3 with their pairs.
  [3 + 2 + 5 + 1 + 3, [...UPSERT, ...BY_KEY, "--missing", "ignore", ...BY_DOMAIN]],
  // Records are read first, and after that their associations.
  [3 + 1 + 3 + 3 + 3, [...UPSERT, ...BY_DOMAIN, "--undoable", ...WITHOUT.vendor]],
  [3 + 3, [...UPSERT, "--on-existing", "skip", ...WITHOUT.vendor, ...WITHOUT.domain]],
  // Associations go with a create.
  [3 + 1, ["create", "contacts", "FILE", ...BY_DOMAIN, ...WITHOUT.vendor]],
])("no more requests are sent than the %i that are announced: %j", async (announced, argv) => {
  const { file, run } = await setUp();
  const done = await run(...argv.map((word) => (word === "FILE" ? file : word)));
  expect(done.announced).toBe(announced);
  expect(done.sent).toBeGreaterThan(0);
  expect(done.sent).toBeLessThanOrEqual(announced);
  expect([EXIT.success, EXIT.incomplete]).toContain(done.code);
});
