import type { EventEmitter } from "node:events";
import { readdir, readFile, stat, writeFile } from "node:fs/promises";
import { type IncomingMessage, request } from "node:http";
import { join } from "node:path";
import type { PassThrough } from "node:stream";
import { text } from "node:stream/consumers";
import { gzipSync } from "node:zlib";
import type {
  CheckView,
  ImportChoice,
  ReasonView,
  RunSummary,
  UndoSummary,
} from "@x/batch-import/studio";
import { expect, onTestFinished, test, vi } from "vitest";
import { EXIT } from "../src/exit-codes.ts";
import { endWhenInterrupted } from "../src/interrupts.ts";
import { anAccount, at, command } from "./cli.ts";
import { start as startImpatient } from "./killing.ts";
import { start } from "./child.ts";
import { aStudio, type StudioClient, studioAt } from "./studio-client.ts";
import { aFolder } from "./temporary.ts";

const CSV = "email,firstname\nada@example.com,Ada\nno-at-sign,Nora\n";

/** What `node:http` gets: `fetch` lets nobody choose the host. */
function raw(
  { origin, token }: Pick<StudioClient, "origin" | "token">,
  path: string,
  options: { method?: string; headers?: Record<string, string>; withoutToken?: boolean } = {},
): Promise<{ status: number; headers: Record<string, unknown>; text: string }> {
  return new Promise((resolve, reject) => {
    const headers: Record<string, string> = {
      ...(options.withoutToken !== true && { "x-studio-token": token }),
      ...options.headers,
    };
    const sent = request(`${origin}${path}`, { method: options.method ?? "GET", headers });
    sent.on("error", reject);
    sent.on("response", (response) => {
      let text = "";
      response.on("data", (piece) => (text += String(piece)));
      response.on("end", () =>
        resolve({ status: response.statusCode!, headers: response.headers, text }),
      );
    });
    // A body that is announced and never sent.
    if (headers["content-length"] === undefined) sent.end();
    else sent.flushHeaders();
  });
}

async function choiceIn(studio: StudioClient, text = CSV): Promise<ImportChoice> {
  const source = await studio.addSource("people.csv", text);
  const job = { operation: "create", objectType: "contacts" } as const;
  return { source, job, columns: ["email", "firstname"], rowOptions: {} };
}

test("the page comes with headers that let nothing else in, and holds no token", async () => {
  const studio = await aStudio(await anAccount());
  const page = await raw(studio, "/", { withoutToken: true });
  expect(page.status).toBe(200);
  expect(page.text).toContain("<title>Import studio</title>");
  expect(page.text).not.toContain(studio.token);
  expect(page.headers).toMatchObject({
    "content-security-policy": expect.stringContaining("default-src 'none'; script-src 'self';"),
    "x-content-type-options": "nosniff",
    "cache-control": "no-store",
    "referrer-policy": "no-referrer",
  });
  const scripts = page.text.match(/assets\/[\w-]+\.js/g)!;
  expect(scripts.length).toBeGreaterThan(1);
  const sizes = scripts.map(async (script) => {
    const { status, text } = await raw(studio, `/${script}`, { withoutToken: true });
    expect(status).toBe(200);
    return gzipSync(text).length;
  });
  // With 120 KB it would still be there at once.
  expect((await Promise.all(sizes)).reduce((sum, size) => sum + size)).toBeLessThan(35_000);
  expect(page.headers["access-control-allow-origin"]).toBeUndefined();
  for (const path of ["/../package.json", "/..%2f..%2fpackage.json", "/assets/", "/index.html/x"]) {
    expect((await raw(studio, path, { withoutToken: true })).status).toBe(404);
  }
});

