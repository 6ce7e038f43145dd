import { fromBlob, survey } from "@x/batch-file";
import { createSandbox, type FaultRule } from "@x/batch-sandbox";
import { describe, expect, test } from "vitest";
import { createMemoryStore } from "../memory/memory-store.ts";
import { makeReport } from "../results/report.ts";
import { aClient } from "../testing/a-client.ts";
import type { SendOptions } from "./import-run.ts";
import { resume } from "./resume.ts";
import { start } from "./start.ts";

/** Creates contacts, whose email tells what was written, while connections break before HubSpot reads. */
async function begin(rows: number, faults: FaultRule[], options: Partial<SendOptions> = {}) {
  const lines = Array.from({ length: rows }, (_, row) => `p${row}@example.com\n`);
  const file = fromBlob(new Blob([`email\n${lines.join("")}`]), "a.csv");
  const sandbox = createSandbox({ faults });
  const client = aClient(sandbox, undefined, { concurrency: 2 });
  const run = await start({
    ...options,
    client,
    file,
    survey: await survey(file),
    columns: { properties: ["email"], leftOut: [] },
    job: { operation: "create", objectType: "contacts" },
    store: createMemoryStore,
  });
  return { ...run, sandbox, again: () => resume(run.store, { client, file }) };
}

const LOST = { kind: "reset", when: "before-read" } as const;

describe("rows that a look-up has proven not to be written", () => {
  test("are sent again in the same run", async () => {
    const run = await begin(250, [{ operation: "create", times: 1, fault: LOST }]);
    expect(await run.ended).toEqual({ stop: undefined, problems: [], notes: [] });
    expect(run.store.counts()).toMatchObject({ created: 250, failed: 0, skipped: 0, unknown: 0 });
    expect(run.sandbox.inspect("contacts")).toHaveLength(250);
  });

  test("are sent again once; then the run is not at its end, and a resume goes on", async () => {
    const run = await begin(50, [{ operation: "create", times: 2, fault: LOST }]);
    const { stop, notes } = await run.ended;
    expect(stop).toBeUndefined();
    expect(notes).toEqual([expect.stringMatching(/^50 rows were not sent, first on line 2: /)]);
    expect(makeReport(run.store, [], undefined)).toMatchObject({ notSent: 50 });
    await (
      await run.again()
    ).ended;
    expect(run.store.counts()).toMatchObject({ created: 50 });
    expect(run.sandbox.inspect("contacts")).toHaveLength(50);
  });

  test("are not counted twice where only so many rows are to be sent", async () => {
    const faults = [{ operation: "create", times: 1, fault: LOST } as const];
    const run = await begin(250, faults, { first: 30 });
    expect((await run.ended).stop?.reason).toBe("first");
    expect(run.store.counts()).toMatchObject({ created: 30 });
    expect(run.sandbox.inspect("contacts")).toHaveLength(30);
  });
});
