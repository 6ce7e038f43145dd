import { createSandbox } from "@x/batch-sandbox";
import { handlers } from "@x/batch-sandbox/msw";
import { setupServer } from "msw/node";
import { expect, test } from "vitest";
// Your code, which sends to api.hubapi.com.
import { saveContact } from "./save-contact.ts";

const sandbox = createSandbox();
setupServer(...handlers(sandbox)).listen();

test("saves the contact", async () => {
  await saveContact({ email: "ada@example.com" });
  expect(sandbox.inspect("contacts")[0]?.properties).toEqual({
    email: "ada@example.com",
  });
});
