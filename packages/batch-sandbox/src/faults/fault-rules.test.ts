import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { createSandbox } from "../create-sandbox.ts";
import { send, traced } from "../testing/test-support.ts";
import type { Fault, FaultRule } from "../options/fault.ts";
import { createFaultRules, type Target } from "./fault-rules.ts";

const FAULT: Fault = { kind: "truncate" };
const TARGET: Target = {
  method: "POST",
  path: "/crm/objects/2026-03/contacts/batch/create",
  api: "objects",
  operation: "create",
  objectType: "contacts",
};
const nameOf = (objectType: string) => (objectType === "0-1" ? "contacts" : objectType);
const strikes = (rules: readonly FaultRule[], seed = 1) => createFaultRules(rules, seed, nameOf);

describe("a request fits", () => {
  test.each<[Omit<FaultRule, "fault">, boolean]>([
    [{}, true],
    [{ path: "/crm" }, true],
    [{ path: "/objects" }, false],
    [{ path: "/crm/*/batch/create" }, true],
    [{ path: "*/batch/*" }, true],
    [{ path: "*/batch" }, false],
    [{ path: "/crm.objects/*" }, false],
    [{ method: "POST" }, true],
    [{ method: "GET" }, false],
    [{ api: "objects" }, true],
    [{ api: "oauth" }, false],
    [{ operation: "create" }, true],
    [{ operation: "update" }, false],
    [{ objectType: "contacts" }, true],
    [{ objectType: "0-1" }, true],
    [{ objectType: "companies" }, false],
    [{ operation: "create", objectType: "0-1", path: "/nothing" }, false],
  ])("%j: %j", (rule, fits) => {
    const { fault } = strikes([{ ...rule, fault: FAULT }])(TARGET);
    expect(fault !== undefined).toBe(fits);
  });

  test("where there is no endpoint, by path and method only", () => {
    const target = { method: "GET", path: "/nothing" };
    expect(strikes([{ path: "/no", fault: FAULT }])(target).fault).toBe(FAULT);
    const abouts = [
      { api: "objects" },
      { operation: "create" },
      { objectType: "contacts" },
    ] as const;
    for (const about of abouts) {
      expect(strikes([{ ...about, fault: FAULT }])(target).fault).toBeUndefined();
    }
  });
});

describe("of the requests that fit", () => {
  test.each<[Omit<FaultRule, "fault">, number[]]>([
    [{ nth: 2 }, [2]],
    [{ nth: [1, 4] }, [1, 4]],
    [{ every: 3 }, [3, 6]],
    [{ times: 2 }, [1, 2]],
    [{ every: 2, times: 2 }, [2, 4]],
    [{ nth: [3, 4], every: 2 }, [4]],
    [{ probability: 0 }, []],
    [{ probability: 1, nth: 5 }, [5]],
  ])("%j strikes %j", (rule, expected) => {
    const strike = strikes([{ ...rule, method: "POST", fault: FAULT }]);
    const struck = [1, 2, 3, 4, 5, 6].filter(() => {
      strike({ method: "GET", path: "/" });
      return strike(TARGET).fault !== undefined;
    });
    expect(struck).toEqual(expected);
  });

  test("chance strikes about as many as said", () => {
    const strike = strikes([{ probability: 0.25, fault: FAULT }]);
    const struck = Array.from({ length: 4_000 }, () => strike(TARGET)).filter(({ fault }) => fault);
    expect(struck.length / 4_000).toBeCloseTo(0.25, 1);
  });
});

describe("of several rules", () => {
  const other: Fault = { kind: "expired-token" };

  test("the first that is due strikes, and latency beside it", () => {
    const strike = strikes([
      { nth: 2, fault: { kind: "latency", milliseconds: 5 } },
      { fault: { kind: "latency", milliseconds: [7, 7] } },
      { nth: 1, fault: FAULT },
      { fault: other },
    ]);
    expect(strike(TARGET)).toMatchObject({ latency: 7, fault: FAULT });
    expect(strike(TARGET)).toMatchObject({ latency: 5, fault: other });
  });

  test("one that did not get its turn has counted, and has times left", () => {
    const strike = strikes([
      { nth: 1, fault: FAULT },
      { nth: [1, 2, 3], times: 1, fault: other },
    ]);
    expect([1, 2, 3].map(() => strike(TARGET).fault)).toEqual([FAULT, other, undefined]);
  });

  test("what a rule does by chance does not depend on the rules beside it, if they come later", () => {
    const chance: FaultRule = { probability: 0.5, fault: FAULT };
    const sequence = (rules: FaultRule[], seed: number) => {
      const strike = strikes(rules, seed);
      return Array.from({ length: 50 }, () => strike(TARGET).fault === FAULT);
    };
    fc.assert(
      fc.property(fc.integer(), fc.double({ min: 0, max: 1, noNaN: true }), (seed, probability) => {
        expect(sequence([chance, { probability, fault: other }], seed)).toEqual(
          sequence([chance], seed),
        );
      }),
    );
    expect(sequence([chance], 1)).not.toEqual(sequence([chance], 2));
  });
});

test("rules and latency leave the account's own answers as they are", async () => {
  const rows = traced(...Array.from({ length: 20 }, (_, n) => ({ city: String(n) })));
  const answersOf = async (more: object) => {
    const sandbox = createSandbox({ clock: () => 0, ...more });
    const first = await send(sandbox, "contacts/create", rows);
    await send(sandbox, "companies/create", rows).catch(() => {});
    const last = await send(sandbox, "contacts/create", rows);
    return [first.body.results.map((row) => row.objectWriteTraceId), last.body.results.length];
  };
  const faults: FaultRule[] = [
    { probability: 0.5, fault: { kind: "latency", milliseconds: [0, 1] } },
    { objectType: "companies", fault: { kind: "reset", when: "before-read" } },
  ];
  expect(await answersOf({ faults, latency: { median: 0.1, p99: 1 } })).toEqual(
    await answersOf({}),
  );
});

test("rules can be replaced, and reset brings back those of the options", async () => {
  const sandbox = createSandbox({ faults: [{ nth: 1, fault: { kind: "expired-token" } }] });
  const status = async () => (await send(sandbox, "contacts/create", [])).status;
  expect([await status(), await status()]).toEqual([401, 201]);
  sandbox.setFaults([{ nth: 1, fault: { kind: "status", status: 503 } }]);
  expect([await status(), await status()]).toEqual([503, 201]);
  sandbox.setFaults([]);
  expect(await status()).toBe(201);
  sandbox.reset();
  expect([await status(), await status()]).toEqual([401, 201]);
  expect(() => sandbox.setFaults([{ nth: 0, fault: FAULT }])).toThrow("faults[0].nth: expected");
});