test("who has no token, or comes from elsewhere, gets nothing", async () => {
  const account = await anAccount();
  const studio = await aStudio(account);
  const post = { method: "POST" };
  const { port } = new URL(studio.origin);
  const status = async (path: string, options: Parameters<typeof raw>[2]) =>
    (await raw(studio, path, options)).status;

  expect(await status("/api/account", { ...post, withoutToken: true })).toBe(401);
  const guessed = { "x-studio-token": studio.token.replace(/.$/, "_").replace(/^./, "-") };
  expect(await status("/api/account", { ...post, headers: guessed })).toBe(401);
  expect(await status("/api/runs/x/rows.csv", { withoutToken: true })).toBe(401);
  expect(await status("/api/events?run=x", { withoutToken: true })).toBe(401);
  expect(await status(`/api/events?run=x&token=${studio.token}`, { withoutToken: true })).toBe(401);
  const byName = { host: `attacker.example:${port}` };
  expect(await status("/", { headers: byName })).toBe(421);
  expect(await status("/api/account", { ...post, headers: byName })).toBe(421);
  expect(await status("/api/events?run=x", { headers: byName })).toBe(421);
  for (const origin of [
    "https://attacker.example",
    "null",
    `http://127.0.0.1:${Number(port) + 1}`,
  ]) {
    expect(await status("/api/account", { ...post, headers: { origin } })).toBe(403);
    expect(await status("/", { headers: { origin } })).toBe(403);
    expect(await status("/api/events?run=x", { headers: { origin } })).toBe(403);
  }
  expect(await status("/api/account", { ...post, headers: { origin: studio.origin } })).toBe(400);
  expect(account.requests()).toEqual([]);
  // Nobody can break a real account.
  for (const call of ["faults", "setFaults", "created", "constructor"]) {
    expect(await status(`/api/sandbox/${call}`, post)).toBe(404);
  }
});

test("the name of a file is no path, and its size has a limit", async () => {
  const studio = await aStudio(await anAccount());
  const source = await studio.addSource("../../../etc/Q1 (final)\u0000.CSV", CSV);
  const view = await studio.call<{ name: string }>("source", { source });
  expect(view.name).toBe("Q1 (final).CSV");
  const { run } = await studio.call<{ run: string }>("begin", {
    ...(await choiceIn(studio)),
    source,
  });
  expect((await studio.untilState(run, "finished")).file).toBe("Q1 (final).CSV");
  const folder = join(studio.folder, "hubspot-batch-runs", run);
  expect(await readdir(folder)).toContain("source-Q1_final_.csv");
  expect((await stat(join(folder, "source-Q1_final_.csv"))).mode & 0o777).toBe(0o600);
  expect(await readdir(studio.folder)).not.toContain("etc");

  const huge = { "content-length": String(10 * 1024 ** 3) };
  const refused = await raw(studio, "/api/sources?name=huge.csv", { method: "PUT", headers: huge });
  expect(refused.status).toBe(400);
  expect(refused.text).toContain("huge.csv: larger than");
  for (const size of ["abc", "-1", "1e9", ""]) {
    const announced = await studio.ask(`sources?name=a.csv&size=${size}`, { method: "POST" });
    expect(await announced.json()).toEqual({
      problems: ["The size of a file is a number of bytes."],
    });
  }
});

test("a page that lies is told so, and no error is a blank page", async () => {
  const studio = await aStudio(await anAccount());
  const runs = ["../..", "%2e%2e%2f", "/etc", "constructor", "x".repeat(900)];
  for (const run of runs) {
    await expect(studio.call("resume", { run })).rejects.toThrow("There is no such run.");
    await expect(studio.call("view", { run })).rejects.toThrow("There is no such run.");
  }
  await expect(studio.call("results", { run: "x", first: -1, count: 1e9 })).rejects.toThrow(
    /first: .+\ncount: .+\nReload the page/,
  );
  await expect(studio.call("begin", { source: {} })).rejects.toThrow("Reload the page");
  await expect(studio.call("properties", { objectType: "../../x" })).rejects.toThrow(/\w/);
  const cell = { kind: "cell", line: 2, column: 0, to: "x" };
  for (const mending of [
    { edits: [], asTheyAre: [{ line: -1 }] },
    { edits: [], asTheyAre: [{ line: 2, kind: "x" }] },
    { edits: [{ ...cell, column: "__proto__" }], asTheyAre: [] },
    { edits: [{ ...cell, to: "x".repeat(70_000) }], asTheyAre: [] },
    { edits: [], asTheyAre: Array.from({ length: 10_001 }, (_, line) => ({ line })) },
    [],
  ]) {
    await expect(studio.call("retry", { run: "x", mending })).rejects.toThrow("Reload the page");
  }
  await expect(studio.call("undo", { run: "x", agreed: 1 })).rejects.toThrow("Reload the page");
  for (const body of ['{"__proto__":{"polluted":1}}', '{"constructor":{"prototype":{}}}', "[]"]) {
    await studio.ask("runs", { method: "POST", body });
  }
  expect((Object.prototype as { polluted?: unknown }).polluted).toBeUndefined();
  // A folder that cannot be read is not one without mappings.
  expect(await studio.call("mappings", {})).toEqual([]);
  await writeFile(join(studio.folder, "hubspot-batch-mappings"), "");
  await expect(studio.call("mappings", {})).rejects.toThrow("hubspot-batch-mappings");
  const unknown = await studio.ask("constructor", { method: "POST", body: "{}" });
  expect(unknown.status).toBe(404);
  const noJson = await studio.ask("runs", { method: "POST", body: "{" });
  expect(await noJson.json()).toEqual({ problems: ["The request is not JSON."] });
  const tooMany = new URLSearchParams(Array.from({ length: 33 }, () => ["run", "x"]));
  for (const query of ["", tooMany.toString(), `run=${"x".repeat(1_001)}`]) {
    expect((await studio.ask(`events?${query}`)).status).toBe(400);
  }
  const malformed = await raw(studio, "/api/runs/%E0%A4%A/rows.csv");
  expect([malformed.status, JSON.parse(malformed.text)]).toEqual([
    400,
    { problems: ["The address is malformed."] },
  ]);
});

