import type * as Files from "node:fs/promises";
import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { afterEach, expect, test, vi } from "vitest";
import { expectMode } from "../../../../scripts/on-windows.ts";
import { aFolder } from "../testing/a-file.ts";
import { makeFolder } from "./make-folder.ts";
import { createResultFolder } from "./result-files.ts";

vi.mock("node:fs/promises", async (original) => {
  const all = await original<typeof Files>();
  return { ...all, mkdir: vi.fn<typeof mkdir>(all.mkdir) };
});
afterEach(() => vi.mocked(mkdir).mockReset());

test("a folder is made with those above it, and may be there", async () => {
  const first = join(await aFolder(), "a");
  const folder = join(first, "b", "c");
  expect(await makeFolder(folder)).toBe(first);
  await expectMode(folder, 0o700);
  expect(await makeFolder(folder)).toBeUndefined();
});

test("a disk that is read-only is told as such", async () => {
  const folder = await aFolder();
  // With `recursive`, Node looks for the folder then, and says that it is not there.
  vi.mocked(mkdir).mockImplementation(async (path, options) => {
    const code = typeof options === "object" && options?.recursive ? "ENOENT" : "EROFS";
    throw Object.assign(new Error(`${code}: mkdir`), { code, syscall: "mkdir", path });
  });
  await expect(createResultFolder(join(folder, "x"))).rejects.toThrow(
    `${join(folder, "x")}: cannot be made a folder (the file system is read-only, EROFS).`,
  );
});

test("a name that the system does not allow is refused", async () => {
  const folder = join(await aFolder(), "a:b");
  // As Windows says of such a name.
  vi.mocked(mkdir).mockImplementation(async () => {
    const code = vi.mocked(mkdir).mock.calls.length < 9 ? "ENOENT" : "asked again and again";
    throw Object.assign(new Error(code), { code, syscall: "mkdir" });
  });
  await expect(createResultFolder(folder)).rejects.toThrow(
    `${folder}: cannot be made a folder (no such file or folder, ENOENT).`,
  );
});
