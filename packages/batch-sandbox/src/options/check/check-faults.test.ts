import { readFile } from "node:fs/promises";
import { expect, test } from "vitest";
import { checkFaults } from "./check-faults.ts";
import { createSandbox } from "../../create-sandbox.ts";

test("every problem is told, with its place", () => {
  const rules = [
    7,
    {},
    { nth: 0, every: 1.5, times: -1, probability: 2, fault: { kind: "truncate", when: 1 } },
    { nth: [], method: "post", api: "contacts", objectType: "kontakte", fault: { kind: "crash" } },
    { path: "crm", operation: "", when: 1, fault: "reset" },
    { nth: [1, "2"], fault: { kind: "latency" } },
    { fault: { kind: "latency", milliseconds: { median: 5, p99: 1 } } },
    { fault: { kind: "rate-limit", policy: "HOURLY", retryAfter: -1 } },
    { fault: { kind: "status", status: 404, committed: 1 } },
    { fault: { kind: "reset" } },
    { fault: { kind: "drop-records", count: 1, share: 0.5 } },
    { fault: { kind: "drop-records", share: 0, written: "no" } },
    { fault: { kind: "slow-body", milliseconds: -1 } },
    { fault: { kind: "missing-scope", scopes: [] } },
    { fault: { kind: "__proto__" } },
  ];
  expect(checkFaults(rules)).toEqual([
    "faults[0]: expected an object; got 7.",
    "faults[1].fault: is missing.",
    "faults[2].nth: expected a whole number from 1, or a list of such numbers; got 0.",
    "faults[2].every: expected a whole number from 1; got 1.5.",
    "faults[2].times: expected a whole number from 1; got -1.",
    "faults[2].probability: expected a number from 0 to 1; got 2.",
    "faults[2].fault.when: unknown; there are kind.",
    "faults[3].nth: expected a whole number from 1, or a list of such numbers; got [].",
    'faults[3].method: expected one of "GET", "POST", "PUT", "PATCH", "DELETE"; got "post".',
    'faults[3].api: expected one of "objects", "deal-splits", "associations", "properties", "schemas", "owners", "pipelines", "property-validations", "limits", "lists", "communication-preferences", "events", "oauth", "account-info"; got "contacts".',
    'faults[3].objectType: expected a standard object such as contacts, or a custom type such as 2-123 or p1_name; got "kontakte".',
    'faults[3].fault.kind: expected one of "latency", "rate-limit", "status", "reset", "truncate", "drop-records", "slow-body", "expired-token", "missing-scope"; got "crash".',
    'faults[4].path: expected how a path begins, such as /crm/v3, with * for any characters; got "crm".',
    'faults[4].operation: expected a text that is not empty; got "".',
    "faults[4].when: unknown; there are path, method, api, operation, objectType, nth, every, times, probability, fault.",
    'faults[4].fault: expected an object with a kind; got "reset".',
    'faults[5].nth: expected a whole number from 1, or a list of such numbers; got [1,"2"].',
    "faults[5].fault.milliseconds: is missing.",
    'faults[6].fault.milliseconds: expected milliseconds, [least, most], or { median, p99 }; got {"median":5,"p99":1}.',
    'faults[7].fault.policy: expected one of "TEN_SECONDLY_ROLLING", "SECONDLY", "DAILY", "search"; got "HOURLY".',
    "faults[7].fault.retryAfter: expected seconds, a whole number from 0; got -1.",
    "faults[8].fault.status: expected 423, 477, or one from 500 to 599; got 404.",
    "faults[8].fault.committed: expected one of true, false; got 1.",
    "faults[9].fault.when: is missing.",
    "faults[10].fault: has count and share; give one of them.",
    "faults[11].fault.share: expected a number above 0, up to 1; got 0.",
    'faults[11].fault.written: expected one of true, false; got "no".',
    "faults[12].fault.milliseconds: expected milliseconds; got -1.",
    "faults[13].fault.scopes: expected a list of scopes; got [].",
    expect.stringMatching(/^faults\[14\]\.fault\.kind: expected one of/),
  ]);
  expect(() => createSandbox({ faults: rules as never })).toThrow("- faults[13].fault.scopes");
});

test.each([null, {}, "x"])("%j is no list of rules", (rules) => {
  expect(checkFaults(rules)).toEqual([expect.stringMatching(/^faults: expected a list of rules/)]);
});

test("the rules of the documentation are rules", async () => {
  const text = await readFile(new URL("../../../docs/faults.md", import.meta.url), "utf8");
  const examples = [...text.matchAll(/```json\n([^]*?)```/g)].map(([, code]) => code!);
  expect(examples.length).toBeGreaterThan(3);
  for (const example of examples) expect(checkFaults(JSON.parse(example))).toEqual([]);
});
