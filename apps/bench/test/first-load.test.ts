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
  "HubSpot fails again and again.",
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
  const modules = first.flatMap(({ moduleIds }) => moduleIds).join("\n");
  expect(modules).toContain("batch-http/dist/index.js");
  expect(modules).not.toMatch(/batch-core\/dist\/(index|policy|calls)\.js/);
  expect(bytesOf(first)).toBeLessThanOrEqual(8_000);
});

function codeOf(chunks: readonly OutputChunk[]): string {
  return chunks.map(({ code }) => code).join("\n");
}
