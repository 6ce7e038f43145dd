// For vitest with `--globals`, and for jest.
import { writeRecords } from "./write-records.js";

test("writes records", async () => {
  expect(await writeRecords()).toBe("created,failed");
});
