import { subscribe, unsubscribe } from "node:diagnostics_channel";
import type { IncomingMessage, ServerResponse } from "node:http";
import { createRequire } from "node:module";
import { readFileSync } from "node:fs";
import { type Browser, chromium, type Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from "vitest";
import { SILENT_MILLISECONDS } from "../../../apps/studio/src/host/run-messages.ts";
import { findChromium } from "../../../scripts/find-chromium.ts";
import { freePort } from "../../batch-queue/src/testing/postgres-server.ts";
import { setTimeout as sleep } from "node:timers/promises";
import { open } from "node:fs/promises";
import { join } from "node:path";
import { start } from "./child.ts";
import { anAccount, at, expectEveryRowOnce, readResults } from "./cli.ts";
import { IMPATIENT, start as startImpatient } from "./killing.ts";
import { aStudio } from "./studio-client.ts";
import { aFolder } from "./temporary.ts";

/** What a run at work says, the second where its answers are held for ten seconds. */
const AT_WORK = /^(?:Writing|No answer from HubSpot for [\d a-z]+)\.$/;

const executablePath = findChromium();
if (executablePath === undefined) {
  process.stderr.write(
    "packages/batch-cli: the studio is not looked at, as there is no Chromium. Install it (apt-get install -y chromium), or name it in CHROMIUM_PATH.\n",
  );
}
const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

const ROWS = Array.from({ length: 3_000 }, (_, row) => `p${row}@example.com,"P, ${row}",lead`);
/** One that the check refuses, and one that only HubSpot knows to be there. */
const FAILING = ["<script>alert(1)</script>,=1+1,lead", "ada@example.com,Ada,Ledd"];
const TABLE = `Email,First name,Lifecycle Stage\n${[...ROWS, ...FAILING].join("\n")}\n`;

describe.skipIf(executablePath === undefined)("the studio in a browser", () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await chromium.launch({ executablePath: executablePath!, args: ["--no-sandbox"] });
  });
  afterAll(() => browser?.close());

  test("a whole import: looked at, paused, reloaded, gone on with, sent again", async () => {
    let isHeld = false;
    let held: (() => void)[] = [];
    const account = await anAccount({}, async (request, sandbox) => {
      const isWrite = new URL(request.url).pathname.endsWith("/batch/create");
      if (isHeld && isWrite) await new Promise<void>((resolve) => held.push(resolve));
      return sandbox.fetch(request);
    });
    const there = { properties: { email: "ada@example.com" } };
    await fetch(`${account.url}/crm/v3/objects/contacts/batch/create`, {
      method: "POST",
      headers: { authorization: "Bearer any", "content-type": "application/json" },
      body: JSON.stringify({ inputs: [there] }),
    });
    const studio = await aStudio(account);
    const page = await browser.newPage({ viewport: { width: 360, height: 760 } });
    // By the debugger, as the policy of the page lets no script in but its own.
    await page.addInitScript({ content: axe });
    const problems: string[] = [];
    const elsewhere: string[] = [];
    page.on("pageerror", ({ message }) => problems.push(message));
    page.on("console", (said) => {
      if (said.type() === "error") problems.push(said.text());
    });
    page.on("request", (request) => {
      if (!request.url().startsWith(studio.origin)) elsewhere.push(request.url());
    });
    await page.goto(studio.origin);
    await page.getByText("Open the address that the terminal printed last.").waitFor();
    problems.length = 0;

    const look = (): Promise<void> => expectAccessible(page);
    const heading = (name: string | RegExp) => page.getByRole("heading", { level: 1, name });

    await page.goto(studio.address);
    await heading("Which file do you want to import?").waitFor();
    expect(page.url()).toBe(`${studio.origin}/#/`);
    await look();
    await page.setInputFiles("input[type=file]", {
      name: "people.csv",
      mimeType: "text/csv",
      buffer: Buffer.from(TABLE),
    });
    await page.getByText("3,002 rows, 3 columns").waitFor();
    await look();
    await page.getByRole("link", { name: "Next: columns" }).click();
    await page.getByText("3 of 3 columns will be written.").waitFor();
    // E-mails are unique, so an upsert by them is proposed.
    expect(await page.getByLabel("What to do").inputValue()).toBe("upsert");
    expect(await page.getByLabel("Find records by").inputValue()).toBe("email");
    await page.getByLabel("What to do").selectOption("create");
    // What is filled in and not added is asked about. Who leaves finds the way back.
    await page.getByLabel("By the property").fill("domain");
    await page
      .getByText("filled in and not added yet: “Email” names companies by domain")
      .waitFor();
    expect(await page.getByRole("button", { name: "Next: check" }).isDisabled()).toBe(true);
    await look();
    await page.getByRole("button", { name: "Leave it out" }).click();
    await page.getByRole("link", { name: "Import", exact: true }).click();
    await page.getByRole("link", { name: "Go on with people.csv" }).click();
    await page.getByLabel("Property of First name").fill("");
    await page.getByText("2 of 3 columns will be written. Not written: First name.").waitFor();
    await look();
    // What was chosen outlives a reload.
    await page.reload();
    await page.getByText("2 of 3 columns will be written. Not written: First name.").waitFor();
    // What is wrong is told beside its field, with what is probably meant.
    await page.getByLabel("Property of First name").fill("fistname");
    const row = page.getByRole("row", { name: "First name" });
    await row.getByText("is mapped to fistname, which is not a property of contacts").waitFor();
    await row.getByRole("button", { name: "firstname" }).click();
    // A label stands for its property.
    await page.getByLabel("Property of First name").fill("last name");
    await page.keyboard.press("Tab");
    expect(await page.getByLabel("Property of First name").inputValue()).toBe("lastname");
    await page.getByLabel("Property of First name").fill("firstname");
    await page.getByText("3 of 3 columns will be written.").waitFor();
    await page.getByRole("button", { name: "Add a value" }).click();
    await page.getByLabel("Property", { exact: true }).fill("createdate");
    const everyRow = page.locator("section", { hasText: "The same value in every row" });
    await page.getByLabel("Value", { exact: true }).fill("1");
    await everyRow.getByText("createdate, which HubSpot alone sets").waitFor();
    await look();
    await page.getByLabel("Property", { exact: true }).fill("hs_langage");
    await everyRow.getByRole("button", { name: "hs_language" }).click();
    await everyRow.locator("datalist option").first().waitFor({ state: "attached" });
    // It is checked as a cell is, beside its field.
    await page.getByLabel("Value", { exact: true }).fill("Klingon");
    await everyRow.getByText("hs_language: expected one of").waitFor();
    await look();
    await page.getByRole("button", { name: "Remove the value of hs_language" }).click();
    await page.getByText("1 not known to HubSpot").waitFor();
    await look();
    // A value that is mapped half is asked about.
    await page.getByLabel("Lifecycle Stage: what Ledd becomes").fill("Custom");
    await page.getByText("“Ledd” is to become “Custom”, which HubSpot does not know.").waitFor();
    expect(await page.getByRole("button", { name: "Next: check" }).isDisabled()).toBe(true);
    await look();
    await page.getByRole("button", { name: "Leave “Ledd” as it is" }).click();
    await page.getByRole("button", { name: "Take 1 proposal" }).click();
    await page.getByText("all known to HubSpot or mapped").waitFor();
    expect(await page.getByLabel("Lifecycle Stage: what Ledd becomes").inputValue()).toBe("Lead");
    await page.getByRole("link", { name: "Next: check" }).click();
    await heading("3,001 of 3,002 rows can be sent").waitFor();
    await page.getByText("Correct Email").click();
    await look();
    // Mended in place: all rows with a value, one row, and taken back.
    await page.getByLabel("Instead of “<script>alert(1)</script>”").fill("eve@example.com");
    // What is typed and not taken over is asked about.
    await page.getByText("“eve@example.com” is typed in place of").waitFor();
    const create = page.getByRole("button", { name: "Create 3,001 contacts" });
    expect(await create.isDisabled()).toBe(true);
    // So is a second one, and neither is lost with the other.
    await page.getByLabel("Find in all of Email").fill("example");
    await page.getByText("“example” is to be replaced with nothing.").waitFor();
    await look();
    const change = (text: string) => page.locator(".notice", { hasText: text });
    await change("“example”").getByRole("button", { name: "Leave it out" }).click();
    expect(await page.getByLabel("Find in all of Email").inputValue()).toBe("");
    expect(await create.isDisabled()).toBe(true);
    // What is chosen meanwhile stays.
    await page.getByLabel(/^Coercion:/).check();
    await page.getByRole("button", { name: "Take it over" }).click();
    await heading("All 3,002 rows can be sent").waitFor();
    expect(await page.getByLabel(/^Coercion:/).isChecked()).toBe(true);
    await page.getByLabel(/^Coercion:/).uncheck();
    await heading("All 3,002 rows can be sent").waitFor();
    await page.getByText("Values that are sent as others: 2").click();
    await page.getByRole("button", { name: /^Take back: Email: “<script>/ }).click();
    await heading("3,001 of 3,002 rows can be sent").waitFor();
    await page.getByRole("button", { name: "Correct line 3002" }).click();
    await page.getByRole("textbox", { name: "First name" }).fill("Eve");
    await look();
    await page.getByRole("button", { name: "Change this row" }).click();
    await page.getByText("Changed by hand: 1").click();
    await page.getByText("Line 3002, First name: “Eve”").waitFor();
    await heading("3,001 of 3,002 rows can be sent").waitFor();
    // The first rows are shown as they are sent.
    await page.getByRole("button", { name: "Show 15 more rows" }).click();
    const sentRows = page.getByRole("region", { name: "The first 20 rows as they will be sent" });
    await sentRows.getByRole("cell", { name: "P, 19" }).waitFor();
    await look();
    expect(account.inspect("contacts")).toHaveLength(1);

    isHeld = true;
    await page.getByRole("button", { name: "Create 3,001 contacts" }).click();
    await heading("Create contacts from people.csv").waitFor();
    await page.getByText(AT_WORK).waitFor();
    await page.reload();
    await page.getByRole("button", { name: "Pause" }).click();
    await page.getByText("Waiting for the last answers.", { exact: true }).waitFor();
    await look();
    // There is a chart once it has more than one second to show.
    await sleep(1_000);
    isHeld = false;
    for (const release of held) release();
    held = [];
    await page.getByText("You paused this run.", { exact: true }).waitFor();
    await page.locator(".rates canvas").waitFor();
    await page.getByText(/^requests in \d+ seconds?$/).waitFor();
    await look();
    await page.getByRole("button", { name: /^Go on with [\d,]+ rows$/ }).click();
    await page.getByText("Finished.", { exact: true }).waitFor();
    await page.getByText("3,002 of 3,002 rows").waitFor();
    await look();
    expect(account.inspect("contacts")).toHaveLength(3_001);

    await page.getByRole("link", { name: "See every row" }).click();
    await page.getByRole("button", { name: "all 3,002" }).waitFor();
    // The last row of a long table is drawn once it is in sight.
    await page.locator(".body").evaluate((body) => body.scrollTo(0, body.scrollHeight));
    await page.getByRole("button", { name: "Open line 3003" }).waitFor();
    await page.getByRole("button", { name: "failed 2" }).click();
    await page.getByRole("button", { name: "Download 2 rows" }).waitFor();
    await look();
    await page.getByRole("button", { name: "Id or reason" }).click();
    await page.locator('[aria-rowindex="2"]', { hasText: "Contact already exists" }).waitFor();
    await page.getByRole("button", { name: "Open line 3003" }).click();
    await page.getByText(/HubSpot’s id of this answer.*[\da-f-]{36}$/).waitFor();
    expect(await page.locator("pre").count()).toBe(0);
    await page.getByText("What is sent of it").click();
    await page.locator("pre", { hasText: '"email": "ada@example.com"' }).waitFor();
    await page.getByText(/^POST .*\/contacts\/batch\/create$/).waitFor();
    await page.getByText(/^HubSpot says that record \d+ has this value already\.$/).waitFor();
    expect(await page.getByText(/^failed · record/).count()).toBe(0);
    await page.getByText("What the answer said").click();
    await page.getByRole("definition").filter({ hasText: "CONFLICT" }).waitFor();
    await look();
    await page.getByRole("button", { name: "Close" }).click();
    await page.getByRole("combobox", { name: "Reason" }).selectOption({ index: 2 });
    await page.getByRole("button", { name: "Download 1 row" }).waitFor();
    const downloads = page.waitForEvent("download");
    await page.getByRole("button", { name: "Download 1 row" }).click();
    const saved = readFileSync(await (await downloads).path(), "utf8");
    expect(saved.trimEnd().split("\n")).toHaveLength(2);
    await page.getByRole("combobox", { name: "Reason" }).selectOption("any");
    await page.getByRole("button", { name: "Download 2 rows" }).waitFor();
    // All rows with a value are mended at once, and it is taken back.
    await page.getByText("Correct failed rows by reason: 2 left").click();
    await page.getByText("Correct Email").click();
    await page.getByLabel("Instead of “<script>alert(1)</script>”").fill("eve@example.com");
    await look();
    await page.keyboard.press("Enter");
    await page.getByText("1 row is to be sent again, and not sent yet.").waitFor();
    await page.getByText("Correct failed rows by reason: 1 left").waitFor();
    await page.locator(".result", { hasText: "eve@example.com" }).getByText("to send").waitFor();
    await page.getByText("Changed by hand: 1").click();
    await look();
    await page.getByRole("button", { name: /^Take back: Email: “<script>/ }).click();
    await page.getByText("Correct failed rows by reason: 2 left").waitFor();
    await page.getByRole("button", { name: "Take 1 row along as it is" }).first().click();
    await page.getByText("Changed by hand: 1").click();
    await page
      .getByText(/^Rows are sent as they are: .*(already exists|expected one e-mail)/)
      .waitFor();
    await page.getByRole("button", { name: "Take back: Rows are sent" }).click();
    await page.getByText("Correct failed rows by reason: 2 left").waitFor();
    await page.getByRole("button", { name: "Open line 3002" }).click();
    // What a cell holds is text, whatever it looks like.
    const email = page.getByRole("dialog").getByLabel("Email", { exact: true });
    expect(await email.inputValue()).toBe("<script>alert(1)</script>");
    await look();
    await email.fill("nora@example.com");
    await page.getByRole("button", { name: "Keep these changes" }).click();
    await page.getByText("1 row is to be sent again, and not sent yet.").waitFor();
    // What is typed and not taken over is asked about before rows are sent.
    const again = page.getByRole("button", { name: "Send 1 row again" });
    await page.getByText("Find and replace in another column").click();
    await page.getByLabel("Find in all of Email").fill("ada");
    await page.getByText("“ada” is to be replaced with nothing.").waitFor();
    expect(await again.isDisabled()).toBe(true);
    await look();
    await page.getByRole("button", { name: "Leave it out" }).click();
    await expect.poll(() => again.isEnabled()).toBe(true);
    await page.getByLabel("Search in all cells and reasons").fill("ADA@");
    await page.getByRole("button", { name: "Download 1 row" }).waitFor();
    await page.getByLabel("Search in all cells and reasons").fill("nobody");
    await page.getByText("No row has “nobody” in it.").waitFor();

    await page.getByRole("link", { name: "Progress" }).click();
    await page.getByRole("link", { name: "Correct 2 failed rows" }).click();
    await page.getByRole("button", { name: "Download 2 rows" }).waitFor();
    // What was mended outlives a reload.
    await page.reload();
    await page.getByRole("button", { name: "Send 1 row again" }).click();
    await page.getByText("1 of 1 row").waitFor();
    expect(account.inspect("contacts")).toHaveLength(3_002);
    await page.getByRole("link", { name: "Runs" }).click();
    await page.getByText("create contacts from people.csv").first().waitFor();
    expect(await page.locator(".runs > li").count()).toBe(2);
    // Each names the other, and leads to it.
    const linked = page.getByRole("list", { name: "Runs that it has to do with" });
    await linked.filter({ hasText: /^Rows sent again by .+: 1 of 1 row done$/ }).waitFor();
    await linked.filter({ hasText: /^Sends rows again of / }).waitFor();
    await look();
    for (const place of [0, 1]) await page.getByRole("checkbox").nth(place).check();
    await page.getByRole("link", { name: "Compare these two" }).click();
    await page.getByText("failed in the first, created in the second").waitFor();
    await look();
    await page.goBack();
    await page.getByRole("button", { name: "Remove…" }).last().click();
    await look();
    await page.getByRole("button", { name: "Keep" }).click();
    await page.getByRole("link", { name: "create contacts from people.csv" }).first().click();
    // One request is no line.
    await page.getByText("1 of 1 row").waitFor();
    expect(await page.locator(".rates").count()).toBe(0);
    await page.getByRole("link", { name: "Undo…" }).click();
    await page.getByRole("link", { name: "Create contacts from people.csv" }).waitFor();
    await page.getByLabel("I want to archive 1 record.").check();
    await look();
    await page.getByRole("button", { name: "Archive 1 record" }).click();
    await page.getByText("archived 1").waitFor();
    await linked.filter({ hasText: /^Undoes / }).waitFor();
    await look();
    await page.getByRole("link", { name: "Import", exact: true }).click();
    await page.setInputFiles("input[type=file]", {
      name: "again.csv",
      mimeType: "text/csv",
      buffer: Buffer.from(
        "Email,First name,Lifecycle Stage\np0@example.com,Paul,lead\nnew@example.com,New,Ledd\n",
      ),
    });
    await page.getByRole("link", { name: "Next: columns" }).click();
    await page.getByText("3 of 3 columns will be written.").waitFor();
    await page.getByLabel("What to do").selectOption("upsert");
    await page.getByLabel("Save this mapping as").fill("people");
    await page.getByRole("button", { name: "Save", exact: true }).click();
    await page.getByText("Saved: hubspot-batch-mappings/people.json.").waitFor();
    await page.getByLabel("Save this mapping as").fill("people");
    await page.getByText("There is a mapping of this name.").waitFor();
    await look();
    await page.getByRole("button", { name: "Replace", exact: true }).click();
    await page.getByText("Saved: hubspot-batch-mappings/people.json.").waitFor();
    // It has what is to be done, too.
    await page.getByRole("combobox", { name: "What to do" }).selectOption("create");
    await page.getByLabel("Property of First name").fill("");
    await page.getByRole("combobox", { name: "Saved mapping" }).selectOption("people");
    await page.getByRole("button", { name: "Load", exact: true }).click();
    await page.getByText("Loaded: people.").waitFor();
    await page.getByText("3 of 3 columns will be written.").waitFor();
    // What was chosen before can be had back.
    await page.getByRole("button", { name: "Take it back" }).click();
    await page.getByText("2 of 3 columns will be written.").waitFor();
    await page.getByRole("button", { name: "Load", exact: true }).click();
    await page.getByText("3 of 3 columns will be written.").waitFor();
    const job = page.getByRole("combobox", { name: "What to do" });
    expect(await job.inputValue()).toBe("upsert");
    await page.getByRole("button", { name: "Delete…" }).click();
    await look();
    await page.getByRole("button", { name: "Delete for good" }).click();
    await page.getByText("Deleted: people.").waitFor();
    await page.getByRole("link", { name: "Next: check" }).click();
    // Where a property takes only values of a list, those are proposed.
    await page.getByText("Correct Lifecycle Stage (lifecyclestage)").click();
    await page.getByRole("button", { name: "Lead", exact: true }).click();
    await heading("All 2 rows can be sent").waitFor();
    await page.getByRole("link", { name: "Next: preview" }).click();
    // So few are compared at once.
    await page.getByText("2 of 2 rows compared.").waitFor();
    await page.getByRole("button", { name: "to change 1" }).click();
    expect(await page.locator(".body .diff").allTextContents()).toEqual([
      "2p0@example.comfirstnameP, 0 → Paul",
    ]);
    await look();
    await page.getByRole("button", { name: "Write 2 contacts" }).click();
    await page.getByText("Finished.", { exact: true }).waitFor();
    // A second time only with a yes to that.
    await page.goBack();
    await page.getByText("This file was written before").waitFor();
    expect(await page.getByRole("button", { name: "Write 2 contacts" }).isDisabled()).toBe(true);
    await look();
    await page.getByLabel("I want to write these values a second time").check();
    expect(await page.getByRole("button", { name: "Write 2 contacts" }).isEnabled()).toBe(true);
    // An address that somebody has typed is no blank page.
    await page.goto(`${studio.origin}/#/run/%`);
    await page.getByText("There is no such run. Look at the list of runs.").waitFor();
    await page.getByRole("link", { name: "Objects" }).click();
    await page.getByLabel("Find an object").fill("0-1");
    problems.length = 0;
    const contacts = page.getByRole("row").filter({ hasText: "contacts 0-1" }).first();
    await contacts.getByText("write: yes").waitFor();
    await look();
    expect(problems).toEqual([]);
    expect(elsewhere).toEqual([]);
    await page.close();
    // The longest test of all: on a machine that does other things too, it takes more than others may.
  }, 480_000);

  test("a whole import by the keyboard alone; the focus is never lost", async () => {
    const account = await anAccount();
    const studio = await aStudio(account);
    const page = await browser.newPage();
    const { keyboard } = page;
    await page.goto(studio.address);
    /** As a screen reader says it: the title of the screen has the focus once it is another. */
    const titled = (text: string | RegExp) => page.locator("h1:focus", { hasText: text }).waitFor();
    async function tabTo(text: string | RegExp): Promise<void> {
      for (let times = 0; times < 80; times += 1) {
        await keyboard.press("Tab");
        const named = await page.evaluate<string | undefined>(
          `(({ ariaLabel, labels, textContent }) => ariaLabel ?? labels?.[0]?.textContent ?? textContent)(document.querySelector(":focus") ?? {})`,
        );
        if (named?.trim().match(text)) return;
      }
      throw new Error(`Nothing that Tab reaches is named ${String(text)}.`);
    }
    async function go(text: string | RegExp): Promise<void> {
      await tabTo(text);
      await keyboard.press("Enter");
    }

    await titled("Which file");
    const asked = page.waitForEvent("filechooser");
    await tabTo("Drop a file");
    await keyboard.press("Space");
    await (
      await asked
    ).setFiles({
      name: "people.csv",
      mimeType: "text/csv",
      buffer: Buffer.from("Email,First name\nada@example.com,Zo\u00EB\nno-at-sign,Eve\n", "latin1"),
    });
    await titled("people.csv");
    await go("Read it as Windows-1252");
    await page.getByRole("cell", { name: "Zoë" }).waitFor();
    // To read it in another way takes nobody's place.
    await page.getByLabel("Encoding").focus();
    await page.getByLabel("Encoding").selectOption("windows-1250");
    await page.getByText("2 rows, 2 columns").waitFor();
    await page.getByLabel("Encoding").and(page.locator(":focus")).waitFor();
    await go("Next: columns");
    await titled("What is each column");
    await page.getByText("2 of 2 columns will be written.").waitFor();
    await page.getByLabel("What to do").selectOption("create");
    await go("Next: check");
    await titled(/can be sent|Checking/);
    await page.getByRole("heading", { name: "1 of 2 rows can be sent" }).waitFor();
    await go("Correct Email");
    await page.getByLabel("Instead of “no-at-sign”").waitFor();
    await tabTo("Instead of “no-at-sign”");
    await keyboard.type("eve@example.com");
    await keyboard.press("Enter");
    await page.getByRole("heading", { name: "All 2 rows can be sent" }).waitFor();
    // What was mended is gone with its form; who uses it is not sent back to the top.
    await page.locator("main :focus").waitFor();
    await go("Create 2 contacts");
    await titled("Create contacts from people.csv");
    await page.getByText("Finished.", { exact: true }).waitFor();
    await go("See every row");
    await titled("Create contacts from people.csv");
    await page.getByRole("button", { name: "Open line 3" }).waitFor();
    await go("Open line 3");
    await page.getByRole("dialog").waitFor();
    await keyboard.press("Escape");
    await page.getByRole("button", { name: "Open line 3" }).and(page.locator(":focus")).waitFor();

    // The form that is used goes away, and the others of its list stay.
    const rows =
      "a@x.com,Ada Lovelace,\nb@x.com,,\nbob@,Grace,\nc@x.com,,\nc@x.com,,\n,,12/31/2026\n";
    const { run } = await studio.call<{ run: string }>("begin", {
      source: await studio.addSource("o.csv", `E,O,C\n${rows}C@x.com,,\ne@x.com,Nobody,\n`),
      job: { operation: "create", objectType: "contacts" },
      columns: ["email", "hubspot_owner_id", "closedate"],
      rowOptions: {},
    });
    await studio.untilState(run, "finished");
    await page.goto(`${studio.origin}/#/rows/${run}`);
    await page.getByText("Correct failed rows by reason").click();
    await page.getByText("Correct Contact owner").first().click();
    await page.getByLabel("Instead of “Ada Lovelace”").fill("ada@example.com");
    await keyboard.press("Enter");
    await page.getByText("1 row is to be sent again, and not sent yet.").waitFor();
    await page.getByLabel("Instead of “Ada Lovelace”").waitFor({ state: "detached" });
    await page.close();
  });

  async function aPage(): Promise<Page> {
    const context = await browser.newContext();
    context.setDefaultTimeout(20_000);
    onTestFinished(() => context.close());
    return context.newPage();
  }
  const heading = (page: Page, name: string | RegExp) =>
    page.getByRole("heading", { level: 1, name });
  /** From the file to the button that writes. */
  async function toCheck(page: Page, address: string, rows: readonly string[]): Promise<void> {
    await page.goto(address);
    await heading(page, "Which file do you want to import?").waitFor();
    const buffer = Buffer.from(`Email,First name\n${rows.join("\n")}\n`);
    await page.setInputFiles("input[type=file]", {
      name: "people.csv",
      mimeType: "text/csv",
      buffer,
    });
    await page.getByRole("link", { name: "Next: columns" }).click();
    await page.getByText("2 of 2 columns will be written.").waitFor();
    await page.getByLabel("What to do").selectOption("create");
    await page.getByRole("link", { name: "Next: check" }).click();
    await heading(page, /can be sent$/).waitFor();
  }

  test("a run under faults goes on after a reload and two kills, and writes each record once", async () => {
    const rows = Array.from({ length: 1_500 }, (_, row) => [`f${row}@example.com`, "F"]);
    let writes = 0;
    let holdFrom = 6;
    let held: (() => void)[] = [];
    const account = await anAccount({}, async (request, sandbox) => {
      if (!new URL(request.url).pathname.endsWith("/batch/create")) return sandbox.fetch(request);
      writes += 1;
      const write = writes;
      if (write === 2) return new Response("{}", { status: 429, headers: { "retry-after": "0" } });
      if (write >= holdFrom) await new Promise<void>((resolve) => held.push(resolve));
      const answer = await sandbox.fetch(request);
      // Written, and nobody hears of it.
      if (write === 3) throw new Error("lost");
      return answer;
    });
    const untilHeld = async (): Promise<void> => {
      while (held.length < 2) await sleep(20);
    };
    /** What is on its way is written; the next `more` writes go through. */
    const release = (more: number): void => {
      holdFrom = writes + 1 + more;
      for (const go of held) go();
      held = [];
    };
    const folder = await aFolder();
    // At the same port, a tab reaches the next studio, whose token it does not have.
    const port = String(await freePort());
    const studio = ["studio", "--no-open", "--json", "--port", port, ...at(account)];
    const first = start(studio, { folder, node: IMPATIENT });
    const { url } = JSON.parse(await first.firstOutput) as { url: string };
    const page = await aPage();
    await toCheck(page, url, [...rows.map((cells) => cells.join()), "no-at-sign,F"]);
    await page.getByRole("button", { name: "Create 1,500 contacts" }).click();
    await page.getByText(AT_WORK).waitFor();
    await untilHeld();
    await page.reload();
    await page.getByText(AT_WORK).waitFor();
    const run = decodeURIComponent(new URL(page.url()).hash.split("/")[2]!);

    first.kill("SIGKILL");
    await first.ended;
    await page.getByText("The studio does not answer.").waitFor();
    expect(await page.getByText("start it again there").count()).toBe(1);
    release(2);
    // A command goes on with it, and is killed, too.
    const second = startImpatient(["resume", run, ...at(account)], folder);
    await untilHeld();
    second.kill();
    await second.ended;
    release(Infinity);

    const third = start(studio, { folder, node: IMPATIENT });
    const { url: next } = JSON.parse(await third.firstOutput) as { url: string };
    await page.getByText("Open the address that the terminal printed last.").waitFor();
    // Another tab that has it takes nothing from this one, nor gives it anything.
    const other = await page.context().newPage();
    const asked: string[] = [];
    other.on("request", (request) => asked.push(request.url()));
    await other.goto(next);
    await other.goto(page.url());
    await other.getByText("Paused.", { exact: true }).waitFor();
    expect(asked.filter((url) => url.endsWith("/api/view"))).toEqual([]);
    await page.getByText("Open the address that the terminal printed last.").waitFor();
    await other.close();
    await page.goto(next);
    await page.getByRole("link", { name: "Runs" }).click();
    await page.getByRole("link", { name: "create contacts from people.csv" }).click();
    await page.getByText("Paused.", { exact: true }).waitFor();
    await page.getByRole("button", { name: /^Go on with [\d,]+ rows$/ }).click();
    await page.getByText("Finished.", { exact: true }).waitFor();
    await page.getByText("1,501 of 1,501 rows").waitFor();

    const results = await readResults(join(folder, "hubspot-batch-runs", run));
    expectEveryRowOnce(results, [...rows, ["no-at-sign", "F"]]);
    expect(results.filter(({ status }) => status !== "created")).toHaveLength(1);
    const made = account.inspect("contacts").map(({ properties }) => properties["email"]);
    expect(made).toHaveLength(rows.length);
    expect(new Set(made)).toEqual(new Set(rows.map(([email]) => email)));

    // Who scrolls through all waits only for what is in sight at the end.
    await page.getByRole("link", { name: "See every row" }).click();
    await page.getByRole("button", { name: "Open line 2", exact: true }).waitFor();
    let isHeldUp = true;
    const pages: (() => void)[] = [];
    await page.route("**/api/results", async (route) => {
      if (isHeldUp) await new Promise<void>((resolve) => pages.push(resolve));
      await route.continue();
    });
    for (const part of [2, 4, 6, 8, 10, 12]) {
      await page
        .locator(".body")
        .evaluate((body, part) => body.scrollTo(0, (body.scrollHeight * part) / 15), part);
      // The rows are drawn in the next frame, and asked for then.
      await page.evaluate(
        "new Promise((seen) => requestAnimationFrame(() => requestAnimationFrame(seen)))",
      );
    }
    while (pages.length === 0) await sleep(20);
    expect(pages).toHaveLength(1);
    isHeldUp = false;
    pages[0]!();
    await page.getByRole("button", { name: "Open line 1205" }).waitFor();

    // Gone for a while, and back: the rows in sight come then.
    await page.context().setOffline(true);
    await page.locator(".body").evaluate((body) => body.scrollTo(0, body.scrollHeight));
    await page.getByText("The studio does not answer.").waitFor();
    await page.context().setOffline(false);
    await page.getByRole("button", { name: "Open line 1502" }).waitFor();
    await page.getByText("The studio does not answer.").waitFor({ state: "detached" });
  });

  test("two tabs that write the same file at once begin one run, and back is no second one", async () => {
    const account = await anAccount();
    const studio = await aStudio(account);
    const rows = Array.from({ length: 120 }, (_, row) => `t${row}@example.com,T`);
    const tabs = [await aPage(), await aPage()];
    for (const tab of tabs) await toCheck(tab, studio.address, rows);
    await Promise.all(
      tabs.map((tab) => tab.getByRole("button", { name: "Create 120 contacts" }).click()),
    );
    const ends = await Promise.all(
      tabs.map(async (tab) => {
        const refusal = tab.getByText("Another run came first:");
        await tab.getByText("Finished.", { exact: true }).or(refusal).waitFor();
        return refusal.count();
      }),
    );
    expect(ends[0]! + ends[1]!).toBe(1);
    const [writer, other] = ends[0] === 0 ? tabs : tabs.toReversed();
    // It was checked again at once, while the other tab wrote.
    await other!.getByText(/^This file (is being|was) written/).waitFor();
    await writer!.getByText("Finished.", { exact: true }).waitFor();
    await other!.reload();
    await writer!.goBack();
    for (const tab of [writer!, other!]) {
      await tab.getByText("This file was written before").waitFor();
      expect(await tab.getByRole("button", { name: "Create 120 contacts" }).isDisabled()).toBe(
        true,
      );
    }
    expect(await studio.call("runs", {})).toHaveLength(1);
    expect(account.inspect("contacts")).toHaveLength(120);
  });

  describe("runs in many tabs", () => {
    /** A studio with runs that wait for their first answer, and a browser of its own. */
    async function watched(count: number) {
      const held: (() => void)[] = [];
      const account = await anAccount({}, async (asked, sandbox) => {
        const isWrite = new URL(asked.url).pathname.endsWith("/batch/create");
        if (isWrite) await new Promise<void>((resolve) => held.push(resolve));
        return sandbox.fetch(asked);
      });
      const studio = await aStudio(account);
      onTestFinished(() => held.forEach((release) => release()));
      const runs: string[] = [];
      for (let place = 0; place < count; place += 1) {
        const source = await studio.addSource("c.csv", `name\nAcme ${place}\n`);
        const job = { operation: "create", objectType: "companies" };
        const choice = { source, job, columns: ["name"], rowOptions: {} };
        runs.push((await studio.call<{ run: string }>("begin", choice)).run);
      }
      // Tabs of one browser share its connections to a host.
      const context = await browser.newContext();
      // Less than a tab waits for a stream of which it hears nothing.
      context.setDefaultTimeout(10_000);
      onTestFinished(() => context.close());
      let asked = 0;
      context.on("request", (request) => {
        if (request.url().endsWith("/api/view")) asked += 1;
      });
      async function openTab(run: string, prepare = ""): Promise<Page> {
        const tab = await context.newPage();
        await tab.addInitScript(prepare);
        await tab.goto(studio.address);
        await tab.goto(`${studio.origin}/#/run/${run}`);
        await tab.getByText(AT_WORK).waitFor();
        return tab;
      }
      return { studio, runs, openTab, asked: () => asked, streams: openStreams() };
    }
    /** The runs of each stream of events that is open at a studio in this process. */
    function openStreams(): ReadonlySet<readonly string[]> {
      const streams = new Set<readonly string[]>();
      const hear = (message: unknown): void => {
        const { request, response } = message as {
          request: IncomingMessage;
          response: ServerResponse;
        };
        const { pathname, searchParams } = new URL(request.url ?? "/", "http://studio");
        if (pathname !== "/api/events") return;
        const runs = searchParams.getAll("run");
        streams.add(runs);
        response.on("close", () => streams.delete(runs));
      };
      subscribe("http.server.request.start", hear);
      onTestFinished(() => void unsubscribe("http.server.request.start", hear));
      return streams;
    }
    const POLL = { timeout: 10_000 };
    const isPausing = (tab: Page) =>
      tab.getByText("Waiting for the last answers.", { exact: true }).waitFor();

    test("eight tabs share one stream, and a pause reaches the studio at once", async () => {
      const { studio, runs, openTab, streams, asked } = await watched(2);
      const [run, other] = runs as [string, string];
      const first = await openTab(run);
      const tabs = await Promise.all(Array.from({ length: 7 }, () => openTab(run)));
      expect([...streams]).toEqual([[run]]);
      await first.getByRole("button", { name: "Pause" }).click();
      await isPausing(tabs[6]!);
      expect(await studio.call("view", { run })).toMatchObject({ isPausing: true });

      expect(asked()).toBe(0);

      // Whoever opened the stream goes, and another run is looked at, too.
      await first.close();
      const onOther = await Promise.all([openTab(other), openTab(other)]);
      // The browser may have the worker in the same process. Then nobody is told, and the others try again after a silence.
      const silence = { timeout: SILENT_MILLISECONDS + POLL.timeout };
      await expect.poll(() => [...streams], silence).toEqual([[run, other]]);
      await onOther[0].getByRole("button", { name: "Pause" }).click();
      await isPausing(onOther[1]);
      await tabs[0]!.reload();
      await isPausing(tabs[0]!);

      // A tab that dies says no good-bye.
      await onOther[0].close();
      const debug = await onOther[1].context().newCDPSession(onOther[1]);
      void debug.send("Page.crash").catch(() => {});
      await expect.poll(() => [...streams], silence).toEqual([[run]]);
      await Promise.all(tabs.map((tab) => tab.close()));
      await expect.poll(() => [...streams], POLL).toEqual([]);
    });

    test("tabs ask where there is no stream for them", async () => {
      const { studio, runs, openTab, streams, asked } = await watched(1);
      const run = runs[0]!;
      const old = await openTab(run, "delete globalThis.SharedWorker");
      expect(asked()).toBeGreaterThan(0);
      expect([...streams]).toEqual([]);
      const left = new AbortController();
      const { signal } = left;
      const others = Array.from({ length: 32 }, () => studio.ask(`events?run=${run}`, { signal }));
      await Promise.all(others);
      const refused = await openTab(run);
      await refused.getByRole("button", { name: "Pause" }).click();
      for (const tab of [old, refused]) await isPausing(tab);
      left.abort();
      expect(await studio.call("view", { run })).toMatchObject({ isPausing: true });
    });
  });

  test("a file that is too large is refused before it is sent; of another, what to do is said", async () => {
    const studio = await aStudio(await anAccount());
    const huge = join(await aFolder(), "huge.csv");
    const file = await open(huge, "w");
    await file.truncate(10 * 1024 ** 3);
    await file.close();
    const page = await aPage();
    const sent: string[] = [];
    page.on("request", (request) => sent.push(request.method()));
    await page.goto(studio.address);
    await heading(page, "Which file do you want to import?").waitFor();
    await page.setInputFiles("input[type=file]", huge);
    await page.getByText("huge.csv: larger than 2.1 GB, the most that").waitFor();
    expect(sent).not.toContain("PUT");

    // Another one: what stands in its way is said of all its rows, with what to do about it.
    const give = (name: string, text: string): Promise<void> =>
      page.setInputFiles("input[type=file]", {
        name,
        mimeType: "text/csv",
        buffer: Buffer.from(text),
      });
    const rows = "a@b.example,31.12.2024,none.example\nA@b.example,30.12.2024,none.example\n";
    await give("firms.csv", `Email,closedate,Firma\n${rows}`);
    await page.getByRole("link", { name: "Next: columns" }).click();
    await page.getByText("2 of 3 columns will be written.").waitFor();
    await page.getByLabel("What to do").selectOption("create");
    await page.getByRole("combobox", { name: "Column", exact: true }).selectOption("Firma");
    await page.getByLabel("By the property").fill("domain");
    await page.getByRole("button", { name: "Associate" }).click();
    await page.getByText("“Firma” names companies by domain").waitFor();
    await page.getByRole("link", { name: "Next: check" }).click();
    await page.getByText("2 values: “31.12.2024” (1), “30.12.2024” (1)").waitFor();
    await page.getByRole("button", { name: "Days are DD.MM.YYYY" }).click();
    await heading(page, "None of the 2 rows can be sent").waitFor();
    await page.getByRole("button", { name: "Correct line 3" }).first().click();
    const field = page.getByRole("dialog").locator("label", { hasText: "Firma" });
    await field.getByText("no record has it").waitFor();
    await page.getByRole("button", { name: "Close" }).click();
    await page.getByText("Correct Firma").click();
    const instead = page.getByLabel("Instead of “none.example”");
    // Enter in an empty field changes nothing.
    await instead.press("Enter");
    expect(await page.getByRole("button", { name: "Change 2 rows" }).isDisabled()).toBe(true);
    await page.getByRole("button", { name: "Clear it in 2 rows" }).click();
    await page.getByText("the same email as line 2; only the first of them is created.").waitFor();
    await page.getByText("Changed by hand: 1").click();
    await page.getByRole("button", { name: "Take back: Firma: “none.example”" }).click();
    await page.getByRole("button", { name: "Leave these associations out" }).click();
    await heading(page, "1 of 2 rows can be sent").waitFor();
    await page.getByText("One row as it will be sent").waitFor();
    expect(await page.getByText("To associate with").count()).toBe(0);
    await page.getByLabel("Save this mapping as").fill("firms");
    await page.getByRole("button", { name: "Save", exact: true }).click();
    await page.getByText("Saved: hubspot-batch-mappings/firms.json.").waitFor();
    await page.getByLabel(/^Coercion:/).check();
    await page.getByText("Saved:").waitFor({ state: "detached" });
    // Another file takes nothing from it, nor does the same one again.
    await page.getByRole("link", { name: "Import", exact: true }).click();
    const title = "ColumnOfAnotherSystem".repeat(6);
    await give("other.csv", `Email,${title}\nx@b.example,\n`);
    await page.getByRole("link", { name: "Next: columns" }).click();
    await page.getByText("1 of 2 columns will be written.").waitFor();
    const { height, width } = page.viewportSize()!;
    await page.setViewportSize({ width: 360, height });
    await expectFits(page);
    await page.setViewportSize({ width, height });
    await page.getByRole("link", { name: "Import", exact: true }).click();
    await page.getByRole("link", { name: "Go on with other.csv" }).waitFor();
    await page.getByRole("link", { name: "Go on with firms.csv" }).waitFor();
    await give("firms.csv", `Email,closedate,Firma\n${rows}`);
    await page.getByRole("link", { name: "Next: columns" }).click();
    await page.getByText("“Firma” names companies by domain").waitFor();
  });

  test("a value turns round no other one, and in the preview it is shown whole on a narrow screen", async () => {
    const studio = await aStudio(await anAccount());
    const page = await aPage();
    const long = "Ada ".repeat(40).trim();
    const marks = "\u2069\u2069\u202E";
    await toCheck(page, studio.address, [`bad${marks}gro.x,100`, `ada@example.com,${long}`]);
    await page.goBack();
    await page.getByText("2 of 2 columns will be written.").waitFor();
    expect(await leftToRight(page, ".examples")).toBe("badx.org · ada@example.com");
    await page.getByLabel("What to do").selectOption("upsert");
    await page.getByRole("link", { name: "Next: check" }).click();
    await page.getByRole("link", { name: "Next: preview" }).click();
    await page.getByText("1 of 2 rows compared. 1 row is refused, and not compared.").waitFor();
    await page.setViewportSize({ width: 360, height: 760 });
    const changes = page.locator(".body .diff");
    await changes.getByText(long).waitFor();
    // As `innerText` leaves out what is not displayed.
    expect((await changes.last().innerText()).split(/\s*\n\s*/)).toEqual([
      "3",
      "ada@example.com",
      "firstname",
      long,
    ]);
    const { cut, gaps } = await page.evaluate<{ cut: number; gaps: number[] }>(`({
      cut: [...document.querySelectorAll(".body .diff *")].filter((one) =>
        getComputedStyle(one).textOverflow === "ellipsis").length,
      gaps: [...document.querySelectorAll(".body .diff")].slice(1).map((row) => Math.round(
        row.getBoundingClientRect().top - row.previousElementSibling.getBoundingClientRect().bottom)),
    })`);
    // Nothing is cut, and each row begins where the one before it ends.
    expect([cut, new Set(gaps)]).toEqual([0, new Set([0])]);
    await page.setViewportSize({ width: 900, height: 760 });
    await page.getByRole("button", { name: /^Write \d/ }).click();
    await page.getByText("Finished.", { exact: true }).waitFor();
    await page.getByRole("link", { name: "Rows", exact: true }).click();
    await page.locator(".body .result .cut").first().waitFor();
    expect(await leftToRight(page, ".body .result .cut")).toBe("badx.org · 100");
  });

  test("what goes wrong at a sandbox is said on every screen, and turned off there", async () => {
    const studio = await aStudio(undefined);
    const page = await aPage();
    await toCheck(page, studio.address, ["no-at-sign,F"]);
    // What cannot be sent costs nothing, and there is no button that would send it.
    await page.getByText("Nothing can be sent yet.").waitFor();
    expect(await page.getByText(/^(What it costs|Create 0 contacts)$/).count()).toBe(0);
    await page.getByText("Correct Email").click();
    await page.getByLabel("Instead of “no-at-sign”").fill("one@example.com");
    await page.keyboard.press("Enter");
    await page.getByRole("button", { name: "Create 1 contact" }).click();
    await page.getByText("Finished.", { exact: true }).waitFor();
    // The second is pressed before the first is answered.
    await page.route("**/sandbox/setFaults", async (route) => {
      await sleep(200);
      await route.continue();
    });
    for (const name of ["Server errors", "Slow answers"]) {
      await page.getByRole("button", { name, pressed: false }).click();
    }
    const faults = () => studio.call("sandbox/faults", {});
    await expect.poll(faults).toEqual(["server-error", "slow"]);
    await page.goto(`${page.url().replace("#/run/", "#/rows/")}/failed`);
    await page.getByText("No row has this outcome.").waitFor();
    await page.getByRole("link", { name: "Runs" }).click();
    await page.getByText("2 faults on").waitFor();
    await page.getByRole("button", { name: "Turn them off" }).click();
    await page.getByText("faults on").waitFor({ state: "detached" });
    await expect.poll(faults).toEqual([]);
  });

  test("an address that says nothing, and a tab that forgot all, are told so", async () => {
    const studio = await aStudio(await anAccount());
    const page = await aPage();
    const problems: string[] = [];
    page.on("pageerror", ({ message }) => problems.push(message));
    await page.goto(studio.address);
    await heading(page, "Which file do you want to import?").waitFor();
    for (const id of ["%E0%A4%A", "../..", "%2e%2e%2f", "<b>", "constructor"]) {
      await page.goto(`${studio.origin}/#/run/${id}`);
      await page.reload();
      await page.getByText("There is no such run. Look at the list of runs.").first().waitFor();
    }
    await page.goto(`${studio.origin}/#/columns/%00`);
    await page.getByText("This file is not here any more").waitFor();

    // Full, the browser keeps no more: it is said, and asked before a reload loses it.
    await page.evaluate(`for (let text = "x".repeat(2 ** 22), at = 0; text !== ""; at += 1)
      try { sessionStorage.setItem(at, text); } catch { text = text.slice(text.length / 2 + 0.5); }`);
    await toCheck(page, studio.address, ["full@example.com,F"]);
    await page.getByText("This browser has no room to keep what you choose here.").waitFor();
    await page.goBack();
    await page.getByText("2 of 2 columns will be written.").waitFor();
    await page.getByLabel("What to do").selectOption("upsert");
    await page.getByText("Preview and write").waitFor();
    await page.goForward();
    await heading(page, /can be sent/).waitFor();
    await page.goBack();
    expect(await page.getByLabel("What to do").inputValue()).toBe("upsert");
    const asked = page.waitForEvent("dialog");
    const reloaded = page.reload();
    const dialog = await asked;
    expect(dialog.type()).toBe("beforeunload");
    await dialog.accept();
    await reloaded;

    await page.evaluate("sessionStorage.clear()");
    await page.reload();
    await page.getByText("Open the address that the terminal printed last.").waitFor();
    await page.goto(studio.address);
    await heading(page, "Which file do you want to import?").waitFor();
    expect(problems).toEqual([]);
  });
});

