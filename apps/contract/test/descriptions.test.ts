import { expect, test } from "vitest";
import { findDescriptions, WHY_SKIPPED } from "../src/find-descriptions.ts";
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
