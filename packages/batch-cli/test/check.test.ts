import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import type { SandboxAssociation, SandboxOptions } from "@x/batch-sandbox";
import { describe, expect, test } from "vitest";
import { type Account, anAccount, at, command, type Ended, TOKEN, toCsv } from "./cli.ts";
import { aFile, aFolder } from "./temporary.ts";

const properties: SandboxOptions["properties"] = {
  contacts: [
    { name: "shoe_size", label: "Shoe size", type: "number", fieldType: "number" },
    {
      name: "plan",
      label: "Plan",
      type: "enumeration",
      fieldType: "select",
      options: [
        { value: "gold", label: "Gold plan" },
        { value: "tin", label: "Tin plan" },
      ],
    },
    {
      name: "diagnosis",
      label: "Diagnosis",
      type: "string",
      fieldType: "text",
      dataSensitivity: "sensitive",
    },
  ],
};

interface Report {
  readonly rows: number;
  readonly refused: number;
  readonly problems: {
    code: string;
    property?: string;
    message: string;
    rows: number;
    lines: number[];
    values?: { value: string; rows: number; line: number; firstLine?: number }[];
  }[];
  readonly warnings: Report["problems"];
  readonly rewritten: Report["problems"];
  readonly columns: {
    column: string;
    property?: string;
    label?: string;
    associatedWith?: string;
  }[];
  readonly firstRecords: unknown[];
  readonly unlisted: string[];
  readonly hidden: string[];
  readonly cost: Record<string, unknown>;
}

async function run(
  account: Account,
  argv: readonly string[],
  folder?: string,
): Promise<Ended & { readonly report: Report }> {
  const all = [...argv, "--base-url", account.url];
  const ended = await command(all, { folder: folder ?? (await aFolder()) });
  const isJson = ended.stdout.startsWith("{");
  return { ...ended, report: (isJson ? JSON.parse(ended.stdout) : {}) as Report };
}

function writesOf(account: Account): unknown[] {
  return account.requests().filter(({ method }) => method !== "GET");
}