test("a run is an ordinary one: it is paused here, and a command goes on with it", async () => {
  let writes = 0;
  let open = (): void => {};
  const gate = new Promise<void>((resolve) => (open = resolve));
  const account = await anAccount({}, async (asked, sandbox) => {
    if (new URL(asked.url).pathname.endsWith("/batch/create")) {
      writes += 1;
      await gate;
    }
    return sandbox.fetch(asked);
  });
  const studio = await aStudio(account);
  const rows = Array.from({ length: 3_000 }, (_, row) => `p${row}@example.com,P\n`).join("");
  const choice: ImportChoice = {
    ...(await choiceIn(studio, `email,firstname\n${rows}`)),
    // The run keeps them: a command goes on as they say.
    edits: [
      { kind: "replace", column: 1, find: "P", to: "Q" },
      { kind: "leave-out", line: 2_990 },
    ],
    sendAs: [{ column: 1, from: "Q", to: "R" }],
    constants: [{ property: "city", value: "Oslo" }],
  };
  const { run } = await studio.call<{ run: string }>("begin", choice);

  while (writes === 0) await new Promise((resolve) => setTimeout(resolve, 10));
  await studio.call("pause", { run });
  open();
  const paused = await studio.untilState(run, "to resume");
  expect(paused.counts.created).toBeLessThan(3_000);
  const place = join(studio.folder, "hubspot-batch-runs", run);
  const { before } = await studio.call<CheckView>("check", choice);
  expect(before).toMatchObject({ run, folder: expect.stringContaining(place) as unknown });
  const byEmail = { operation: "upsert", objectType: "contacts", idProperty: "email" } as const;
  const other = await studio.call<CheckView>("check", { ...choice, job: byEmail });
  expect(other.before).toBeUndefined();
  expect((await studio.end()).code).toBe(0);

  const { folder } = studio;
  const resumed = await command(["resume", run, ...at(account)], { folder });
  expect(resumed).toMatchObject({ code: 0, stderr: expect.not.stringContaining("agreed") });
  const made = account.inspect("contacts").map(({ properties }) => properties);
  expect(made).toHaveLength(2_999);
  expect(made.every(({ firstname, city }) => firstname === "R" && city === "Oslo")).toBe(true);
  const results = join(folder, "hubspot-batch-runs", run);
  expect(await readFile(join(results, "succeeded.csv"), "utf8")).toContain("p2999@example.com,Q,");
  expect(resumed.stdout + resumed.stderr).toContain("1 row was left alone, as asked");
});

test("an upsert that keeps the values before is undone, and its check counts the reads", async () => {
  const account = await anAccount();
  const studio = await aStudio(account);
  const first = await choiceIn(studio, "email,firstname\nada@example.com,Ada\nbo@example.com,Bo\n");
  await studio.untilState((await studio.call<{ run: string }>("begin", first)).run, "finished");
  const before = account.inspect("contacts");
  const job = { operation: "upsert", objectType: "contacts", idProperty: "email" };
  const text = "email,firstname\nada@example.com,Ada\nbo@example.com,Bob\n";
  const choice = { ...(await choiceIn(studio, text)), job };
  const costs = [];
  for (const undoable of [false, true]) {
    const { cost } = await studio.call<CheckView>("check", { ...choice, undoable });
    costs.push(cost.requests);
  }
  expect(costs).toEqual([1, 2]);
  const { run } = await studio.call<{ run: string }>("begin", { ...choice, undoable: true });
  const { counts } = await studio.untilState(run, "finished");
  expect(counts).toMatchObject({ updated: 1, unchanged: 1 });
  expect(await studio.call("next", { run })).toMatchObject({ canUndo: true });
  const plan = await studio.call<UndoSummary>("planUndo", { run });
  const { archive, fingerprint: agreed, notes, update, values } = plan;
  expect({ archive, update, values, notes }).toEqual({
    archive: 0,
    update: 1,
    values: 1,
    notes: [],
  });
  const { run: step } = await studio.call<{ run: string }>("undo", { run, agreed });
  await studio.untilState(step, "finished");
  const namesOf = (all: typeof before) => all.map(({ properties }) => properties["firstname"]);
  expect(namesOf(account.inspect("contacts"))).toEqual(namesOf(before));
});

