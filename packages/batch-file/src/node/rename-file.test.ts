import { expect, test } from "vitest";
import { renameFile } from "./rename-file.ts";

/** A file that another program has open for so many tries. */
function aBusyFile(times: number, code: string) {
  const tries: unknown[] = [];
  const act = async (...names: unknown[]): Promise<void> => {
    tries.push(names);
    if (tries.length <= times) throw Object.assign(new Error(code), { code });
  };
  return { act, tries };
}

test.each(["EACCES", "EBUSY", "EPERM"])("on Windows, %s is tried again", async (code) => {
  const { act, tries } = aBusyFile(2, code);
  await renameFile("draft", "file", { act, isWindows: true });
  expect(tries).toEqual(Array.from({ length: 3 }, () => ["draft", "file"]));
});

test.each([
  { code: "EBUSY", isWindows: true, tries: 6 },
  { code: "ENOSPC", isWindows: true, tries: 1 },
  { code: "EBUSY", isWindows: false, tries: 1 },
])("throws what does not pass: $code after $tries", async ({ code, isWindows, tries }) => {
  const busy = aBusyFile(Number.POSITIVE_INFINITY, code);
  const renamed = renameFile("draft", "file", { act: busy.act, isWindows });
  await expect(renamed).rejects.toThrow(code);
  expect(busy.tries).toHaveLength(tries);
});
