import { mkdtemp, readFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { PassThrough } from "node:stream";
import { SyncMemoryError } from "@x/batch-import";
import { expect, test } from "vitest";
import { EXIT } from "../exit-codes.ts";
import { crash } from "../main.ts";
import { RunError } from "../run/run-error.ts";
import { explainError } from "./explain-error.ts";

function systemError(code: string, syscall: string, path?: string): Error {
  return Object.assign(new Error(`${code}: …`), { code, syscall, ...(path && { path }) });
}

function bug(): Error {
  const error = new TypeError("x is not a function");
  error.stack = "TypeError: x is not a function\n    at f (file:///home/ada/dist/main.js:12:3)";
  return error;
}

const BUG =
  "Unexpected error: TypeError: x is not a function (main.js:12:3). This is a bug in hubspot-batch. Please report this line, the version (hubspot-batch --version) and the command.";
const NEXT = "What became of the rows so far is kept. Go on with: hubspot-batch resume runs/monday";

test("nobody foresaw it: one sentence, without a stack and without folders, and 70", () => {
  expect(explainError(bug())).toEqual({ texts: [BUG], code: EXIT.bug });
  expect(explainError("thrown text").texts[0]).toMatch(/^Unexpected error: thrown text\. This is /);
});

test("within a run: where it stands, too", () => {
  const error = new RunError("runs/monday", bug());
  expect(explainError(error)).toEqual({ texts: [BUG, NEXT], code: EXIT.bug });
});

test.each([
  [
    "EMFILE",
    "open",
    "a.csv",
    "a.csv: too many files are open in this process; raise the limit (ulimit -n) (EMFILE, open).",
  ],
  ["ENOSPC", "write", undefined, "the disk is full (ENOSPC, write). Make room, and try again."],
  [
    "EROFS",
    "mkdir",
    "runs",
    "runs: the file system is read-only (EROFS, mkdir). Use another folder.",
  ],
  ["EWHAT", "open", "a.csv", "a.csv: EWHAT: … (EWHAT, open)."],
])("the system refuses (%s): 2 before a run, 3 within one", (code, syscall, path, text) => {
  const error = systemError(code, syscall, path);
  expect(explainError(error)).toEqual({ texts: [text], code: EXIT.usage });
  const within = { texts: [text, NEXT], code: EXIT.stopped };
  expect(explainError(new RunError("runs/monday", error))).toEqual(within);
});

test("what a sync remembers cannot be kept: as it says, and 3", () => {
  const texts = ["a.db: the disk is full. Make room."];
  expect(explainError(new SyncMemoryError(texts[0]))).toEqual({ texts, code: EXIT.stopped });
});

test("a real one", async () => {
  const path = join(await mkdtemp(join(tmpdir(), "explain-")), "none");
  const error: unknown = await readFile(path).catch((error: unknown) => error);
  expect(explainError(error)).toEqual({
    texts: [`${path}: no such file or folder (ENOENT, open). Check its name.`],
    code: EXIT.usage,
  });
});

test("an error that gets past the command", async () => {
  const stderr = new PassThrough();
  expect(await crash(bug(), { stderr })).toBe(EXIT.bug);
  expect(String(stderr.read())).toBe(
    `${BUG}\nIf rows were being written, what became of them is kept: hubspot-batch runs shows where it is, and hubspot-batch resume goes on.\n`,
  );
});