test("a run is undone as it was agreed to, by runs that the page follows and a command knows", async () => {
  const account = await anAccount();
  const studio = await aStudio(account);
  const text = "email,firstname\nada@example.com,Ada\nbo@example.com,Bo\nno-at-sign,Nora\n";
  const { run } = await studio.call<{ run: string }>("begin", await choiceIn(studio, text));
  await studio.untilState(run, "finished");
  expect(await studio.call("next", { run })).toMatchObject({ canUndo: true, toMend: 1, steps: [] });
  const [reason] = await studio.call<readonly ReasonView[]>("reasons", { run });
  const ofReason = new URLSearchParams({ kind: reason!.kind });
  const rows = await (await studio.ask(`runs/${run}/rows.csv?${ofReason.toString()}`)).text();
  expect(rows.trimEnd().split("\n")).toEqual([
    expect.stringContaining("email,firstname"),
    expect.stringContaining("no-at-sign,Nora"),
  ]);
  // Each as it is now; a stream of what is over ends, and one that cannot be watched keeps no other from it.
  const streamed = await studio.ask(`events?run=${run}&run=..`);
  expect(streamed.headers.get("content-type")).toBe("text/event-stream; charset=utf-8");
  const [beat, ...events] = (await streamed.text()).trimEnd().split("\n\n");
  expect(beat).toBe(": still here");
  const problem = { run: "..", problems: ["There is no such run. Look at the list of runs."] };
  expect(events.toSorted()).toEqual([
    `event: problem\ndata: ${JSON.stringify(problem)}`,
    `event: view\ndata: ${JSON.stringify(await studio.call("view", { run }))}`,
  ]);
  const plan = await studio.call<UndoSummary>("planUndo", { run });
  expect(plan).toMatchObject({ archive: 2, update: 0, kept: 0, reasons: [] });
  expect(plan.notes).toEqual([
    "What others changed in other properties of records that are archived goes with them.",
  ]);
  expect(account.inspect("contacts")).toHaveLength(2);

  const agreed = plan.fingerprint;
  await expect(studio.call("undo", { run, agreed: "other" })).rejects.toThrow(
    "HubSpot has changed",
  );
  expect(await readdir(join(studio.folder, "hubspot-batch-runs"))).toEqual([run]);
  const { run: step } = await studio.call<{ run: string }>("undo", { run, agreed });
  expect(step).toMatch(/-undo-contacts-\w{4}\/1-archive-contacts$/);
  const { counts, ...told } = await studio.untilState(step, "finished");
  expect(counts.archived).toBe(2);
  expect(told).toMatchObject({ command: "undo", operation: "archive", objectType: "contacts" });
  expect(account.inspect("contacts").map(({ archived }) => archived)).toEqual([true, true]);
  // Archived records cannot be restored.
  expect(await studio.call("next", { run: step })).toMatchObject({ canUndo: false, steps: [step] });
  await expect(studio.call("undo", { run, agreed })).rejects.toThrow("Nothing can be undone");
  await expect(studio.call("remove", { run: `${step}/..` })).rejects.toThrow("no such run");
  for (const other of [`${step}/..`, `${run}/..`, `${step.split("/")[0]}/../${run}`]) {
    await expect(studio.call("planUndo", { run: other })).rejects.toThrow("There is no such run.");
  }
  await studio.end();
  const { folder } = studio;
  const again = await command(["undo", run, "--dry-run", ...at(account)], { folder });
  expect(again.stdout).toContain("Nothing is to be undone.");
  const shown = await command(["resume", step.split("/")[0]!, ...at(account)], { folder });
  expect(shown).toMatchObject({ code: 0, stdout: expect.stringContaining("reversed 2") });
  // To remove one of several is to remove all.
  const next = await aStudio(account, folder);
  await next.call("remove", { run: step });
  expect(await readdir(join(folder, "hubspot-batch-runs"))).toEqual([run]);
});

