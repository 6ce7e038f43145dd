import { readFile } from "node:fs/promises";
import { createSandbox } from "@x/batch-sandbox";
import { handlers } from "@x/batch-sandbox/msw";
import { setupServer } from "msw/node";
import { expect, test, vi } from "vitest";

const example = new URL("../examples/own-fetch.ts", import.meta.url);

test("the README shows the example as it is", async () => {
  const readme = await readFile(new URL("../README.md", import.meta.url), "utf8");
  expect(readme).toContain(`\`\`\`ts\n${await readFile(example, "utf8")}\`\`\``);
});

test("the example prints what its comment says", async () => {
  const server = setupServer(...handlers(createSandbox()));
  server.listen({ onUnhandledFrame: "error" });
  const log = vi.spyOn(console, "log").mockReturnValue();
  await import(example.href);
  server.close();
  expect(log.mock.calls).toEqual([["failed", 0]]);
});
