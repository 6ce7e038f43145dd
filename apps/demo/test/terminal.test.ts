import { execFile } from "node:child_process";
import { rm } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { expect, test } from "vitest";
import { countRows } from "../terminal/count-rows.ts";

const repository = fileURLToPath(new URL("../../..", import.meta.url));
const run = promisify(execFile);

// Runs what was built, as `pnpm demo` does.
test.each([
  ["with trace ids in rows of success", {}],
  ["without", { traceIdEcho: false }],
])("the demo accounts for every row, %s", async (_, quirks) => {
  const { stderr, stdout } = await run(process.execPath, [
    join(repository, "apps/demo/terminal/demo.ts"),
    JSON.stringify(quirks),
  ]);
  const folder = join(repository, /hubspot-batch-runs\/demo-[^/\s]+/.exec(stdout)![0]);
  const filed = ["companies", "contacts", "contacts-again", "mended"].map((step) =>
    ["succeeded", "failed", "unknown"].map((file) => countRows(join(folder, step, `${file}.csv`))),
  );
  await rm(folder, { recursive: true });
  // No demo knows of another one.
  expect(stderr).not.toContain("written before");
  expect(filed).toEqual([
    [142, 4, 0],
    [221, 13, 0],
    [228, 6, 0],
    [6, 0, 0],
  ]);
  expect(stdout.match(/\d+ rows in examples.+/g)).toEqual([
    "146 rows in examples/companies.csv, 146 in the files of the run.",
    "234 rows in examples/contacts.csv, 234 in the files of the run.",
    "234 rows in examples/contacts.csv, 234 in the files of the run.",
  ]);
  // Five contacts were there before; their rows are among the failed creates, and updated after that. Six
  // are created once they are mended.
  expect(stdout).toMatch(/^in portal 1000001 \(STANDARD\) at 127\.0\.0\.1:\d+$/m);
  // A diff finds the three that move, and an undo gives their former values back.
  expect(stdout).toContain("  + 0 create   ~ 3 update (3 values)   = 9 unchanged\n  ~ line 2 ");
  expect(stdout).toContain("\n3 contacts had another city; all have their own again.\n");
  expect(stdout).toContain("Now in the sandbox: 142 companies, 232 contacts.");
});