/** The characters of the first such element, as a person sees them: from left to right. */
function leftToRight(page: Page, selector: string): Promise<string> {
  return page.evaluate<string>(`(() => {
    const seen = [];
    const texts = document.createTreeWalker(document.querySelector("${selector}"), NodeFilter.SHOW_TEXT);
    while (texts.nextNode()) {
      for (let at = 0; at < texts.currentNode.length; at += 1) {
        const range = document.createRange();
        range.setStart(texts.currentNode, at);
        range.setEnd(texts.currentNode, at + 1);
        const { left, width } = range.getBoundingClientRect();
        if (width > 0) seen.push([left, texts.currentNode.data[at]]);
      }
    }
    return seen.sort(([left], [other]) => left - other).map(([, character]) => character).join("");
  })()`);
}

/** Colours are all that a theme changes. */
const THEMES = [
  ["light", "axe.run()"],
  ["dark", 'axe.run({ runOnly: ["color-contrast"] })'],
] as const;

/** No rule of axe is broken, in light and dark, and nothing is wider than the screen. */
async function expectAccessible(page: Page): Promise<void> {
  for (const [colorScheme, run] of THEMES) {
    await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
    const violations = await page.evaluate(`${run}.then(({ violations }) =>
      violations.map(({ id, nodes }) => [id, ...nodes.map(({ html }) => html)]))`);
    expect({ at: page.url(), colorScheme, violations }).toMatchObject({ violations: [] });
  }
  await expectFits(page);
}

async function expectFits(page: Page): Promise<void> {
  const isTooWide = await page.evaluate("document.documentElement.scrollWidth > innerWidth");
  expect({ at: page.url(), isTooWide }).toMatchObject({ isTooWide: false });
}
