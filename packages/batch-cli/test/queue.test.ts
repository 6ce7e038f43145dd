// The commands of the queue, against one Postgres and a sandbox; the last test kills the built command as a user would.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { createSandbox } from "@x/batch-sandbox";
import { listen, type SandboxServer } from "@x/batch-sandbox/node";
import { createBatchQueue } from "@x/batch-queue";
import { afterAll, afterEach, beforeAll, describe, expect, onTestFinished, test } from "vitest";
import type { Database } from "../../batch-queue/src/database/database.ts";
import { postgres } from "../../batch-queue/src/database/postgres.ts";
import {
  startPostgres,
  type TestPostgres,
  whyNoPostgres,
} from "../../batch-queue/src/testing/start-postgres.ts";
import { configFolder } from "../src/accounts/config-folder.ts";
import { REST } from "../src/queue/record-table.ts";
import { aWorkbook, inline, rowOf } from "../../batch-file/src/testing/a-workbook.ts";
import { start } from "./child.ts";
import { command, type Ended, TOKEN } from "./cli.ts";

const missing = whyNoPostgres();
const PORTAL = "1000001";
const TIME = "\\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d UTC";

describe.skipIf(missing !== undefined)(`a queue ${missing ?? ""}`, () => {
  const sandbox = createSandbox();
  let server: TestPostgres;
  let database: Database;
  let hubspot: SandboxServer;
  let folder: string;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "hubspot-batch-queue-"));
    [server, hubspot] = await Promise.all([startPostgres(), listen(sandbox)]);
    database = postgres(server.url);
    mkdirSync(join(folder, "tokens"));
    writeFileSync(join(folder, "tokens", PORTAL), TOKEN, { mode: 0o600 });
  }, 120_000);
  afterEach(() => sandbox.setFaults([]));
  afterAll(async () => {
    await hubspot.close();
    await database.close();
    await server.stop();
    await rm(folder, { recursive: true });
  });

  function run(argv: readonly string[], more: Partial<Parameters<typeof command>[1]> = {}) {
    const env = { DATABASE_URL: server.url, ...more.env };
    // The folder has the token, as a file that the worker reads.
    return command(argv, { ...more, folder: workFolder(), env });
  }
  const workFolder = (): string => {
    const own = join(folder, "work");
    mkdirSync(own, { recursive: true });
    return own;
  };
  const at = (): string[] => ["--base-url", hubspot.url];
  const file = (name: string, text: string): string => {
    writeFileSync(join(workFolder(), name), text);
    return name;
  };
  const idOf = ({ stdout }: Ended): string => /^run (\d+): /.exec(stdout)![1]!;
  const submit = (...words: string[]) => run(["submit", ...words, ...at()]);
  const tokens = (): string[] => ["--tokens", join(folder, "tokens"), ...at()];
  /** Runs a worker until it prints this. */
  async function work(until: RegExp, ...more: string[]): Promise<Ended> {
    let said = "";
    let isEnding = false;
    return run(["worker", ...tokens(), ...more], {
      onText(text, signals) {
        said += text;
        if (isEnding || !until.test(said)) return;
        isEnding = true;
        signals.emit("SIGTERM");
      },
    });
  }

  const held = (id: string): string =>
    `select from hubspot_batch.runs where id = ${id} and (paused is not null or waits_for is not null)`;
  /** Runs a worker until a query finds something. */
  async function workUntil(query: string, argv: readonly string[], env = {}): Promise<Ended> {
    let hasBegun = false;
    return run(["worker", ...argv], {
      env,
      onText(_, signals) {
        if (hasBegun) return;
        hasBegun = true;
        void (async () => {
          while ((await database.query(query)).rows.length === 0) await sleep(20);
          signals.emit("SIGTERM");
        })();
      },
    });
  }

  test("without its tables, a database holds no queue", async () => {
    const misplaced = await run(["results", "--database", "1"]);
    expect(misplaced).toMatchObject({ code: 2, stdout: "" });
    expect(misplaced.stderr).toContain("any other name stands before it.");
    const listed = await run(["runs", "--database"]);
    expect(listed).toMatchObject({ code: 2, stdout: "" });
    expect(listed.stderr).toMatch(/^127\.0\.0\.1:\d+\/\w+: no queue is here\. /);
  });

  test("tables are made by a submit alone, and after a yes", async () => {
    const people = file("first.csv", "email\nada@example.com\n");
    const words = ["upsert", "contacts", people, "--id-property", "email"];
    const asked = await submit(...words);
    expect(asked).toMatchObject({ code: 2, stdout: "" });
    expect(asked.stderr).toContain("has no queue: its tables are to be made there.");
    const worker = await run(["worker", ...tokens()]);
    expect(worker).toMatchObject({ code: 2, stderr: expect.stringContaining("no queue is here.") });
    const schemas = "select from pg_namespace where nspname like 'hubspot_batch%'";
    expect((await database.query(schemas)).rows).toEqual([]);
    const id = idOf(await submit(...words, "--yes"));
    await run(["cancel", id, "--yes"]);
    await work(/worker of the queue/);
  });

  test("tables of another version are left as they are, and it is said", async () => {
    const version = "select version from hubspot_batch.migration order by version";
    const { rows } = await database.query(version);
    // As an older command made them.
    await database.query("delete from hubspot_batch.migration");
    const companies = file("older.csv", "name\nOlder\n");
    const refused = await submit("create", "companies", companies, "--yes");
    const others = [await run(["runs", "--database"]), await run(["pause", PORTAL])];
    await database.query("insert into hubspot_batch.migration (version) values (1)");
    for (const other of others) {
      expect(other).toMatchObject({ code: expect.toBeOneOf([1, 2]), stdout: "" });
      expect(other.stderr).toContain("Call install() first.");
    }
    expect(refused).toMatchObject({ code: expect.toBeOneOf([1, 2]), stdout: "" });
    expect(refused.stderr).toContain("Call install() first.");
    expect((await database.query(version)).rows).toEqual(rows);
  });

  test("rows whose portal the user has at another host, too, are not kept", async () => {
    const own = join(folder, "two-hosts");
    const env = { HOME: own, APPDATA: own, XDG_CONFIG_HOME: own, DATABASE_URL: server.url };
    mkdirSync(configFolder(env), { recursive: true });
    const beta = { token: "file", portalId: PORTAL, baseUrl: "http://127.0.0.1:1" };
    const profiles = join(configFolder(env), "accounts.json");
    writeFileSync(profiles, JSON.stringify({ accounts: { beta } }));
    writeFileSync(join(own, "hosts.csv"), "name\nHosts\n");
    const argv = ["submit", "create", "companies", "hosts.csv", "--yes", ...at()];
    const kept = async () => (await run(["runs", "--database"])).stdout;
    const before = await kept();
    const refused = await command(argv, { folder: own, env });
    expect(refused).toMatchObject({ code: 2, stdout: "" });
    expect(refused.stderr).toContain(
      `Portal ${PORTAL} at ${new URL(hubspot.url).host} is meant, and you have it at another host, too: account beta at 127.0.0.1:1. `,
    );
    expect(await kept()).toBe(before);
  });

  describe("a file", () => {
    let id: string;

    test("is submitted, and waits for a worker", async () => {
      const people = file(
        "people.csv",
        "email,First name\nada@example.com,Ada\nbob@example.com,Bob\n",
      );
      const asked = await submit("upsert", "contacts", people, "--id-property", "email");
      expect(asked.code).toBe(0);
      id = idOf(asked);
      expect(asked.stdout).toContain(`2 rows kept, for a worker to send\n`);
      expect(asked.stderr).toContain(
        "upsert 2 rows of contacts from people.csv, about 1 request\n",
      );
      expect(asked.stderr).toContain(`for portal ${PORTAL} (STANDARD) at 127.0.0.1:`);
      const waiting = await run(["results", id, "--database"]);
      expect(waiting).toMatchObject({ code: 3, stdout: "0 of 2 rows: no outcome yet 2 (open)\n" });
    });

    test("is sent by a worker, which asks once whose token it has", async () => {
      const whose = () => sandbox.requests().filter(({ path }) => path.endsWith("/details"));
      const before = whose().length;
      const worked = await work(/created 2/);
      expect(worked).toMatchObject({ code: 0, stderr: "" });
      expect(whose()).toHaveLength(before + 1);
      expect(worked.stdout).toContain(
        `run ${id} of account ${PORTAL} at ${new URL(hubspot.url).host}: upsert contacts, lane normal\n`,
      );
      expect(worked.stdout).toContain(
        `run ${id} of account ${PORTAL}: created 2 (1 request)\nending: `,
      );
      expect(sandbox.inspect("contacts").map(({ properties }) => properties["firstname"])).toEqual([
        "Ada",
        "Bob",
      ]);
      const { code, stdout } = await run(["watch", id]);
      expect({ code, stdout }).toEqual({ code: 0, stdout: "2 rows: created 2 (done)\n" });
    });

    test("leaves its counts where its rows are removed, after a yes", async () => {
      const remove = (...words: string[]) => run(["runs", "remove", ...words, "--database"]);
      expect((await remove("--days", "30", "--yes")).stdout).toMatch(/^0 runs removed;/);
      const unasked = await remove(id);
      expect(unasked.stderr).toMatch(
        new RegExp(`^To remove 2 rows of run ${id} and what .*, from the queue in 127.* add --yes`),
      );
      expect((await remove("--days", "0")).stderr).toContain(
        "of 2 runs that ended at least 0 days",
      );
      expect((await remove(id, "--yes")).stdout).toMatch(/^1 run removed; their counts stay/);
      expect((await remove(id)).stdout).toBe(`run ${id} was removed already; its counts stay\n`);
      expect((await run(["results", id, "--database", "--out", "gone.csv"])).code).not.toBe(0);
      expect(existsSync(join(workFolder(), "gone.csv"))).toBe(false);
      const removed = await run(["watch", id]);
      expect(removed).toMatchObject({ code: 0, stdout: "2 rows: created 2 (done)\n" });
      expect((await run(["runs", "--database"])).stdout).toMatch(
        new RegExp(
          `^${id}  done\\n  upsert contacts · account ${PORTAL} · 2 rows · created 2 · lane normal · ${TIME} · rows removed ${TIME}\\n`,
        ),
      );
    });
  });

  describe("rows that failed", () => {
    const none = "select where not exists (select from hubspot_batch.runs where state = 'open')";
    const correct = "submit upsert contacts failed.csv --id-property email";
    const results = (...words: string[]) => run(["results", id, "--database", ...words]);
    const table = (): string => readFileSync(join(workFolder(), "failed.csv"), "utf8");
    let id: string;
    let corrected: string;

    test("are not submitted again before their run is at its end", async () => {
      const rows = file("mixed.csv", "email,First name\nbad,Bea\ncy@example.com,Cy\n");
      const words = ["upsert", "contacts", rows, "--id-property", "email", "--no-check"];
      id = idOf(await submit(...words));
      expect((await run(["retry", id, "--database"])).stderr).toContain(
        `Run ${id} is not at its end (open). First: hubspot-batch watch ${id}`,
      );
    });

    test("are sent with a token that others can read, which is said", async () => {
      const readable = join(folder, "readable");
      mkdirSync(readable);
      writeFileSync(join(readable, PORTAL), TOKEN, { mode: 0o644 });
      const worked = await work(/pass-ended/, "--json", "--tokens", readable);
      expect(worked.stderr).toBe("");
      expect(worked.stdout.split("\n").map((line) => line && JSON.parse(line))).toContainEqual({
        type: "warning",
        at: expect.any(Number),
        message: expect.stringContaining("expected a file of mode 600"),
      });
    });

    test("are in a file, each with its number and reason", async () => {
      const toFile = ["--status", "failed", "--out", "failed.csv"];
      const watched = await run(["watch", id]);
      expect(watched.stdout).toContain(
        `next: hubspot-batch results ${id} --database ${toFile.join(" ")}\n`,
      );
      const failed = await results(...toFile);
      expect(failed).toMatchObject({ code: 1, stderr: "" });
      expect(failed.stdout).toMatch(
        /^2 rows: created 1 · failed 1 \(done\)\n {2}1 × failed, such as: .*\nfailed\.csv\n/,
      );
      expect(failed.stdout).toContain(
        `next: correct failed.csv, then, with a token of account ${PORTAL}: hubspot-batch ${correct}\n`,
      );
      expect(table()).toMatch(
        /^email,firstname,hs_row,hs_status,hs_id,hs_error\r?\nbad,Bea,1,failed,,[^\n]+\n$/,
      );
      const again = await results("--out", "failed.csv");
      expect(again).toMatchObject({ code: 2, stderr: expect.stringContaining("there already") });
    });

    test("are in JSON lines, each with its place", async () => {
      const { stdout } = await results("--json");
      const lines = stdout
        .trim()
        .split("\n")
        .map((line) => JSON.parse(line) as object);
      expect(lines).toEqual([
        expect.objectContaining({ type: "row", index: 0, status: "failed" }),
        expect.objectContaining({ type: "row", index: 1, status: "created", error: "" }),
        expect.objectContaining({ type: "run-ended", exitCode: 1 }),
      ]);
    });

    test("fail again as they were, once however often they are submitted; corrected, they are written", async () => {
      const again1 = await run(["retry", id, "--database"]);
      expect(again1.stdout).toContain("1 row kept, for a worker to send");
      const twice = await run(["retry", id, "--database", "--json"]);
      const key = `retry of run ${id}`;
      expect(JSON.parse(twice.stdout)).toMatchObject({ run: idOf(again1), isNew: false, key });
      file("failed.csv", table().replace("bad,", "bea@example.com,"));
      corrected = idOf(await run([...correct.split(" "), ...at()]));
      await workUntil(none, tokens());
      expect((await run(["watch", idOf(again1)])).stdout).toContain("1 row: failed 1 (done)");
      expect((await run(["watch", corrected])).stdout).toBe("1 row: created 1 (done)\n");
      expect(sandbox.inspect("contacts").map(({ properties }) => properties)).toContainEqual(
        expect.objectContaining({ email: "bea@example.com", firstname: "Bea" }),
      );
      const nothing = await run(["retry", corrected, "--database"]);
      expect(nothing.stdout).toBe(`run ${corrected}: no row is to be sent again\n`);
    });

    test("keep their own record, and not the other one that a refusal may name", async () => {
      const { id: own } = sandbox
        .inspect("contacts")
        .find(({ properties }) => properties["email"] === "bea@example.com")!;
      const taken = file("taken.csv", `id,email\n${own},cy@example.com\n`);
      const byId = idOf(await submit("update", "contacts", taken, "--map", "id=hs_object_id"));
      await workUntil(none, tokens());
      await run(["results", byId, "--database", "--status", "failed", "--out", "taken-failed.csv"]);
      const refused = readFileSync(join(workFolder(), "taken-failed.csv"), "utf8");
      expect(refused).toMatch(
        new RegExp(`^hs_id,email,hs_row,hs_status,hs_error\\r?\\n${own},cy@example.com,1,failed,`),
      );
    });

    test("are refused in a file that has what no cell can say", async () => {
      const rest = file("rest.csv", `email,${REST}\nz@example.com,"{}"\n`);
      const asked = await submit("upsert", "contacts", rest, "--id-property", "email");
      expect(asked).toMatchObject({ code: 2, stderr: expect.stringContaining(`"${REST}"`) });
    });
  });

  test("where a row would be refused, none is submitted", async () => {
    const rows = file("refused.csv", "email\nada@example.com\nno e-mail\n");
    const { code, stdout, stderr } = await submit(
      "upsert",
      "contacts",
      rows,
      "--id-property",
      "email",
    );
    expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
    expect(stderr).toContain(
      "1 row of 2 would be refused, so that nothing was submitted.\nline 3: email: ",
    );
    expect((await run(["runs", "--database", "--json"])).stdout).not.toContain("refused");
    expect((await run(["runs", "--database"])).stdout).not.toContain("open");
  });

  test("a second submit of a file to be created adds nothing, and of a key neither", async () => {
    const rows = file("companies.csv", "name\nOnce\n");
    const first = await submit("create", "companies", rows, "--lane", "backfill");
    const second = await submit("create", "companies", rows);
    // A key made of a file's hash is shown short.
    expect((await run(["runs", "--database"])).stdout).toMatch(
      / · key create companies [\da-f]{8}… · /,
    );
    expect(second).toMatchObject({
      code: 1,
      stdout: expect.stringContaining(
        `Nothing was added: run ${idOf(first)} (open) was made from this file already, with the columns that were mapped then. `,
      ),
    });
    const named = await submit("create", "companies", rows, "--key", "again", "--json");
    expect(JSON.parse(named.stdout)).toMatchObject({ isNew: true, key: "again", account: PORTAL });
    const twice = await submit("create", "companies", rows, "--key", "again");
    expect(twice).toMatchObject({
      code: 0,
      stdout: expect.stringContaining('was submitted with the key "again" already'),
    });
    const cancelled = await run(["cancel", idOf(first)]);
    expect(cancelled).toMatchObject({ code: 2, stderr: expect.stringContaining("add --yes") });
    expect((await run(["cancel", idOf(first), "--yes"])).stdout).toContain("is cancelled");
    const isOpen = "select from hubspot_batch.runs where state in ('open', 'cancelling')";
    await workUntil(`select where not exists (${isOpen})`, tokens());
    expect(
      sandbox.inspect("companies").filter(({ properties }) => properties["name"] === "Once"),
    ).toHaveLength(1);
    expect((await run(["watch", idOf(first)])).stdout).toContain("1 row: skipped 1 (cancelled)\n");
    // A row that says itself that it was created is not created again.
    const { run: made } = JSON.parse(named.stdout) as { run: string };
    await run(["results", made, "--database", "--out", "made.csv"]);
    const doubled = await submit("create", "companies", "made.csv");
    expect(doubled).toMatchObject({ code: 2, stdout: "" });
    expect(doubled.stderr).toContain("made.csv: 1 row says in column hs_status that HubSpot has");
    const again = (...more: string[]) => run(["retry", idOf(first), "--database", ...more]);
    const skipped = idOf(await again());
    // As if it had left without an answer.
    for (const table of ["outcome", "tally"]) {
      const text = `update hubspot_batch.${table} set status = 'unknown' where run = $1`;
      await database.query(text, [idOf(first)]);
    }
    expect((await again()).stdout).toContain("no row is to be sent again");
    const doubted = await again("--unknown");
    expect(doubted).toMatchObject({ code: 2, stdout: "" });
    expect(doubted.stderr).toContain(
      `To find out first: hubspot-batch results ${idOf(first)} --database --status unknown --out`,
    );
    const unknown = idOf(await again("--unknown", "--yes"));
    const watched = await run(["watch", unknown], {
      onText: (text, signals) => void (text.includes("sent first") && signals.emit("SIGINT")),
    });
    expect(watched.stderr).toContain(`\nrun ${skipped} of its lane is sent first\n`);
    await run(["cancel", unknown, "--yes"]);
    await workUntil(`select where not exists (${isOpen})`, tokens());
    // What is there is said before anything is asked.
    expect(await again("--unknown")).toMatchObject({
      code: 1,
      stdout: `Nothing was added: these rows were submitted again already, as run ${unknown} (cancelled)\nwhat became of them: hubspot-batch results ${unknown} --database\nto send again what it did not write: hubspot-batch retry ${unknown} --database\n`,
    });
    expect((await run(["watch", skipped])).stdout).toBe("1 row: created 1 (done)\n");
    const after = await submit("create", "companies", rows);
    expect(after).toMatchObject({
      code: 1,
      stdout: expect.stringContaining(`run ${idOf(first)} (cancelled) was made from this file`),
    });
    expect(JSON.parse((await submit("create", "companies", rows, "--json")).stdout)).toMatchObject({
      isNew: false,
      state: "cancelled",
    });
  });

  test("each sheet of a workbook is a run of its own", async () => {
    const sheetOf = (name: string) => rowOf(1, inline("name")) + rowOf(2, inline(name));
    const sheets = { Jan: sheetOf("J1"), Feb: sheetOf("F1") };
    writeFileSync(join(workFolder(), "book.xlsx"), await aWorkbook({ sheets }));
    const create = (sheet: string) => submit("create", "companies", "book.xlsx", "--sheet", sheet);
    const ids = [idOf(await create("Jan")), idOf(await create("Feb"))];
    expect(new Set(ids).size).toBe(2);
    expect(await create("Feb")).toMatchObject({
      code: 1,
      stdout: expect.stringContaining(
        `run ${ids[1]} (open) was made from sheet "Feb" of this file already`,
      ),
    });
    expect((await run(["runs", "--database"])).stdout).toMatch(
      / · key create companies [\da-f]{8}… "Feb" · /,
    );
    const isOpen = "select from hubspot_batch.runs where state in ('open', 'cancelling')";
    await workUntil(`select where not exists (${isOpen})`, tokens());
  });

  test("many rows, and rows to archive, need a yes", async () => {
    const rows = file("ids.csv", `id\n${[1, 2, 3, 4, 5, 6].join("\n")}\n`);
    const { code, stderr } = await submit("archive", "companies", rows, "--map", "id=hs_object_id");
    expect(code).toBe(2);
    expect(stderr).toContain("To archive 6 rows needs a yes, as they are more than 5");
    expect(stderr).toContain("HubSpot answers ids that it does not know as archived, too\n");
    const bad = file("bad-ids.csv", "hs_object_id\nx\n");
    const refused = await submit("archive", "companies", bad);
    expect(refused.stderr).toMatch(/so that nothing was submitted\.\nline 2: [^\n]*\n$/);
  });

  test("an account is paused, and goes on", async () => {
    const rows = file("paused.csv", "name\nPaused\n");
    const id = idOf(await submit("create", "companies", rows));
    const queue = createBatchQueue({ database: server.url });
    onTestFinished(() => queue[Symbol.asyncDispose]());
    const none = {
      waiting: 0,
      delayed: 0,
      paused: 0,
      refused: 0,
      driven: 0,
      oldestWaiting: 0,
      stopped: 0,
      intents: 0,
    };
    const oldestWaiting = expect.closeTo(0, -2);
    expect(await queue.backlog()).toEqual({ ...none, waiting: 1, oldestWaiting });
    /** Watches until it says this. */
    const watch = (said: string, ...more: string[]) =>
      run(["watch", id, ...more], {
        onText: (text, signals) => void (text.includes(said) && signals.emit("SIGINT")),
      });
    const unattended = await watch("no worker sends to", "--json");
    expect(unattended.stdout).toContain(
      `"message":"no worker sends to account ${PORTAL}: none is there, or`,
    );
    const unknown = await run(["pause", "nobody"]);
    expect(unknown.stderr).toContain('has no run of an account "nobody", and none of your');
    expect(unknown.stderr).toContain("Expected a portal id as");
    expect((await run(["pause", PORTAL])).stdout).toContain(
      `to go on: hubspot-batch resume ${PORTAL} --database\n`,
    );
    // In the terminal of somebody for whom another database is the usual one.
    const elsewhere = { DATABASE_URL: "postgres://127.0.0.1:1/other" };
    const named = await run(["pause", PORTAL, `--database=${server.url}`], { env: elsewhere });
    const { host } = new URL(server.url);
    expect(named.stdout).toMatch(
      new RegExp(`to go on: hubspot-batch resume ${PORTAL} --database \\S+${host}/`),
    );
    expect(await queue.backlog()).toEqual({ ...none, paused: 1 });
    const paused = await run(["results", id, "--database"]);
    expect(paused.stdout).toContain(
      `account ${PORTAL} is paused: Somebody paused it, by a command, a program or the studio.\nnext: `,
    );
    const watched = await watch("To go on");
    expect(watched).toMatchObject({ code: 130, stdout: "" });
    expect(watched.stderr).toContain(
      `Run ${id} goes on; to watch it again: hubspot-batch watch ${id}\n`,
    );
    expect(watched.stderr).toContain(
      `account ${PORTAL} is paused: Somebody paused it, by a command, a program or the studio. To go on: hubspot-batch resume ${PORTAL}`,
    );
    const next = `hubspot-batch resume ${PORTAL} --database`;
    expect((await run(["accounts", "list", "--database"])).stdout).toBe(
      `${PORTAL}  paused\n  Somebody paused it, by a command, a program or the studio. · 1 run open\n\nto go on with those that are paused or have stopped runs: ${next}\n`,
    );
    const [json] = (await run(["accounts", "list", "--database", "--json"])).stdout.split("\n");
    expect(JSON.parse(json!)).toMatchObject({ account: PORTAL, state: "paused", open: 1 });
    // Nothing goes on where a name is wrong.
    const resume = (...names: string[]) => run(["resume", ...names, "--database"]);
    expect((await resume(PORTAL, "nobody")).code).toBe(2);
    expect(await queue.backlog()).toEqual({ ...none, paused: 1 });
    expect((await run(["pause", PORTAL, "nobody"])).code).toBe(2);
    expect((await resume(PORTAL, PORTAL)).stdout.split("\n")).toHaveLength(2);
    expect((await work(/created 1/)).stdout).toContain(`run ${id} `);
    expect(await queue.backlog()).toEqual(none);
  });

  test("an account without a token waits and says why, and no other token is used for it", async () => {
    const rows = file("strangers.csv", "name\nStranger\n");
    const id = idOf(await submit("create", "companies", rows));
    const worked = await workUntil(held(id), at(), { HUBSPOT_ACCESS_TOKEN: TOKEN });
    expect(worked.code).toBe(0);
    expect(worked.stderr).toContain(
      `tried again: Account ${PORTAL} waits: connect failed: There is no account "${PORTAL}"`,
    );
    const told = await run(["results", id, "--database"]);
    expect(told.stdout).toMatch(
      /^it waits until [-\d]+ [:\d]{8} UTC, and is then tried again by itself: connect failed: There is no account/m,
    );
    await run(["resume", PORTAL, "--database"]);
    await work(/created 1/);
  });

  test.each([
    ["999", "belongs to portal 1000001, not to 999, "],
    ["../tokens/1000001", "cannot be the name of a file in --tokens"],
    ["nobody", "ENOENT"],
  ])("records for the account %s are sent with no token of another", async (account, reason) => {
    writeFileSync(join(folder, "tokens", "999"), TOKEN, { mode: 0o600 });
    const queue = createBatchQueue({ database: server.url });
    onTestFinished(() => queue[Symbol.asyncDispose]());
    const job = { operation: "create", objectType: "companies" } as const;
    const source = [{ properties: { name: "For another" } }];
    const { id } = await queue.submit({ account, job, source });
    const before = sandbox.inspect("companies").length;
    const worked = await workUntil(held(id), tokens());
    const told = `account ${account} is paused, until it is resumed: `;
    expect(worked.stdout.split(told)).toHaveLength(account === "999" ? 2 : 1);
    const results = await run(["results", id, "--database"]);
    expect(results).toMatchObject({ code: 3, stdout: expect.stringContaining(reason) });
    expect(sandbox.inspect("companies")).toHaveLength(before);
    // No worker of a later test takes the account.
    await database.query(`delete from hubspot_batch.run where id = ${id}`);
    await database.query("delete from hubspot_batch_jobs.job where singleton_key = $1", [account]);
  });

  test("a worker tells its health and metrics", async () => {
    const address = /"health":"([^"]+)"/;
    const answers: Record<string, Response> = {};
    let said = "";
    const worked = await run(["worker", ...tokens(), "--health-port", "0", "--json"], {
      onText(text, signals) {
        const isFirst = !address.test(said);
        said += text;
        const [, url] = address.exec(said) ?? [];
        if (url === undefined || !isFirst) return;
        void (async () => {
          for (const path of ["/health", "/ready", "/metrics", "/"])
            answers[path] = await fetch(`${url}${path}`);
          signals.emit("SIGTERM");
        })();
      },
    });
    expect(worked.code).toBe(0);
    expect(await answers["/health"]!.json()).toEqual({ worker: "working", accounts: 0 });
    expect(await answers["/ready"]!.json()).toMatchObject({ database: "reachable" });
    const text = await answers["/metrics"]!.text();
    expect(text).toContain('hubspot_batch_requests_total{status="429"} 0\n');
    expect(text).toContain('hubspot_batch_accounts{state="waiting"} 0\n');
    expect(text).toContain("hubspot_batch_worker_alive 1\n");
    expect(answers["/"]!.status).toBe(404);
    const types = worked.stdout
      .trim()
      .split("\n")
      .map((line) => (JSON.parse(line) as { type: string }).type);
    expect(types).toEqual(["worker-started", "draining", "worker-ended"]);
  });

  test.each([
    ["--database: expected the URL of a Postgres", "--database=17"],
    ["the database cannot be reached (ECONNREFUSED)", "--database=postgres://127.0.0.1:1/app"],
    [
      "other users of this machine can see a password",
      "--database=postgres://a:s3cret@127.0.0.1:1/app",
    ],
    [
      "--database: expected the URL of a Postgres",
      "--database=postgres://a:12#s3cret@127.0.0.1:1/app",
    ],
    ["PGSERVICE is for psql and the like, and is not read here. Set DATABASE_URL", "--database="],
  ])("of a database that cannot be used, it says: %s", async (message, option) => {
    const { code, stdout, stderr } = await run(["runs", option], {
      env: { PGHOST: "db", PGSERVICE: "app" },
    });
    expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
    expect(stderr).toContain(message);
    expect(stderr).not.toContain("s3cret");
  });

  test.each([
    [["runs", "--account", "acme"], "--account is for a queue. Add --database"],
    [["results", "--status", "failed"], "--status is for a queue."],
    [
      ["resume", "acme", "--database", "--max-failed", "1"],
      "--max-failed has no effect with --database.",
    ],
    [["resume", "--database"], "name the account"],
    [["results", "a-run", "--database"], "a-run: not the id of a run in a queue."],
    [["watch", "99"], "There is no run 99."],
    [["resume", "a", "b"], "b: one run at a time."],
    [["runs", "remove"], "Name a run: its folder or id."],
    [["runs", "remove", "17", "--days", "1"], "--days is for a queue."],
    [["runs", "remove", "17", "--days", "1", "--database"], "name one run, or say how old"],
    [["runs", "remove", "17", "--force", "--database"], "--force has no effect with --database."],
    [
      ["submit", "upsert", "contacts", "a.csv", "--on-existing", "skip"],
      "a worker of a queue reads none",
    ],
    [
      ["submit", "create", "contacts", "a.csv", "--first", "5"],
      "Submit a file with fewer. Leave it",
    ],
    [["retry", "--database"], "Name a run."],
    [["retry", "17", "--database", "--max-failed", "1"], "--max-failed has no effect with"],
    [["results", "17"], "17: no such run. Of a queue: add --database."],
    [["resume", "1000001"], "1000001: no such run. Of a queue: add --database."],
    [["worker", "--tokens", "nosuch"], "--tokens nosuch: expected a folder."],
    [["worker", "--health-host", "::1"], "--health-host is for --health-port."],
  ])("%j is refused", async (argv, message) => {
    const { code, stderr } = await run(argv);
    expect(code).toBe(2);
    expect(stderr).toContain(message);
  });

  test("a worker that is asked to end awaits its answers, and another one goes on", async () => {
    const rows = file(
      "many.csv",
      `name\n${Array.from({ length: 3_000 }, (_, n) => `Many ${n}`).join("\n")}\n`,
    );
    const id = idOf(await submit("create", "companies", rows, "--yes"));
    sandbox.setFaults([{ operation: "create", fault: { kind: "latency", milliseconds: 400 } }]);
    const before = sandbox.inspect("companies").length;
    const creates = () =>
      sandbox.requests().filter(({ operation }) => operation === "create").length;
    const earlier = creates();
    const argv = ["worker", "--database", server.url, ...tokens()];
    const running = start(argv, { folder: workFolder() });
    while (creates() === earlier) await sleep(20);
    await sleep(100);
    running.kill("SIGTERM");
    const { code, stdout } = await running.ended;
    expect(code).toBe(0);
    expect(stdout).toMatch(
      /ending: nothing more is sent; waits for [1-9]\d* answers? of 1 account\./,
    );
    const half = await run(["results", id, "--database"]);
    expect(half.stdout).not.toContain("unknown");
    sandbox.setFaults([]);
    await work(/created/);
    expect((await run(["results", id, "--database"])).stdout).toContain(
      "3,000 rows: created 3,000 (done)\n",
    );
    expect(sandbox.inspect("companies")).toHaveLength(before + 3_000);
  });
});
