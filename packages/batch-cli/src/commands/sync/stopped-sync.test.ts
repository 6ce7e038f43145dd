import { expect, test } from "vitest";
import { EXIT } from "../../exit-codes.ts";
import { runMain } from "../../testing/run-main.ts";
import { setUp, TWO, stoppedSync, MIRROR } from "../../testing/a-sync.ts";

test("a sync that was stopped goes on with the next one", async () => {
  const { account, people, out, sync } = await setUp();
  account.setFaults([{ operation: "upsert", fault: { kind: "missing-scope", scopes: ["a"] } }]);
  expect((await sync(TWO)).code).toBe(EXIT.notAllowed);
  expect((await sync(TWO)).code).toBe(EXIT.notAllowed);
  const refused = await sync(TWO, "--dry-run");
  expect([refused.code, refused.stderr]).toEqual([
    EXIT.usage,
    expect.stringContaining(`${out("run-1")}: the last sync is not at its end. First: `),
  ]);
  account.setFaults([]);
  const { code, stderr } = await sync("ada@x.org,Paris\n");
  expect(stderr).toContain("first, the last sync goes on, which was not at its end\n");
  expect([code, people()]).toEqual([EXIT.success, ["ada@x.org Paris", "bob@x.org Rome"]]);
  // It knows that a sync wrote it.
  const gone = await sync(
    "ada@x.org,Paris\n",
    "--mirror",
    "archive",
    "--max-archive",
    "1",
    "--yes",
  );
  expect([gone.code, people()]).toEqual([EXIT.success, ["ada@x.org Paris", "bob@x.org gone"]]);
});

test.each([0, 1] as const)(
  "with --confirm, one that was stopped at step %i does not go on",
  async (stopped) => {
    const { inspected, out, sync } = await stoppedSync(stopped);
    const before = inspected();
    const { code, stderr } = await sync(TWO, ...MIRROR, "--confirm", "0123456789ab");
    expect(code).toBe(EXIT.usage);
    expect(stderr).toContain(
      `${out("run-2")}: the last sync is not at its end. First: hubspot-batch resume ${out("run-2")} `,
    );
    expect(inspected()).toBe(before);
  },
);

test.each([0, 1] as const)(
  "what one that was stopped at step %i was still to archive is not archived, whoever goes on",
  async (stopped) => {
    const { inspected, out, resume, sync } = await stoppedSync(stopped);
    // Bob is there again.
    const { code, stderr } = await sync(TWO);
    expect([code, inspected()]).toEqual([EXIT.success, "ada@x.org Paris, bob@x.org Rome"]);
    expect(stderr).toContain(
      `${out("run-2")}: the last sync was not at its end. 1 record that it was still to archive stays: this sync looks anew at which rows are gone.\n`,
    );
    expect(stderr.includes("first, the last sync goes on")).toBe(stopped === 0);
    const resumed = await runMain(resume);
    expect([resumed.code, inspected()]).toEqual([
      EXIT.incomplete,
      "ada@x.org Paris, bob@x.org Rome",
    ]);
    expect(resumed.stdout).toContain("2-archive  skipped 1\n");
  },
);