test("a run that was stopped is undone, and goes on no more", async () => {
  let writes = 0;
  const daily = {
    status: "error",
    message: "Too many.",
    policyName: "DAILY",
    errorType: "RATE_LIMIT",
  };
  const account = await anAccount({}, async (asked, sandbox) => {
    const isWrite = new URL(asked.url).pathname.endsWith("/batch/create");
    if (isWrite && ++writes > 1) return Response.json(daily, { status: 429 });
    return sandbox.fetch(asked);
  });
  const studio = await aStudio(account);
  const rows = Array.from({ length: 150 }, (_, row) => `p${row}@example.com,P\n`).join("");
  const choice = await choiceIn(studio, `email,firstname\n${rows}`);
  const { run } = await studio.call<{ run: string }>("begin", choice);
  const { counts } = await studio.untilState(run, "to resume");
  expect(await studio.call("next", { run })).toMatchObject({ canUndo: true });
  const plan = await studio.call<UndoSummary>("planUndo", { run });
  expect(plan).toMatchObject({ archive: counts.created });
  expect(plan.notes).toContain(
    "The run is not at its end. Once it is undone, it does not go on any more.",
  );
  const agreed = plan.fingerprint;
  const { run: step } = await studio.call<{ run: string }>("undo", { run, agreed });
  await studio.untilState(step, "finished");
  expect(account.inspect("contacts").every(({ archived }) => archived)).toBe(true);
  await studio.untilState(run, "undone");
  await expect(studio.call("resume", { run })).rejects.toThrow("An undo of this run began");
  expect(writes).toBe(2);
  await studio.call("remove", { run });
  expect(await studio.call("runs", {})).toMatchObject([{ run: step }]);
});

test("a failed row of a plan is shown with the columns that were compared, put right, and sent again", async () => {
  const account = await anAccount();
  const folder = await aFolder();
  const write = async (name: string, rows: string, ...argv: string[]) => {
    await writeFile(join(folder, name), `Mail,city,Note\n${rows}`);
    const map = ["--map", "Mail=email", "--map", "Note="];
    const by = ["contacts", join(folder, name), "--id-property", "email", ...map, ...at(account)];
    return command([...argv, ...by], { folder });
  };
  await write("a.csv", "ada@example.com,Paris,\n", "upsert");
  await write("b.csv", "ada@example.com,Rome,x\nbo@example.com,Bern,\n", "diff", "--out", "plan");
  await write("c.csv", "ada@example.com,Kyiv,\n", "upsert");
  const apply = ["apply", "plan", "--if-changed", "fail", "--yes", ...at(account)];
  await command(apply, { folder });
  await write("d.csv", "ada@example.com,Paris,\n", "upsert");

  const studio = await aStudio(account, folder);
  const runs = await studio.call<{ run: string; counts: { failed: number } }[]>("runs", {});
  const { run } = runs.find(({ counts }) => counts.failed === 1)!;
  const page = { run, first: 0, count: 9 };
  expect(await studio.call("results", { ...page, search: "ROME" })).toMatchObject({
    header: ["Mail", "city"],
    total: 1,
    rows: [{ line: 2, status: "failed", cells: ["ada@example.com", "Rome"] }],
  });
  // A word of the plan itself, and no value.
  expect(await studio.call("results", { ...page, search: "from" })).toMatchObject({ total: 0 });
  expect(await studio.call("next", { run })).toMatchObject({ toMend: 1, problems: [] });
  expect(await studio.call("rowRequest", { run, row: 0 })).toEqual({
    notes: ["It was refused before it was sent."],
  });
  const [, made] = await Promise.all([0, 1].map((row) => studio.call("rowRequest", { run, row })));
  expect(made).toMatchObject({ request: { input: expect.stringContaining('"city": "Bern"') } });

  const mend = (column: number, text: string) =>
    studio.call<{ run: string }>("retry", {
      run,
      mending: { edits: [{ kind: "cell", line: 2, column, to: text }], asTheyAre: [] },
    });
  await expect(mend(0, "bo@example.com")).rejects.toThrow("says which record the row is about");
  await expect(mend(2, "x")).rejects.toThrow("An edit by hand is of column 3, and the file has 2.");
  const { run: again } = await mend(1, "Leeds");
  await studio.untilState(again, "finished");
  expect(await studio.call("results", { ...page, run: again })).toMatchObject({
    header: ["Mail", "city"],
    rows: [{ line: 2, status: "updated", cells: ["ada@example.com", "Leeds"] }],
  });
  expect(account.inspect("contacts")[0]!.properties).toMatchObject({ city: "Leeds" });
});

