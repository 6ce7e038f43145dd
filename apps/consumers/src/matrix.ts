import assert from "node:assert/strict";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { publishedPackages } from "../../../scripts/published-packages.ts";
import { run, withoutPnpm } from "../../../scripts/release/run.ts";
import { openPage } from "./open-page.ts";
import type { Places } from "./places.ts";
import type { Tool } from "./tools.ts";
import { askWorker } from "./ask-worker.ts";

/** Something that a user does. */
export interface Row {
  readonly name: string;
  /** It needs no network and is part of `check:packages`. */
  readonly isQuick?: boolean;
  /** Rejects where it does not work. */
  readonly check: (places: Places) => Promise<void>;
}

const NODES = ["22.12.0", "24.15.0", "26.10.0"];
const LIBRARIES = publishedPackages().flatMap(({ name, manifest }) =>
  "." in manifest.exports ? [name] : [],
);

/** A program of the folder `programs`, its arguments, and what it prints. */
const RECORDS = { argv: ["print-records.js"], prints: "created,failed" };
const MSW = { argv: ["msw.js"], prints: "created,failed" };
const REFUSED = { argv: ["refused.js"], prints: "skipped" };
const IMPORT = { argv: ["entries.cjs", "import", ...LIBRARIES], prints: "loaded" };
const REQUIRE = { argv: ["entries.cjs", "require", ...LIBRARIES], prints: "loaded" };
const VITEST = { argv: ["node_modules/vitest/vitest.mjs", "run", "--globals"], prints: /1 passed/ };
const JEST = {
  argv: ["--experimental-vm-modules", "node_modules/jest/bin/jest.js", "records.test.js"],
  prints: "",
};

export const MATRIX: readonly Row[] = [
  ...["@x/batch-types", "@x/batch-core", "@x/batch-http", "@x/batch-sandbox"].map((name): Row => ({
    name: `${name} alone, and nothing of others`,
    isQuick: true,
    check: async (places) => void (await places.alone(name, ["--offline"])),
  })),
  ...["@x/batch-file", "@x/batch-queue"].map((name): Row => ({
    name: `${name} alone, without valibot`,
    async check(places) {
      const folder = await places.alone(name);
      assert.ok(!existsSync(join(folder, "node_modules/valibot")));
    },
  })),
  ...Object.entries({ RECORDS, REFUSED }).map(([name, program]): Row => ({
    name: `this Node: ${name.toLowerCase()}`,
    isQuick: true,
    check: async (places) => runProgram(process.execPath, program, await places.few()),
  })),
  ...NODES.flatMap((version) =>
    Object.entries({ RECORDS, REFUSED, IMPORT, REQUIRE, VITEST, JEST }).map(([name, program]) =>
      on("node", version, name, program),
    ),
  ),
  ...Object.entries({ RECORDS, REFUSED, IMPORT, REQUIRE }).flatMap(([name, program]) => [
    on("bun", "1.4.5", name, program),
    on("deno", "2.9.6", name, {
      ...program,
      argv: ["run", "--allow-all", "--node-modules-dir=manual", ...program.argv],
    }),
  ]),
  ...["2.15.0", "3.0.5"].map((version): Row => ({
    name: `msw ${version}: records`,
    check: async (places) =>
      runProgram(process.execPath, MSW, await places.fewWith(`msw@${version}`)),
  })),
  {
    name: "workerd: records",
    check: async (places) =>
      assert.equal(
        await askWorker(await places.tool("workerd", "1.20261117.1"), await places.few()),
        RECORDS.prints,
      ),
  },
  {
    name: "a page of Vite, in Chromium: records",
    check: async (places) => assert.equal(await openPage(await places.all()), RECORDS.prints),
  },
  {
    name: "node 24.15.0: the command",
    async check(places) {
      const printed = await command(places, "24.15.0");
      assert.match(printed, /^\d+\.\d+\.\d+$/);
    },
  },
  {
    name: "node 22.13.0: the command says what it needs",
    check: (places) => assert.rejects(command(places, "22.13.0"), /needs Node 24\.15 or later/),
  },
];

interface Program {
  readonly argv: readonly string[];
  readonly prints: string | RegExp;
}

function on(tool: Tool, version: string, name: string, program: Program): Row {
  return {
    name: `${tool} ${version}: ${name.toLowerCase()}`,
    check: async (places) =>
      runProgram(await places.tool(tool, version), program, await places.all()),
  };
}

async function runProgram(path: string, { argv, prints }: Program, cwd: string): Promise<void> {
  const env = withoutPnpm(process.env);
  const printed = await run(path, argv, { cwd, env, timeout: 120_000 });
  if (typeof prints === "string") assert.equal(printed, prints);
  else assert.match(printed, prints);
}

async function command(places: Places, version: string): Promise<string> {
  const argv = ["node_modules/hubspot-batch/bin/hubspot-batch.js", "--version"];
  return run(await places.tool("node", version), argv, { cwd: await places.all() });
}