describe("check", () => {
  const zip = [{ ruleType: "MAX_LENGTH", ruleArguments: ["5"] }] as const;
  const validationRules = { contacts: { zip } };

  test("values that break a validation rule of the account", async () => {
    const account = await anAccount({ validationRules });
    const file = await aFile("email,zip\na@example.com,12345\nb@example.com,123456\n");
    const argv = ["check", "contacts", file, "--json"];
    const newest = await run(account, [...argv, "--api-version", "2026-09"]);
    expect(newest.code).toBe(1);
    expect(newest.report).toMatchObject({
      refused: 1,
      problems: [{ code: "VALIDATION_RULE", property: "zip", lines: [3] }],
    });
    const older = await run(account, [...argv, "--api-version", "2026-03"]);
    expect(older.code).toBe(0);
    expect(older.report).toMatchObject({
      refused: 0,
      warnings: [{ code: "VALIDATION_RULE", property: "zip", lines: [3] }],
    });
  });

  test("validation rules that the token may not list are no reason to end, and are told once", async () => {
    const fault = { kind: "missing-scope", scopes: ["crm.schemas.contacts.read"] } as const;
    const faults = [{ path: "/crm/property-validations", fault }];
    const account = await anAccount({ validationRules, faults });
    const file = await aFile("email,zip\nb@example.com,123456\n");
    const { code, stderr } = await run(account, ["check", "contacts", file]);
    expect(code).toBe(0);
    expect(stderr.match(/validation rules, as HubSpot does not list them/g)).toHaveLength(1);
  });

  test("a file whose rows all pass, with custom and sensitive properties and by label", async () => {
    const account = await anAccount({ properties });
    const rows = Array.from({ length: 250 }, (_, n) => [`p${n}@example.com`, "42", "gold", "x"]);
    const file = await aFile(toCsv(["email", "shoe size", "Plan", "Diagnosis"], rows));
    const { code, stdout } = await run(account, ["check", "contacts", file]);
    expect(code).toBe(0);
    expect(stdout).toContain("shoe size → shoe_size (Shoe size)\n");
    expect(stdout).toContain("Diagnosis → diagnosis (Diagnosis)\n");
    expect(stdout).toContain(
      '  {"properties":{"email":"p0@example.com","shoe_size":"42","plan":"gold","diagnosis":"x"}}\n',
    );
    expect(stdout).toContain("requests: about 3 for 250 rows\n");
    expect(stdout.endsWith("\nAll 250 rows pass. Nothing was written.\n")).toBe(true);
    expect(writesOf(account)).toEqual([]);
  });

  test("the first records are those that are sent", async () => {
    const account = await anAccount({ properties });
    const file = await aFile(
      "email,shoe_size\nnobody,1\nada@example.com,many\nbob@example.com,42\n",
    );
    const { report } = await run(account, ["check", "contacts", file, "--json"]);
    expect(report).toMatchObject({
      refused: 2,
      firstRecords: [{ properties: { email: "bob@example.com", shoe_size: "42" } }],
    });
  });

  test("problems are grouped, with how many rows and where", async () => {
    const account = await anAccount({ properties });
    const rows = Array.from({ length: 100 }, (_, n) => [
      n === 90 ? "P1@example.com" : n === 7 ? "nobody" : `p${n}@example.com`,
      n % 10 === 3 ? `many${n}` : "42",
      n === 5 ? "Gold plan" : "tin",
      n === 6 ? "x" : "",
    ]);
    const file = await aFile(toCsv(["email", "shoe_size", "plan", "shoe_siz"], rows));
    const { code, report } = await run(account, ["check", "contacts", file, "--json"]);
    expect(code).toBe(1);
    expect(report).toMatchObject({ rows: 100, refused: 12 });
    expect(report.problems).toMatchObject([
      { code: "INVALID_INTEGER", property: "shoe_size", rows: 10, lines: [5, 15, 25, 35, 45] },
      { code: "INVALID_EMAIL", property: "email", rows: 1, lines: [9] },
      { code: "DUPLICATE_KEY", rows: 1, lines: [92] },
    ]);
    // The label of an option stands for its value.
    expect(report.rewritten).toMatchObject([{ property: "plan", rows: 1, lines: [7] }]);
    expect(report.problems[2]?.message).toBe(
      "the same email as line 3; only the first of them is created.",
    );
    expect(report.problems[2]?.values).toMatchObject([{ firstLine: 3 }]);

    const text = await run(account, ["check", "contacts", file]);
    expect(text.code).toBe(1);
    expect(text.stdout).toContain("shoe_siz  → not written");
    expect(text.stdout).toMatch(
      /^ {2}10 rows: INVALID_INTEGER shoe_size: .*got …: .*\(lines 5, 15, 25, 35, 45, …\)$/m,
    );
    expect(text.stdout).toContain(
      '    10 different values: "many3" (line 5), "many13" (line 15), "many23" (line 25), "many33" (line 35), "many43" (line 45), …\n',
    );
    expect(text.stdout).toContain("88 of 100 rows pass, 12 do not. Nothing was written.\n");
  });

  test("what check passes, create writes, and what it refuses, HubSpot refuses", async () => {
    const account = await anAccount({ properties });
    const rows = [
      ["a@example.com", "42", "gold"],
      ["b@example.com", "forty", "gold"],
      ["c@example.com", "42", "Gold plan"],
      ["d@example.com", " 42", "tin"],
    ];
    const file = await aFile(toCsv(["email", "shoe_size", "plan"], rows));
    const checked = await run(account, ["check", "contacts", file, "--json"]);
    expect(checked.report.problems.flatMap(({ lines }) => lines).toSorted((a, b) => a - b)).toEqual(
      [3, 5],
    );
    await run(account, ["create", "contacts", file, "--out", "run"]);
    const made = account
      .inspect("contacts")
      .map(({ properties: { email, plan } }) => [email, plan]);
    expect(made).toEqual([
      ["a@example.com", "gold"],
      ["c@example.com", "gold"],
    ]);
  });

  test("a token that may not list sensitive properties: what it cannot see is not called wrong", async () => {
    const account = await anAccount({ properties }, (request, sandbox) =>
      new URL(request.url).searchParams.get("dataSensitivity")?.includes("sensitive") &&
      !request.url.includes("non_sensitive")
        ? Promise.resolve(
            Response.json(
              { status: "error", category: "MISSING_SCOPES", message: "Not allowed." },
              { status: 403 },
            ),
          )
        : sandbox.fetch(request),
    );
    const file = await aFile("email,diagnosis\na@example.com,x\n");
    const argv = ["check", "contacts", file, "--map", "diagnosis=diagnosis"];
    const { code, report } = await run(account, [...argv, "--json"]);
    expect(code).toBe(0);
    expect(report).toMatchObject({
      unlisted: ["diagnosis"],
      hidden: ["sensitive", "highly_sensitive"],
    });
    const { stdout } = await run(account, argv);
    expect(stdout).toContain(
      "diagnosis: not among the properties this token may list; may be sensitive (sensitive, highly_sensitive)\n",
    );
  });

  test("the share of the daily quota, and the account's rate", async () => {
    const account = await anAccount({
      properties,
      limits: { requests: 190, perMilliseconds: 10_000, daily: 1_000 },
    });
    const rows = Array.from({ length: 25_000 }, (_, n) => [`p${n}@example.com`]);
    const file = await aFile(toCsv(["email"], rows));
    const { report } = await run(account, ["check", "contacts", file, "--json"]);
    expect(report.cost).toMatchObject({
      requests: 250,
      limit: { requests: 190, perMilliseconds: 10_000 },
      isLimitKnown: true,
      dailyLimit: 1_000,
      seconds: 4,
    });
    const { stdout } = await run(account, ["plan", "create", "contacts", file]);
    expect(stdout).toMatch(/^requests: about 250 for 25,000 rows$/m);
    expect(stdout).toMatch(
      /^daily quota: 25\.0 % of 1,000 requests a day; 9[89]\d are left today$/m,
    );
    expect(stdout).toMatch(/^time: a few seconds at 190 requests in 10 s$/m);
  });

  test("cells that look like formulas or escape sequences are data, and reach no terminal raw", async () => {
    const account = await anAccount({ properties });
    const file = await aFile('email,firstname,lastname\na@example.com,=1+1,"\u001b[31m@x"\n');
    const { code, stdout } = await run(account, ["check", "contacts", file]);
    expect(code).toBe(0);
    expect(stdout).toContain('"firstname":"=1+1","lastname":"\\u001b[31m@x"');
    expect(stdout).not.toContain("\u001b");
  });

  test("no token, and an object the account does not have", async () => {
    const account = await anAccount();
    const folder = await aFolder();
    const file = await aFile("email\na@example.com\n");
    const argv = ["check", "contacts", file, "--base-url", account.url];
    expect((await command(argv, { folder, token: null })).code).toBe(4);
    const strict = await anAccount({ apps: [{ accessToken: "pat-na1-another" }] });
    expect((await run(strict, ["check", "contacts", file])).code).toBe(4);
    const none = await run(account, ["check", "2-404", file]);
    expect(none.code).toBe(2);
    expect(none.stderr).not.toBe("");
  });
});

