import { appendFile, truncate, writeFile } from "node:fs/promises";
import { survey } from "@x/batch-file";
import { fromPath } from "@x/batch-file/node";
import { createSandbox } from "@x/batch-sandbox";
import { describe, expect, test } from "vitest";
import { createMemoryStore } from "../memory/memory-store.ts";
import type { ImportStore } from "../store/import-store.ts";
import { aFile } from "../testing/a-file.ts";
import { aClient } from "../testing/a-client.ts";
import { resume } from "./resume.ts";
import { start } from "./start.ts";

const ROWS = 20_000;
const companies = (first: number, count: number): string =>
  Array.from({ length: count }, (_, n) => `Company ${first + n},${"x".repeat(90)}\n`).join("");
const SOURCE = `name,description\n${companies(0, ROWS)}`;

/** Creates companies from a file that somebody changes while it is read. */
async function createWhile(change: (path: string) => Promise<void>) {
  const path = await aFile(SOURCE);
  const file = await fromPath(path, "rows.csv");
  const sandbox = createSandbox({ limits: { requests: 1_000, perMilliseconds: 10_000 } });
  let changed: Promise<void> | undefined;
  const run = await start({
    client: aClient(sandbox, () => (changed ??= change(path))),
    file,
    survey: await survey(file),
    columns: { properties: ["name", "description"], leftOut: [] },
    job: { operation: "create", objectType: "companies" },
    store: createMemoryStore,
  });
  const end = await run.ended;
  const names = (): Set<string> =>
    new Set(sandbox.inspect("companies").map(({ properties }) => properties["name"]!));
  return { path, sandbox, store: run.store, end, names };
}

const settled = (store: ImportStore): number => store.settledRanges().at(-1)?.[1] ?? 0;

test("a file that grows: what was surveyed is sent, and no more, and that is said", async () => {
  const { end, path, sandbox, store, names } = await createWhile((path) =>
    appendFile(path, companies(ROWS, 5_001)),
  );
  const [bytes, now] = [SOURCE, companies(ROWS, 5_001)].map((text) => text.length) as [
    number,
    number,
  ];
  const text = (count: number): string => count.toLocaleString("en-US");
  expect(end).toEqual({
    stop: undefined,
    problems: [],
    notes: [
      `rows.csv: the file has grown (${text(bytes + now)} bytes now, ${text(bytes)} then). Rows after the first ${text(ROWS)} are not part of this run, and were not sent.`,
    ],
  });
  expect(store.counts()).toMatchObject({ created: ROWS });
  expect([sandbox.inspect("companies").length, names().size]).toEqual([ROWS, ROWS]);
  // Nothing is left to be sent, also in the file as it is now.
  const again = await resume(store, { client: aClient(sandbox), file: await fromPath(path) });
  expect(await again.ended).toMatchObject({ stop: undefined, problems: [] });
  expect(sandbox.inspect("companies").length).toBe(ROWS);
});

describe("a file that is no longer what was surveyed ends the run, which goes on with the old one", () => {
  const inTheMiddle = Math.floor(SOURCE.length / 2) + 7;
  test.each<[string, (path: string) => Promise<void>]>([
    ["cut off within a row", (path) => truncate(path, inTheMiddle)],
    ["edited, and as long", (path) => writeFile(path, SOURCE.replaceAll("xx\n", "yx\n"))],
    [
      "edited, and longer",
      (path) => writeFile(path, SOURCE.replaceAll("xx\n", "yx\n") + companies(ROWS, 100)),
    ],
  ])("%s", async (_, change) => {
    const { end, path, sandbox, store, names } = await createWhile(change);
    expect(end.problems).toEqual([
      expect.stringMatching(
        /^rows\.csv(, line \d+)?: the file changed after it was checked\. Rows .* were not sent\.$/,
      ),
      "To go on with them, bring the file back as it was, and resume the run.",
    ]);
    expect(settled(store)).toBeLessThan(ROWS);
    // No row that was cut off.
    const all = new Set(Array.from({ length: ROWS }, (_, n) => `Company ${n}`));
    expect([...names()].filter((name) => !all.has(name))).toEqual([]);

    const client = aClient(sandbox);
    const changed = fromPath(path);
    await expect(resume(store, { client, file: await changed })).rejects.toThrow(
      "not the file this run began with",
    );
    const old = await fromPath(await aFile(SOURCE));
    const rest = await resume(store, { client, file: old });
    expect(await rest.ended).toEqual({ stop: undefined, problems: [], notes: [] });
    expect(store.counts()).toMatchObject({ created: ROWS });
    expect([sandbox.inspect("companies").length, names().size]).toEqual([ROWS, ROWS]);
  });
});
