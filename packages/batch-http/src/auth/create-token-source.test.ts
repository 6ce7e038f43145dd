import { expect, test, vi } from "vitest";
import { resolveClientOptions } from "../client/resolve-client-options.ts";
import { createSecrets } from "../send/redact.ts";
import { createTokenSource } from "./create-token-source.ts";

test("what loads late and could not be loaded is loaded by the next request", async () => {
  let loads = 0;
  vi.doMock("./refresh-token.ts", () => ({
    get refreshedToken() {
      loads += 1;
      if (loads === 1) throw new Error("The chunk did not load.");
      return () => ({ get: () => "token", settled: () => Promise.resolve() });
    },
  }));
  const oauth = { clientId: "app", clientSecret: "s", refreshToken: "r" };
  const source = createTokenSource(
    resolveClientOptions({ oauth }),
    () => Promise.reject(new Error("Nothing is sent here.")),
    createSecrets(),
  );
  const { signal } = new AbortController();
  const failed = source.get(signal);
  await source.settled();
  await expect(failed).rejects.toThrow("The chunk did not load.");
  expect(await source.get(signal)).toBe("token");
  await source.settled();
  vi.doUnmock("./refresh-token.ts");
});
