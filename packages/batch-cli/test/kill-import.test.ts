import { existsSync } from "node:fs";
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { SandboxRequest } from "@x/batch-sandbox";
import { expect, test } from "vitest";
import { anAccount, at, readResults, toCsv } from "./cli.ts";
import { below, killAgain } from "./killing.ts";
import { aFolder } from "./temporary.ts";

const KILLINGS = 8;
const COMPANIES = 1_500;
const PEOPLE = 3_000;

/** The company of a person: every seventh has none that is there. */
const refOf = (person: number): string =>
  person % 7 === 0 ? `none-${person}` : `ref-${(person * 31) % COMPANIES}`;

async function writeFiles(folder: string): Promise<void> {
  const companies = Array.from({ length: COMPANIES }, (_, n) => [`ref-${n}`, `${n}.example.com`]);
  const people = Array.from({ length: PEOPLE }, (_, n) => [`p${n}@example.com`, refOf(n)]);
  const plan = {
    format: 1,
    steps: [
      {
        source: "people.csv",
        object: "contacts",
        operation: "upsert",
        idProperty: "email",
        links: [{ column: "company", step: "companies", key: "ref" }],
      },
      {
        source: "companies.csv",
        object: "companies",
        operation: "create",
        columns: { ref: null },
      },
    ],
  };
  await writeFile(join(folder, "companies.csv"), toCsv(["ref", "domain"], companies));
  await writeFile(join(folder, "people.csv"), toCsv(["email", "company"], people));
  await writeFile(join(folder, "plan.json"), JSON.stringify(plan));
}

test(`an import of two files, killed ${KILLINGS} times: nothing is there twice, and each person is with the right company`, async () => {
  const random = below(11);
  let seen = 0;
  const account = await anAccount({}, (request: SandboxRequest, sandbox) => {
    seen += 1;
    return sandbox.fetch(request);
  });
  const folder = await aFolder();
  await writeFiles(folder);
  const begin = ["import", "plan.json", "--out", "run", "--yes", ...at(account)];
  const next = (): string[] =>
    existsSync(join(folder, "run", "steps.json"))
      ? ["resume", "run", "--yes", ...at(account)]
      : begin;

  const { code, kills } = await killAgain({
    folder,
    killings: KILLINGS,
    random,
    next,
    seen: () => seen,
    requests: () => random(12),
  });
  expect(kills).toBeGreaterThan(3);

  const companies = await readResults(join(folder, "run", "1-companies"));
  const people = await readResults(join(folder, "run", "2-contacts"));
  const unknown = companies.filter(({ status }) => status === "unknown");
  expect([companies.length, people.length]).toEqual([COMPANIES, PEOPLE]);
  expect(code).toBe(1);

  const domains = account.inspect("companies").map(({ properties }) => properties["domain"]!);
  expect(new Set(domains).size).toBe(domains.length);
  const lost = new Set(unknown.map(({ cells }) => cells[0]!));
  const written = people.filter(({ status }) => status === "created" || status === "updated");
  const refused = people.filter(({ status }) => status === "failed");
  const isRefused = (ref: string): boolean => ref.startsWith("none-") || lost.has(ref);
  expect(refused.length).toBe(people.filter(({ cells }) => isRefused(cells[1]!)).length);
  expect(written.length + refused.length).toBe(PEOPLE);
  expect(account.inspect("contacts").length).toBe(written.length);

  const domainOf = new Map(account.inspect("companies").map((one) => [one.id, one.properties]));
  const emailOf = new Map(account.inspect("contacts").map((one) => [one.id, one.properties]));
  const pairs = account
    .inspectAssociations("contacts", "companies")
    .map(({ from, to }) => `${emailOf.get(from)!["email"]} ${domainOf.get(to)!["domain"]}`);
  const expected = written.map(
    ({ cells }) => `${cells[0]} ${cells[1]!.replace("ref-", "")}.example.com`,
  );
  expect(pairs.sort()).toEqual(expected.sort());
});