test("a studio that is killed loses nothing: the next one shows its run, and a command goes on with it", async () => {
  const held: (() => void)[] = [];
  let writes = 0;
  const account = await anAccount({}, async (asked, sandbox) => {
    const isWrite = new URL(asked.url).pathname.endsWith("/batch/upsert");
    if (isWrite && ++writes > 5) await new Promise<void>((resolve) => held.push(resolve));
    return sandbox.fetch(asked);
  });
  const folder = await aFolder();
  const child = start(["studio", "--no-open", "--json", ...at(account)], { folder });
  const { url, ...of } = JSON.parse(await child.firstOutput);
  expect(of).toEqual({ portalId: "1000001" });
  const killed = studioAt(url);
  const rows = Array.from({ length: 3_000 }, (_, row) => `p${row}@example.com,P\n`).join("");
  const job = { operation: "upsert", objectType: "contacts", idProperty: "email" };
  const choice = { ...(await choiceIn(killed, `email,firstname\n${rows}`)), job };
  const { run } = await killed.call<{ run: string }>("begin", choice);

  while (held.length < 3) await new Promise((resolve) => setTimeout(resolve, 20));
  child.kill("SIGKILL");
  await child.ended;
  // What was on its way is written, and nobody hears of it.
  writes = -Infinity;
  for (const release of held) release();

  const studio = await aStudio(account, folder);
  const left = await studio.untilState(run, "to resume");
  expect(left.counts.created + left.counts.updated).toBeLessThan(3_000);
  const resumed = startImpatient(["resume", run, ...at(account)], folder);
  expect(await resumed.ended).toEqual({ code: 0 });
  const { counts } = await studio.untilState(run, "finished");
  expect(counts).toMatchObject({ failed: 0, skipped: 0, unknown: 0 });
  expect(counts.created + counts.updated).toBe(3_000);
  expect(account.inspect("contacts")).toHaveLength(3_000);
});

test("a command that is killed loses nothing either: the studio goes on with its run", async () => {
  const held: (() => void)[] = [];
  let writes = 0;
  const account = await anAccount({}, async (asked, sandbox) => {
    const isWrite = new URL(asked.url).pathname.endsWith("/batch/upsert");
    if (isWrite && ++writes > 2) await new Promise<void>((resolve) => held.push(resolve));
    return sandbox.fetch(asked);
  });
  const folder = await aFolder();
  const rows = Array.from({ length: 1_000 }, (_, row) => `c${row}@example.com,C\n`).join("");
  await writeFile(join(folder, "people.csv"), `email,firstname\n${rows}`);
  const asked = ["upsert", "contacts", "people.csv", "--id-property", "email", "--yes"];
  const killed = startImpatient([...asked, ...at(account)], folder);
  while (held.length < 2) await new Promise((resolve) => setTimeout(resolve, 20));
  killed.kill();
  await killed.ended;
  writes = -Infinity;
  for (const release of held) release();

  const studio = await aStudio(account, folder);
  const [left] = await studio.call<readonly RunSummary[]>("runs", {});
  expect(left).toMatchObject({ state: "to resume", rows: 1_000, file: "people.csv" });
  await studio.call("resume", { run: left!.run });
  const { counts } = await studio.untilState(left!.run, "finished");
  expect(counts.created + counts.updated).toBe(1_000);
  expect(account.inspect("contacts")).toHaveLength(1_000);
});