test.each(["create", "update", "upsert", "archive"])(
  "%s --dry-run writes nothing",
  async (name) => {
    const account = await anAccount({ properties });
    const folder = await aFolder();
    const file = await aFile(
      "hs_object_id,email,shoe_size\n7,a@example.com,1\n,b@example.com,x\n7,c@example.com,2\n",
    );
    const key = name === "upsert" ? ["--id-property", "email"] : [];
    const argv = [name, "contacts", file, ...key, "--dry-run", "--json"];
    const { code, report } = await run(account, argv, folder);
    expect(code).toBe(1);
    const codes = [...report.problems, ...report.warnings].map(
      (one) => `${one.code} ${one.lines.join(" ")}`,
    );
    expect(codes.sort()).toEqual(
      {
        create: ["INVALID_INTEGER 3"],
        upsert: ["INVALID_INTEGER 3"],
        update: ["DUPLICATE_KEY 4", "INVALID_INTEGER 3", "MISSING_ID 3"],
        archive: ["DUPLICATE_KEY 4", "MISSING_ID 3"],
      }[name],
    );
    const { stdout } = await command([...argv.slice(0, -1), ...at(account)], { folder });
    expect(stdout.includes("  email        → email (Email)\n")).toBe(name !== "archive");
    expect(writesOf(account)).toEqual([]);
    expect(await readdir(folder)).toEqual([]);
  },
);

