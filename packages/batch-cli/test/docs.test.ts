import { cpSync, existsSync, globSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { describe, expect, test } from "vitest";
import { addSandbox, anAccount, command } from "./cli.ts";
import { linesOf, readCommand, type ShellCommand, textOfPrintf } from "./shell-lines.ts";
import { aFolder } from "./temporary.ts";

const root = join(import.meta.dirname, "../../..");

/** The packages' own places in the docs, and what stands for each here: the address of a sandbox. */
const ADDRESSES = /http:\/\/(127\.0\.0\.1:878[78]|sandbox:4010)/;

/** Files that the docs name without making them, with what the docs show of such files. */
const FILES: Readonly<Record<string, string>> = {
  "people.csv": "email,First name,city\nada@example.com,Ada,London\n",
  "people.jsonl": '{"email":"ada@example.com","firstname":"Ada"}\n',
  "rules.json":
    '[{ "operation": "create", "nth": 3, "fault": { "kind": "reset", "when": "before-answer" } }]',
};

const scripts = Object.keys(
  (JSON.parse(readFileSync(join(root, "package.json"), "utf8")) as { scripts: object }).scripts,
);
const packages = globSync("packages/*", { cwd: root }).map((path) =>
  path.replace("packages/", "@x/"),
);

/**
 * Lines that are not typed here, and why. What they name is there all the same, as each says: a script, a package, a
 * file of this repository.
 */
const NOT_TYPED: readonly {
  readonly line: RegExp;
  readonly why: string;
  /** Returns what of it is not there. */
  readonly missing?: (line: string) => readonly string[];
}[] = [
  {
    line: /--to-list/,
    why: "the sandbox begins without lists; to-list.test.ts shows what is printed",
  },
  { line: /^curl /, why: "guides.test.ts sends what it sends" },
  // placeholder: begin
  { line: /^git clone |^cd hubspot-batch$/, why: "this is the clone" },
  { line: /^npx -y pnpm@12 --recursive .* pack /, why: "packed.test.ts packs and installs" },
  {
    line: /^npm install --prefix "\$HOME\/hubspot-batch" \.\/packed\/\*\.tgz$/,
    why: "packed.test.ts packs and installs",
  },
  {
    line: /^npm install(?: +"\$HOME"\/clone\/packed\/x-batch-\w+-\*\.tgz)+$/,
    why: "packed.test.ts packs and installs",
  },
  {
    line: /^export PATH="\$HOME\/hubspot-batch\/node_modules\/\.bin:\$PATH"$/,
    why: "the path of the command installed so",
  },
  // placeholder: end
  {
    line: /^npx -y pnpm@12 (?:run )?[\w:]+$/,
    why: "CI does it: it builds and tests the whole repository",
    missing: (line) =>
      [line.split(" ").at(-1)!].filter((one) => ![...scripts, "install"].includes(one)),
  },
  { line: /^npx -y pnpm@12 rename-scope /, why: "rename-scope.test.ts runs it on a copy" },
  {
    line: /^npm install (--save-dev |--global )?(@x\/|hubspot-batch$)/,
    why: "takes packages from a registry",
    missing: (line) => (line.match(/@x\/\S+/g) ?? []).filter((name) => !packages.includes(name)),
  },
  {
    line: /^alias hubspot-batch=/,
    why: "every command here is that command",
    missing: (line) =>
      line.match(/packages\/[\w./-]+/g)!.filter((path) => !existsSync(join(root, path))),
  },
  { line: /^docker run .* postgres:17$/, why: "needs Docker; queue.test.ts has a Postgres" },
  { line: /^psql |^rows=/, why: "needs Postgres; batch-queue's tables.test.ts runs its query" },
  {
    line: /^hubspot-batch studio/,
    why: "it goes on until it is interrupted; studio.test.ts and studio-page.test.ts open it",
  },
  {
    line: /^hubspot-batch (?:submit|worker|watch|pause|cancel)\b|^hubspot-batch .* --database/,
    why: "they need a Postgres; queue.test.ts has one",
  },
  { line: /^mkdir ([\w-]+) && cd \1$/, why: "each block has a folder of its own here" },
  { line: /^sleep \d+$/, why: "a sandbox of this test listens already" },
  {
    line: /^NODE_USE_ENV_PROXY=1 .* node sync\.js$/,
    why: "a program of the reader's; batch-http's test of proxies sends through one",
  },
];

const blocks = [
  "*.md",
  "packages/*/README.md",
  "packages/*/docs/*.md",
  "docs/*.md",
  "docs/{start,guides,client}/*.md",
]
  .flatMap((pattern) => globSync(pattern, { cwd: root }).toSorted())
  .flatMap((file) =>
    [...readFileSync(join(root, file), "utf8").matchAll(/^```(sh|bash|shell)\n([^]*?)^```$/gm)].map(
      ({ index, input, 2: block }) =>
        ({
          title: `${file}:${input.slice(0, index).split("\n").length}`,
          lines: linesOf(block!),
        }) as const,
    ),
  );

const used = new Set<RegExp>();

describe("shell blocks of the docs can be typed as they stand", () => {
  test.each(blocks)("$title", async ({ lines }) => {
    const account = await anAccount({
      limits: { requests: 1_000, perMilliseconds: 1_000 },
      properties: {
        p_vendor: [{ name: "size", label: "Size", type: "string", fieldType: "text" }],
      },
    });
    const folder = await aFolder();
    cpSync(join(root, "examples"), join(folder, "examples"), { recursive: true });
    for (const [name, text] of Object.entries(FILES)) writeFileSync(join(folder, name), text);
    let token: string | undefined;
    let hasNamed = false;

    /** Runs one, and returns what it prints; a word that names an address gets that of the account. */
    async function run({ words, env, before }: ShellCommand): Promise<string> {
      const [name, ...argv] = words.map((word) => word.replace(ADDRESSES, account.url));
      const [source] = before;
      const input =
        source === undefined ? "" : await run({ words: source, env: {}, before: [], text: "" });
      switch (name) {
        case "echo":
          return `${argv.join(" ")}\n`;
        case "printf":
          return textOfPrintf(argv);
        case "cat":
          return readFileSync(join(folder, argv[0]!), "utf8");
        case "export":
          for (const word of argv) token = /^HUBSPOT_ACCESS_TOKEN=(.+)$/.exec(word)?.[1] ?? token;
          return "";
        case "hubspot-batch": {
          if (argv[0] === "sandbox") return runSandbox(argv);
          if (!hasNamed && argv.join(" ").includes("--account sandbox")) {
            await addSandbox(account, folder);
            hasNamed = true;
          }
          // Named in another block, or by the reader.
          const isElsewhere = !hasNamed && token === undefined;
          hasNamed ||= argv[0] === "accounts";
          const needsAddress = isElsewhere && !argv.includes("--base-url");
          const { code, stdout, stderr } = await command(
            [...argv, ...(needsAddress ? ["--base-url", account.url] : [])],
            { folder, input, env, token: isElsewhere && !hasNamed ? "any-token" : (token ?? null) },
          );
          // 1: rows of the files failed, as they are meant to.
          if (code !== 0 && code !== 1)
            expect.fail(`${argv.join(" ")} ended with ${code}: ${stderr}`);
          return stdout;
        }
        default:
          return expect.fail(`Nobody types this: ${[name, ...argv].join(" ")}`);
      }
    }

    /** One that listens at a free port, until it says so. */
    async function runSandbox(argv: readonly string[]): Promise<string> {
      const words = argv.map((word, place) => (argv[place - 1] === "--port" ? "0" : word));
      const { code, stdout, stderr } = await command(words, {
        folder,
        onText(text, signals) {
          // When it waits for it.
          if (text.includes("listening")) setImmediate(() => signals.emit("SIGINT"));
        },
      });
      expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
      return stdout;
    }

    for (const line of lines) {
      const rule = NOT_TYPED.find((one) => one.line.test(line));
      if (rule !== undefined) {
        used.add(rule.line);
        expect(rule.missing?.(line) ?? []).toEqual([]);
        continue;
      }
      const typed = readCommand(line);
      const printed = await run(typed);
      if (typed.to !== undefined) writeFileSync(join(folder, typed.to), printed);
    }
  });

  test("no rule is left over", () => {
    expect(NOT_TYPED.filter(({ line }) => !used.has(line))).toEqual([]);
  });
});

test("each picture that the docs show is there", () => {
  const shown = globSync(["README.md", "docs/**/*.md"], { cwd: root }).flatMap((doc) =>
    [...readFileSync(join(root, doc), "utf8").matchAll(/[("]([^()"\s]+\.png)[)"]/g)].map(
      ([, path]) => join(dirname(doc), path!),
    ),
  );
  expect(shown.length).toBeGreaterThan(3);
  expect(shown.filter((path) => !existsSync(join(root, path)))).toEqual([]);
});

/** Words of HubSpot's in the sources that are no code of a record of ours. */
const NO_CODES = [
  "ERROR_IN_PAGE",
  "HUBSPOT_DEFINED",
  "INVALID_ASSOCIATION_TYPE",
  "INVALID_ASSOCIATION_TYPE_ID",
  "MAY_BE_THERE", // of a whole import
  "NO_ASSOCIATIONS_FOUND",
  "NO_STATUS_CHANGE",
  "NUMERIC_ONLY",
  "TOO_MANY_RESULTS", // of a whole search
  "USER_DEFINED",
];

test("the page of errors has every code of a record, and of a job", () => {
  const folders =
    "packages/batch-{core/src/{check,compare,errors,internal,kinds,plan},import/src/{check,look,sync}}";
  const codes = globSync(`${folders}/**/*.ts`, { cwd: root, exclude: ["**/*.test.ts"] }).flatMap(
    (file) => {
      const code = readFileSync(join(root, file), "utf8").replaceAll(/\/\*[^]*?\*\/|\/\/.*/g, "");
      return [...code.matchAll(/"([A-Z]{2,}(?:_[A-Z]+)+|UNREADABLE)"/g)].map(([, word]) => word!);
    },
  );
  const page = readFileSync(join(root, "docs/client/errors.md"), "utf8");
  const missing = codes.filter((code) => !page.includes(`\`${code}\``));
  expect(codes.length).toBeGreaterThan(50);
  expect([...new Set(missing)].toSorted()).toEqual(NO_CODES);
});
