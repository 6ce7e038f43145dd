import { readFile } from "node:fs/promises";
import { createSandbox } from "@x/batch-sandbox";
import { handlers } from "@x/batch-sandbox/msw";
import { setupServer } from "msw/node";
import { afterAll, beforeAll, expect, test, vi } from "vitest";

const example = new URL("../examples/upsert-contacts.ts", import.meta.url);
const sandbox = createSandbox();
const server = setupServer(...handlers(sandbox));

beforeAll(() => {
  vi.stubEnv("HUBSPOT_ACCESS_TOKEN", "any");
  server.listen({ onUnhandledFrame: "error" });
});
afterAll(() => {
  vi.unstubAllEnvs();
  server.close();
});

test.each(["../README.md", "../../../README.md"])("%s shows the example as it is", async (path) => {
  const readme = await readFile(new URL(path, import.meta.url), "utf8");
  expect(readme).toContain(`\`\`\`ts\n${await readFile(example, "utf8")}\`\`\``);
});

test("the example prints what its comment says", async () => {
  const log = vi.spyOn(console, "log").mockReturnValue();
  await import(example.href);
  expect(log.mock.calls).toEqual([
    ["partial"],
    [{ properties: { email: "not an e-mail" } }, "Email address not an e-mail is invalid"],
  ]);
  expect(sandbox.inspect("contacts")).toMatchObject([{ properties: { email: "ada@example.com" } }]);
});
