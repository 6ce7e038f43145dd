import { join } from "node:path";
import { expect, test } from "vitest";
import { createCsvFile } from "../node.ts";
import { aFolder } from "../testing/a-file.ts";
import { cannotBeWritten, explainFileError } from "./explain-file-error.ts";

const refused = (code: string): Error =>
  Object.assign(new Error(`${code}: raw, open '/home/ada/a.csv'`), { code, syscall: "open" });

test.each([
  ["ENOENT", "no such file or folder (ENOENT, open). Check its name."],
  ["EISDIR", "a folder, not a file (EISDIR, open). Name a file in it."],
  [
    "EACCES",
    "permission denied (EACCES, open). Ask its owner, or use a copy in a folder of your own.",
  ],
  [
    "EMFILE",
    "too many files are open in this process; raise the limit (ulimit -n) (EMFILE, open).",
  ],
  ["ENOSPC", "the disk is full (ENOSPC, open). Make room, and try again."],
])(
  "a file that cannot be read (%s) is told with what to do, and the code after it",
  (code, text) => {
    const { code: kind, message } = explainFileError("a.csv", refused(code));
    expect({ kind, message }).toEqual({ kind: "CANNOT_BE_READ", message: `a.csv: ${text}` });
  },
);

test.each([
  ["EEXIST", "there already. Choose another name."],
  ["ENOSPC", "cannot be written (the disk is full, ENOSPC). Make room, and try again."],
  ["EROFS", "cannot be written (the file system is read-only, EROFS). Use another folder."],
])("one that cannot be written, too: %s", (code, text) => {
  const { code: kind, message } = cannotBeWritten("a.csv", refused(code));
  expect({ kind, message }).toEqual({ kind: "CANNOT_BE_WRITTEN", message: `a.csv: ${text}` });
});

test("a real one", async () => {
  const path = join(await aFolder(), "none", "a.csv");
  await expect(createCsvFile(path, ["a"])).rejects.toThrow(
    `${path}: cannot be written (no such file or folder, ENOENT). Check its name.`,
  );
});
