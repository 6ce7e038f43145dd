import { expect, test } from "vitest";
import {
  findDescriptions,
  moreBatches,
  WHY_FEWER_VERSIONS,
  WHY_SKIPPED,
} from "../src/find-descriptions.ts";
import { loadDescriptions } from "../src/load-descriptions.ts";

const folder = findDescriptions();

test("HubSpot's descriptions can be read", (context) => {
  if (folder === undefined) {
    process.stderr.write(`Contract tests skipped. ${WHY_SKIPPED}\n`);
    context.skip(WHY_SKIPPED);
    return;
  }
  const endpoints = loadDescriptions(folder);
  expect(endpoints.length).toBeGreaterThan(0);
  const incomplete = endpoints.filter(
    ({ method, statuses, request }) =>
      method !== "POST" || statuses.length === 0 || request === undefined,
  );
  expect(incomplete).toEqual([]);
});

test("those of every version can be read", (context) => {
  if (folder === undefined || moreBatches(folder) === undefined) {
    process.stderr.write(`Contract tests of 2025-09 and 2026-09 skipped. ${WHY_FEWER_VERSIONS}\n`);
    context.skip(WHY_FEWER_VERSIONS);
    return;
  }
  const versions = new Set(loadDescriptions(folder).map(({ version }) => version));
  expect([...versions].toSorted()).toEqual(["2025-09", "2026-03", "2026-09", "v3", "v4"]);
});
