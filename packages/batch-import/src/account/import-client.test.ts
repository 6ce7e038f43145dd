import { createBatchClient } from "@x/batch-http";
import { expectTypeOf, test } from "vitest";
import type { DecideOptions } from "../mapping/decide.ts";
import type { StartOptions } from "../run/start.ts";
import type { ImportClient } from "./import-client.ts";

test("a client of any API version is enough", () => {
  const accessToken = "secret";
  const newest = createBatchClient({ accessToken });
  const oldest = createBatchClient({ accessToken, apiVersion: "v3" });
  expectTypeOf(newest).toExtend<ImportClient>();
  expectTypeOf(oldest).toExtend<ImportClient>();
  expectTypeOf(newest).toExtend<StartOptions["client"]>();
  expectTypeOf(async () => newest).toExtend<DecideOptions["client"]>();
});
