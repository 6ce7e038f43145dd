// `node apps/consumers/src/main.ts` packs our packages, which are built, installs them outside of this repository, and uses them as
// users do. Prints each row of the matrix with its result and its seconds, and ends with 1 where one fails.
//   --packed <folder>   takes the tarballs of that folder
//   --quick             only what needs no network
//   node bun …          only rows whose names have one of these words: a host, a package, records
import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { packPackages } from "../../../scripts/pack-packages.ts";
import { MATRIX, type Row } from "./matrix.ts";
import { createPlaces } from "./places.ts";
import { typeRows } from "./type-rows.ts";

const PARALLEL = 2;

const { values, positionals: words } = parseArgs({
  allowPositionals: true,
  options: { packed: { type: "string" }, quick: { type: "boolean" } },
});
const root = mkdtempSync(join(tmpdir(), "hubspot-batch-consumers-"));
try {
  const tarballs = values.packed ?? join(root, "packed");
  if (values.packed === undefined) {
    mkdirSync(tarballs);
    await packPackages(tarballs);
  }
  const rows = [...typeRows(join(root, "types"), tarballs), ...MATRIX]
    .filter(({ isQuick }) => isQuick || !values.quick)
    .filter(
      ({ name }) => words.length === 0 || words.some((word) => name.split(/[ ,:]+/).includes(word)),
    );
  await runAll(rows, tarballs);
} finally {
  rmSync(root, { recursive: true, force: true, maxRetries: 5 });
}

async function runAll(rows: readonly Row[], tarballs: string): Promise<void> {
  const places = createPlaces(root, tarballs);
  const left = rows.values();
  let passed = 0;
  await Promise.all(
    Array.from({ length: PARALLEL }, async () => {
      for (const { name, check } of left) {
        const start = Date.now();
        const failure = await check(places).catch((error: unknown) => error);
        const seconds = ((Date.now() - start) / 1_000).toFixed(1);
        console.log(`${name} · ${failure === undefined ? "works" : "FAILS"} · ${seconds} s`);
        if (failure === undefined) passed += 1;
        else console.error(failure);
      }
    }),
  );
  console.log(`${passed} passed, ${rows.length - passed} failed`);
  if (rows.length === 0 || passed < rows.length) process.exitCode = 1;
}
