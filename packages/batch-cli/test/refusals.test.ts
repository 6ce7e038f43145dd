import { mkdir, readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { anAccount, command, toCsv, write } from "./cli.ts";
import { aFile, aFolder } from "./temporary.ts";

const GOOD = "name,city\nAcme,Berlin\n";

/** `FILE` stands for a file with `content`; in `said`, each of the texts is on a line of its own. */
interface Refusal {
  readonly argv: readonly string[];
  readonly content?: string | Uint8Array;
  readonly said: readonly string[];
}

const CREATE = ["create", "companies", "FILE"];
const UPSERT = ["upsert", "contacts", "FILE"];

const refusals: Readonly<Record<string, Refusal>> = {
  "a file that is not there": {
    argv: ["create", "companies", "none.csv"],
    said: ["none.csv: no such file or folder (ENOENT, open). Check its name."],
  },
  "an empty file": {
    argv: CREATE,
    content: "",
    said: ["FILE: empty; expected a header and rows."],
  },
  "a header alone": {
    argv: CREATE,
    content: "name,city\n",
    said: ["FILE: a header, and no row below it."],
  },
  "no header": {
    argv: CREATE,
    content: "Acme,Berlin\nBeta,Paris\n",
    said: ['line 1: no column maps to a property ("Acme", "Berlin"). Is the first line a header?'],
  },
  "--map of a column that is not there": {
    argv: [...CREATE, "--map", "Town=city"],
    said: [
      `map "Town=city": line 1 has no column "Town"; it has "name", "city". Use --map 'Column=property'`,
    ],
  },
  "ragged rows, all of them": {
    argv: CREATE,
    content: 'name,city\nA\nB,C\n"D\nD",E,F\nG,H,I\n',
    said: [
      "FILE, line 2: 1 cell, and the header has 2.",
      "FILE, line 4: 3 cells, and the header has 2.",
      "FILE, line 6: 3 cells, and the header has 2.",
    ],
  },
  "a quote that is never closed": {
    argv: CREATE,
    content: 'name,city\nA,B\n"C,D\nE,F\n',
    said: ["FILE, line 3, column 1: a quote is opened here and never closed."],
  },
  "Latin-1": {
    argv: CREATE,
    content: Buffer.from("name,city\nAcme,Berlin\nBeta,Köln\n", "latin1"),
    said: [
      "FILE, line 3, column 7: not UTF-8 text, perhaps Windows-1252. Give the encoding (windows-1252), or save the file as “CSV UTF-8”. Use --encoding windows-1252.",
    ],
  },
  "an object that is none": {
    argv: ["create", "companys", "FILE"],
    said: [
      'Unknown object type "companys". Expected a name such as contacts, a type id such as 2-345, or a custom object such as p_vendor. Did you mean "companies"? All names: ',
    ],
  },
  "upsert without --id-property": {
    argv: UPSERT,
    said: ["upsert needs --id-property P: the unique property to find records by"],
  },
  "upsert without a column for the id property": {
    argv: [...UPSERT, "--id-property", "email"],
    said: [
      "line 1: no column maps to email, the id property. Map the column that holds it. Use --map 'Column=email'.",
    ],
  },
  "update without a column for the record id": {
    argv: ["update", "companies", "FILE"],
    said: ["line 1: no column holds the record id, by which records are found;"],
  },
  "an unknown option": {
    argv: [...CREATE, "--dry"],
    said: ["error: unknown option '--dry'", "How to use it: hubspot-batch create --help"],
  },
  "an unknown command": {
    argv: ["delete"],
    said: ["error: unknown command 'delete'", "All commands: hubspot-batch --help"],
  },
};

describe("refused before anything is sent", () => {
  test.each(Object.entries(refusals))("%s", async (_, { argv, content = GOOD, said }) => {
    const account = await anAccount();
    const file = await aFile(content);
    const folder = await aFolder();
    const all = argv.map((word) => (word === "FILE" ? file : word));
    if (argv.length > 1) all.push("--base-url", account.url);
    const { code, stdout, stderr } = await command(all, { folder });
    expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
    const lines = stderr.trimEnd().split("\n");
    expect(lines).toEqual(said.map((text) => expect.stringContaining(text.replace("FILE", file))));
    // A header that is no property's name may be a label, which the account knows.
    expect(account.requests().filter(({ method }) => method !== "GET")).toEqual([]);
    expect(await readdir(folder)).toEqual([]);
  });

  test("an operation HubSpot does not offer, with those it does", async () => {
    const account = await anAccount();
    const file = await aFile(GOOD);
    const argv = ["upsert", "partner_clients", file, "--id-property", "name"];
    const { code, stderr, results } = await write(account, argv);
    expect({ code, results }).toEqual({ code: 2, results: [] });
    expect(stderr).toMatch(/upsert.*partner_clients.*\bupdate\b/);
    expect(account.requests()).toEqual([]);
  });

  test("a folder that holds a run already, which stays as it is", async () => {
    const account = await anAccount();
    const folder = await aFolder();
    const first = await aFile(GOOD);
    await write(account, ["create", "companies", first], { folder });
    const before = await readFile(join(folder, "run/succeeded.csv"), "utf8");
    const second = await aFile("name\nBeta\n");
    const { code, stderr } = await write(account, ["create", "companies", second], { folder });
    expect(code).toBe(2);
    expect(stderr).toContain(
      "run: holds a run already, which is finished. Choose another --out.\n",
    );
    expect(account.requests()).toHaveLength(1);
    expect(await readFile(join(folder, "run/succeeded.csv"), "utf8")).toBe(before);
  });

  test("a folder that holds only part of a run", async () => {
    const account = await anAccount();
    const folder = await aFolder();
    await mkdir(join(folder, "run"));
    await writeFile(
      join(folder, "run/skipped.csv"),
      toCsv(["name", "hs_line", "hs_status", "hs_id", "hs_error"], []),
    );
    const { code, results } = await write(account, ["create", "companies", await aFile(GOOD)], {
      folder,
    });
    expect({ code, results }).toEqual({ code: 2, results: [] });
    expect(await readdir(join(folder, "run"))).toEqual(["skipped.csv"]);
    expect(account.requests()).toEqual([]);
  });
});

describe("sandbox", () => {
  test("a port that is none", async () => {
    const argv = ["sandbox", "--port", "many"];
    const { code, stdout, stderr } = await command(argv, { folder: await aFolder() });
    expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
    expect(stderr).toBe("--port: expected a number from 0 to 65535; got many.\n");
  });

  test("a port in use", async () => {
    const account = await anAccount();
    const { port } = new URL(account.url);
    const argv = ["sandbox", "--port", port];
    const { code, stdout, stderr } = await command(argv, { folder: await aFolder() });
    expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
    expect(stderr).toContain(`--port ${port}: `);
  });
});
