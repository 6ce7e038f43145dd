import { createSandbox } from "@x/batch-sandbox";
import { beforeAll, describe, expect, test } from "vitest";
import {
  filledPath,
  fillAccount,
  goodBody,
  KNOWN_NAMES,
  type Names,
  VALIDATION_RULES,
} from "../src/calls/call-requests.ts";
import { CALLS_NOT_PLAYED } from "../src/calls/not-played.ts";
import { findCalls, findDescriptions, WHY_NO_CALLS } from "../src/find-descriptions.ts";
import { loadFolder } from "../src/load-descriptions.ts";
import type { DescribedEndpoint } from "../src/official-endpoint.ts";
import { DEVIATIONS } from "../src/workload/deviations.ts";
import { createJudge, isSuccess } from "../src/workload/judge.ts";
import { type Reply, senderTo } from "../src/workload/world.ts";

const folder = findDescriptions();
const calls = folder === undefined ? undefined : findCalls(folder);
const described = calls === undefined ? [] : loadFolder(calls);
const played = described.filter((call) => !CALLS_NOT_PLAYED.some(({ covers }) => covers(call)));
const judge = createJudge(DEVIATIONS, [400, 404]);

test("HubSpot's descriptions of calls that are no batches can be read", (context) => {
  if (calls === undefined) {
    process.stderr.write(`Contract tests of calls skipped. ${WHY_NO_CALLS}\n`);
    context.skip(WHY_NO_CALLS);
    return;
  }
  expect(new Set(described.map(({ version }) => version))).toEqual(
    new Set(["v3", "v4", "2026-03", "2026-09"]),
  );
});

interface Exchange {
  readonly call: DescribedEndpoint;
  readonly reply: Reply;
}

describe.skipIf(calls === undefined)("the sandbox answers calls as HubSpot describes", () => {
  const good: Exchange[] = [];
  const bad: Exchange[] = [];
  beforeAll(async () => {
    let fresh = 0;
    for (const call of played) {
      // Each gets an account of its own, since some take out what others go by.
      const send = senderTo(createSandbox({ validationRules: VALIDATION_RULES }));
      const names = await fillAccount(send);
      const ask = (named: Names, body: unknown) =>
        send(call.method, filledPath(call.path, named), body);
      const body = goodBody(call, names, (fresh += 1));
      good.push({ call, reply: await ask(names, body) });
      const strange = Object.fromEntries(Object.keys(names).map((name) => [name, "strange"]));
      bad.push({ call, reply: await ask(strange, body) });
      if (body !== undefined) bad.push({ call, reply: await ask(names, "{") });
    }
  });

  test("a good request with success", () => {
    expect(good.length).toBeGreaterThan(0);
    const refused = good.filter(({ reply }) => !isSuccess(reply.status));
    expect(refused.map(describeExchange)).toEqual([]);
    expect(good.flatMap(problemsOf)).toEqual([]);
  });

  test("every status of success that is declared but 207, which is for errors", () => {
    const seen = good.map(({ call, reply }) => `${call.method} ${call.path} ${reply.status}`);
    const declared = played.flatMap(({ method, path, statuses }) =>
      statuses.filter((status) => status !== 207).map((status) => `${method} ${path} ${status}`),
    );
    expect(seen.toSorted()).toEqual(declared.toSorted());
  });

  test("a request with strange names, or with half a body", () => {
    const refusals = bad.filter(({ reply }) => !isSuccess(reply.status));
    expect(refusals.length).toBeGreaterThan(played.length / 2);
    expect(bad.flatMap(problemsOf)).toEqual([]);
  });

  test("to an app with the scopes that are described, and not to one without any", async () => {
    // Every app has `oauth`.
    const guarded = played.filter(({ scopes }) => scopes.some((all) => all.join() !== "oauth"));
    expect(guarded.length).toBeGreaterThan(0);
    for (const call of guarded) {
      const statusWith = async (scopes: readonly string[]) => {
        const send = senderTo(createSandbox({ apps: [{ accessToken: "any", scopes }] }));
        const { method, path } = call;
        return (await send(method, filledPath(path, KNOWN_NAMES), goodBody(call, KNOWN_NAMES, 1)))
          .status;
      };
      const isRefused = [await statusWith(call.scopes.flat()), await statusWith([])].map(
        (status) => status === 403,
      );
      expect({ path: call.path, isRefused }).toEqual({ path: call.path, isRefused: [false, true] });
    }
  });

  test.each(CALLS_NOT_PLAYED)("and does not play: $reason", async ({ covers }) => {
    const left = described.filter(covers);
    expect(left).not.toEqual([]);
    const send = senderTo(createSandbox());
    for (const { method, path } of left) {
      const { status } = await send(method, path.replaceAll(/[{}]/g, ""), undefined);
      expect({ method, path, isThere: ![404, 405].includes(status) }).toEqual({
        method,
        path,
        isThere: false,
      });
    }
  });
});

function problemsOf(exchange: Exchange): string[] {
  const problems = judge({ descriptions: [exchange.call] }, exchange.reply);
  return problems.map((problem) => `${describeExchange(exchange)}: ${problem}`);
}

function describeExchange({ call: { method, path }, reply: { status, body } }: Exchange): string {
  return `${method} ${path} ${status} ${(JSON.stringify(body) ?? "").slice(0, 200)}`;
}