describe("mapping", () => {
  test("a mapping is saved, and used again", async () => {
    const account = await anAccount({ properties });
    const folder = await aFolder();
    const file = await aFile("E-Mail,Shoe size,Notes\na@example.com,42,x\n");
    const maps = ["--map", "E-Mail=email", "--map", "Notes="];
    const first = ["create", "contacts", file, ...maps, "--out", "one"];
    const saved = await run(account, [...first, "--save-mapping", "mapping.json"], folder);
    expect(saved.code).toBe(0);
    expect(saved.stderr).toContain("mapping saved: mapping.json\n");
    expect(JSON.parse(await readFile(join(folder, "mapping.json"), "utf8"))).toEqual({
      columns: { "E-Mail": "email", "Shoe size": "shoe_size", Notes: null },
      associate: [],
    });
    const next = await aFile("Shoe size,E-Mail\n43,b@example.com\n");
    const second = [
      "create",
      "contacts",
      next,
      "--mapping",
      "mapping.json",
      "--no-check",
      "--out",
      "two",
    ];
    const before = account.requests().length;
    expect((await run(account, second, folder)).code).toBe(0);
    expect(account.requests().slice(before)).toHaveLength(1);
    expect(account.inspect("contacts").map((one) => one.properties)).toEqual([
      { email: "a@example.com", shoe_size: "42" },
      { email: "b@example.com", shoe_size: "43" },
    ]);
  });

  test("a header of property names asks the account nothing, where rows are not checked", async () => {
    const account = await anAccount({ properties });
    const file = await aFile("email,shoe_size\na@example.com,42\n");
    expect(
      (await run(account, ["create", "contacts", file, "--no-check", "--out", "run"])).code,
    ).toBe(0);
    expect(account.requests()).toHaveLength(1);
  });

  test("an ambiguous label is not written, and told", async () => {
    const two = ["size_eu", "size_us"].map((name) => ({
      name,
      label: "Size",
      type: "string",
      fieldType: "text",
    }));
    const account = await anAccount({ properties: { contacts: two } });
    const file = await aFile("email,Size\na@example.com,42\n");
    const argv = ["create", "contacts", file, "--out", "run", "--ignore-unmapped"];
    const { code, stderr } = await run(account, argv);
    expect(code).toBe(0);
    expect(stderr).toContain(
      'not written: "Size" is the label of size_eu and size_us; say which with --map\n',
    );
    expect(account.inspect("contacts")[0]?.properties).toEqual({ email: "a@example.com" });
  });

  test("slips are answered with what was meant", async () => {
    const account = await anAccount();
    const file = await aFile("email\na@example.com\n");
    const object = await run(account, ["create", "contactss", file]);
    expect(object.stderr).toContain('Did you mean "contacts"?');
    const column = await run(account, ["create", "contacts", file, "--map", "mail=email"]);
    expect(column.stderr).toContain('Did you mean "email"?');
    expect([object.code, column.code]).toEqual([2, 2]);
    expect(account.requests()).toEqual([]);
  });
});

const UNLABELLED = {
  associationCategory: "HUBSPOT_DEFINED",
  associationTypeId: 279,
  label: null,
};