test("a file is not written a second time unseen: of two that begin at once, one does", async () => {
  let open = (): void => {};
  const gate = new Promise<void>((resolve) => (open = resolve));
  const account = await anAccount({}, async (asked, sandbox) => {
    if (new URL(asked.url).pathname.endsWith("/batch/create")) await gate;
    return sandbox.fetch(asked);
  });
  const studio = await aStudio(account);
  onTestFinished(() => open());
  // Two tabs, each with the file.
  const choices = [await choiceIn(studio), await choiceIn(studio)];
  const begun = await Promise.allSettled(
    choices.map((choice) => studio.call<{ run: string }>("begin", choice)),
  );
  const [first, second] = begun.toSorted((one, other) => one.status.localeCompare(other.status));
  expect([first!.status, second!.status]).toEqual(["fulfilled", "rejected"]);
  const { run } = (first as PromiseFulfilledResult<{ run: string }>).value;
  expect((second as PromiseRejectedResult).reason.message).toBe(
    `Another run came first: this file is being written by ${run}. Nothing was begun now. Look at that run before you write the file again.`,
  );
  // Nothing of it has an outcome yet, and still it is told.
  const seen = await studio.call<CheckView>("check", choices[0]!);
  expect(seen.before).toMatchObject({ run, state: "running" });
  open();
  await studio.untilState(run, "finished");
  await expect(studio.call("begin", choices[1]!)).rejects.toThrow(
    `this file was written, or may have been, by ${run}`,
  );
  // Seen, and asked for nevertheless.
  const again = await studio.call<{ run: string }>("begin", { ...choices[1]!, before: run });
  await studio.untilState(again.run, "finished");
  expect(await studio.call("runs", {})).toHaveLength(2);
});

test("a run is undone once: a second tab is told that it is being undone", async () => {
  let open = (): void => {};
  const gate = new Promise<void>((resolve) => (open = resolve));
  let isRefusing = true;
  const refusal = { status: "error", category: "VALIDATION_ERROR", message: "Locked." };
  const account = await anAccount({}, async (asked, sandbox) => {
    if (!new URL(asked.url).pathname.endsWith("/batch/archive")) return sandbox.fetch(asked);
    await gate;
    return isRefusing ? Response.json(refusal, { status: 400 }) : sandbox.fetch(asked);
  });
  const studio = await aStudio(account);
  const { run } = await studio.call<{ run: string }>("begin", await choiceIn(studio));
  await studio.untilState(run, "finished");
  const { fingerprint: agreed } = await studio.call<UndoSummary>("planUndo", { run });
  const { run: step } = await studio.call<{ run: string }>("undo", { run, agreed });
  const again = await studio.call("undo", { run, agreed }).catch((error: Error) => error.message);
  await expect(studio.call("remove", { run })).rejects.toThrow(`is being undone, by ${step}, `);
  open();
  expect(again).toBe(
    `This run is being undone already, by ${step}. Look at that run, and go on with it.`,
  );
  const { counts } = await studio.untilState(step, "finished");
  expect(counts.failed).toBe(1);
  expect(await studio.call("runs", {})).toHaveLength(2);
  // What was refused is undone by another undo, once the reason is gone.
  expect(await studio.call("next", { run: step })).toMatchObject({
    undoAgain: run,
    problems: [expect.stringContaining("Another undo of the same run looks")],
  });
  isRefusing = false;
  const { run: last } = await studio.call<{ run: string }>("undo", { run, agreed });
  await studio.untilState(last, "finished");
  expect(account.inspect("contacts").map(({ archived }) => archived)).toEqual([true]);
});

test("from an interrupt on nothing begins, and what is being made ready sends nothing", async () => {
  let isSlow = false;
  const looks = new Set<string>();
  const held: (() => void)[] = [];
  const account = await anAccount({}, async (asked, sandbox) => {
    // For the new run, and for the undo.
    const look = ["companies", "batch/read"].find((part) => asked.url.includes(part));
    if (isSlow && look !== undefined) {
      looks.add(look);
      await new Promise<void>((resolve) => held.push(resolve));
    }
    return sandbox.fetch(asked);
  });
  const studio = await aStudio(account);
  const first = await choiceIn(studio);
  const { run } = await studio.call<{ run: string }>("begin", first);
  await studio.untilState(run, "finished");
  const companies = await studio.addSource("companies.csv", "name\nAcme\n");
  const job = { operation: "create", objectType: "companies" } as const;
  const other = { ...first, source: companies, job, columns: ["name"] };
  const { fingerprint: agreed } = await studio.call<UndoSummary>("planUndo", { run });
  isSlow = true;
  const asked = [studio.call("begin", other), studio.call("undo", { run, agreed })];
  // The page hears nothing any more, as the server goes.
  const heard = Promise.allSettled(asked);
  while (looks.size < 2) await new Promise((resolve) => setTimeout(resolve, 10));
  const ended = studio.end();
  await expect(studio.call("retry", { run })).rejects.toThrow("The studio is ending");
  // What is being read for an undo is not waited for.
  await expect(asked[1]).rejects.toThrow("The studio is ending");
  isSlow = false;
  for (const release of held) release();
  expect(await ended).toMatchObject({
    code: 0,
    stderr: expect.stringContaining("The studio ends."),
  });
  for (const { status } of await heard) expect(status).toBe("rejected");
  expect(account.inspect("companies")).toEqual([]);
  expect(account.inspect("contacts").map(({ archived }) => archived)).toEqual([false]);
  expect(await readdir(join(studio.folder, "hubspot-batch-runs"))).toEqual([run]);
});

