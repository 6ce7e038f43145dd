import type { OutputChunk } from "rolldown";
import { expect, test } from "vitest";
import { bundle, bytesOf } from "../src/engine/bundle.ts";
import { PROGRAMS } from "../src/rows/programs.ts";

const EVERY_VALUE = `import * as http from "@x/batch-http";
console.log(http.createBatchClient, http.BatchError, http.InvalidOptionsError, http.JobStoppedError);
console.log(http.UnsupportedOperationError, http.SourceFailedError, http.DEFAULTS, http.isWritten);`;

/** Messages, which stay as they are in a minified bundle. */
const SAID_BY_WHAT_SENDS = [
  "The process ended before the answer came.",
  "Requests fail again and again.",
  "HubSpot gave no access token",
  "is there twice.",
];

test.each([
  ["one create", PROGRAMS["batch-http"]],
  ["everything that batch-http exports", EVERY_VALUE],
])("%s: what sends is loaded when the first call begins", async (_, program) => {
  const { first, later } = await bundle(program);
  for (const message of SAID_BY_WHAT_SENDS) {
    expect(codeOf(later)).toContain(message);
    expect(codeOf(first)).not.toContain(message);
  }
  expect(modulesOf(first).join()).toContain("batch-http/dist/index.js");
  // Of core, only what its entry for options brings.
  const options = await bundle(`export * from "@x/batch-core/options";`);
  const ofCore = modulesOf(first).filter((id) => id.includes("batch-core/dist"));
  expect(modulesOf(options.first)).toEqual(expect.arrayContaining(ofCore));
  expect(bytesOf(first)).toBeLessThanOrEqual(8_000);
});

function modulesOf(chunks: readonly OutputChunk[]): string[] {
  return chunks.flatMap(({ moduleIds }) => moduleIds);
}

function codeOf(chunks: readonly OutputChunk[]): string {
  return chunks.map(({ code }) => code).join("\n");
}