describe("association columns", () => {
  async function withCompanies(): Promise<{ account: Account; ids: string[] }> {
    const account = await anAccount({ properties });
    const file = await aFile("name\nAcme\nBeta\n");
    await run(account, ["create", "companies", file, "--out", "run"]);
    return { account, ids: account.inspect("companies").map(({ id }) => id) };
  }

  async function labels(account: Account): Promise<void> {
    const path = "/crm/associations/2026-09/contacts/companies/labels";
    const body = { name: "mentor", label: "Old mentor" };
    const response = await fetch(account.url + path, {
      method: "POST",
      headers: { authorization: `Bearer ${TOKEN}`, "content-type": "application/json" },
      body: JSON.stringify(body),
    });
    expect(response.status).toBe(200);
  }

  function associated(account: Account): SandboxAssociation[] {
    return account.inspectAssociations("contacts", "companies");
  }

  test("of a create go along, unlabelled", async () => {
    const { account, ids } = await withCompanies();
    const file = await aFile(
      toCsv(
        ["email", "company_id"],
        [
          ["a@example.com", ids.join("; ")],
          ["b@example.com", ""],
        ],
      ),
    );
    const argv = [
      "create",
      "contacts",
      file,
      "--associate",
      "companies:company_id",
      "--out",
      "run",
    ];
    const { code, stderr } = await run(account, argv);
    expect({ code, stderr }).toMatchObject({
      code: 0,
      stderr: expect.not.stringContaining("not written"),
    });
    const [ada] = account.inspect("contacts");
    expect(associated(account)).toMatchObject(
      ids.map((to) => ({ from: ada?.id, to, types: expect.arrayContaining([UNLABELLED]) })),
    );
  });

  test("of an upsert follow it, by a label of the account", async () => {
    const { account, ids } = await withCompanies();
    await labels(account);
    const file = await aFile(toCsv(["email", "Company: id"], [["a@example.com", ids[0]!]]));
    const argv = ["upsert", "contacts", file, "--id-property", "email", "--out", "run"];
    const { code } = await run(account, [
      ...argv,
      "--associate",
      "companies:Company: id:old MENTOR",
    ]);
    expect(code).toBe(0);
    expect(associated(account)).toMatchObject([
      {
        to: ids[0],
        types: expect.arrayContaining([expect.objectContaining({ label: "Old mentor" })]),
      },
    ]);
  });

  test("that failed are told with their row", async () => {
    const { account, ids } = await withCompanies();
    const folder = await aFolder();
    const file = await aFile(
      toCsv(
        ["email", "company_id"],
        [
          ["a@example.com", ids[0]!],
          ["b@example.com", "404404"],
        ],
      ),
    );
    const argv = [
      "upsert",
      "contacts",
      file,
      "--id-property",
      "email",
      "--associate",
      "companies:company_id",
    ];
    await run(account, [...argv, "--out", "run"], folder);
    const text = await readFile(join(folder, "run/unassociated.csv"), "utf8");
    expect(text).toMatch(
      /^b@example\.com,404404,3,created,\d+,Association with companies 404404 failed: ./m,
    );
  });

  test.each([
    ["companies:none", 'associate "companies:none": line 1 has no column "none". Use --associate '],
    [
      "companys:company_id",
      '"companys" is not an object type that can be associated. Did you mean "companies"?',
    ],
    ["companies", "expected 'objects:Column' or 'objects:Column:Label'."],
    [
      "companies:company_id:Primry",
      'the account has no label "Primry" between these objects, but "Primary", "Billing Contact". Did you mean "Primary"?',
    ],
  ])("%s", async (text, said) => {
    const account = await anAccount();
    const file = await aFile("email,company_id\na@example.com,7\n");
    const { code, stderr } = await run(account, ["create", "contacts", file, "--associate", text]);
    expect(code).toBe(2);
    expect(stderr).toContain(said);
    expect(writesOf(account)).toEqual([]);
  });

  test("ids that are none are found by check, and the requests are counted", async () => {
    const account = await anAccount();
    const rows = Array.from({ length: 250 }, (_, n) => [
      `p${n}@example.com`,
      n === 8 ? "Acme" : "7;8",
    ]);
    const file = await aFile(toCsv(["email", "company_id"], rows));
    const argv = [
      "contacts",
      file,
      "--id-property",
      "email",
      "--associate",
      "companies:company_id",
      "--json",
    ];
    const { report } = await run(account, ["check", ...argv]);
    expect(report.problems).toMatchObject([
      { code: "INVALID_ASSOCIATION_ID", rows: 1, lines: [10] },
    ]);
    // Batches of 100, 100 and 50 rows, with at most 100 unlabelled pairs in a request.
    expect(report.cost).toMatchObject({ requests: 3 + 2 + 2 + 1, associationRequests: 5 });
    const plan = await run(account, ["plan", "upsert", ...argv]);
    // Each command takes some requests of the day.
    const dailyRemaining = expect.any(Number) as number;
    expect(plan.report.cost).toEqual({ ...report.cost, dailyRemaining });
  });
});
