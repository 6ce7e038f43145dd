import { expect, test } from "vitest";
import { toJsonSchemas } from "./json-schema.ts";

test("the JSON Schemas are those of the file", async () => {
  await expect(`${JSON.stringify(toJsonSchemas(), null, 2)}\n`).toMatchFileSnapshot(
    "testing/json-schemas.snap",
  );
});