test("an interrupt pauses all runs at once, and a second one waits for none", async () => {
  let writes = 0;
  const held: (() => void)[] = [];
  const account = await anAccount({}, async (asked, sandbox) => {
    const { pathname } = new URL(asked.url);
    if (pathname.endsWith("companies/batch/create")) {
      await new Promise<void>((resolve) => held.push(resolve));
    }
    if (pathname.endsWith("contacts/batch/create")) {
      writes += 1;
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
    return sandbox.fetch(asked);
  });
  onTestFinished(() => held.forEach((release) => release()));
  const studio = await aStudio(account);
  const rows = Array.from({ length: 20_000 }, (_, row) => `p${row}@example.com,P\n`).join("");
  const contacts = await choiceIn(studio, `email,firstname\n${rows}`);
  const source = await studio.addSource("companies.csv", "name\nAcme\n");
  const job = { operation: "create", objectType: "companies" } as const;
  const { run } = await studio.call<{ run: string }>("begin", contacts);
  const companies = { ...contacts, source, job, columns: ["name"] };
  const { run: stuck } = await studio.call<{ run: string }>("begin", companies);
  while (held.length < 1 || writes === 0) await new Promise((resolve) => setTimeout(resolve, 10));
  const ended = studio.end();
  // What waits for its answer does not hold up the others.
  await studio.untilState(run, "to resume");
  expect(writes).toBeLessThan(200);
  await studio.untilState(stuck, "running");
  studio.signals.emit("SIGINT");
  expect((await ended).code).toBe(EXIT.interrupted);
  // Whoever interrupts once more is not told that nothing was sent.
  const interrupted = studio.signals as EventEmitter & {
    env: Record<string, string>;
    stderr: PassThrough;
  };
  let said = "";
  interrupted.stderr.on("data", (piece) => (said += String(piece)));
  endWhenInterrupted(interrupted, () => {});
  studio.signals.emit("SIGINT");
  await new Promise((resolve) => setImmediate(resolve));
  expect(said).toBe("Interrupted.\n");
});

test("500 readers that never read hold up neither a pause nor the end", async () => {
  const held: (() => void)[] = [];
  const account = await anAccount({}, async (asked, sandbox) => {
    const isWrite = new URL(asked.url).pathname.endsWith("/batch/create");
    if (isWrite) await new Promise<void>((resolve) => held.push(resolve));
    return sandbox.fetch(asked);
  });
  onTestFinished(() => held.forEach((release) => release()));
  const studio = await aStudio(account);
  const { run } = await studio.call<{ run: string }>("begin", await choiceIn(studio));
  while (held.length === 0) await new Promise((resolve) => setTimeout(resolve, 10));
  const headers = { "x-studio-token": studio.token };
  const open = () =>
    new Promise<IncomingMessage>((resolve, reject) => {
      const sent = request(`${studio.origin}/api/events?run=${run}`, { agent: false, headers });
      sent.on("error", reject).on("response", (response) => {
        // It breaks off with the studio.
        resolve(response.on("error", () => {}));
      });
      sent.end();
    });
  const answers = await Promise.all(Array.from({ length: 500 }, open));
  const streams = answers.filter(({ statusCode }) => statusCode === 200);
  const refused = answers.filter(({ statusCode }) => statusCode === 503);
  expect([streams.length, refused.length]).toEqual([32, 468]);
  const { problems } = JSON.parse(await text(refused[0]!)) as { problems: string[] };
  expect(problems).toEqual([expect.stringContaining("32 streams of events open")]);
  await studio.call("pause", { run });
  expect(await studio.call("view", { run })).toMatchObject({ isPausing: true });

  // Who leaves makes room for others.
  for (const stream of streams.splice(1)) stream.destroy();
  const next = await vi.waitFor(async () => {
    const answer = await open();
    expect(answer.statusCode).toBe(200);
    return answer;
  }, 20_000);
  const closed = [next, streams[0]!].map(
    (stream) => new Promise((resolve) => stream.resume().on("close", resolve)),
  );
  for (const release of held.splice(0)) release();
  await studio.end();
  await Promise.all(closed);
});
