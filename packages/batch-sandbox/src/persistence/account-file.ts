// Reached from the Node face only; the engine itself knows no files.
// oxlint-disable-next-line no-restricted-imports
import { randomUUID } from "node:crypto";
// oxlint-disable-next-line no-restricted-imports
import { constants } from "node:fs";
import { type FileHandle, open, rm } from "node:fs/promises";
import { isObject } from "../internal/is-object.ts";
import type { Snapshot } from "../account/snapshot.ts";
import { renameFile } from "./rename-file.ts";
import { checkAccount } from "./check-account.ts";
import { type Assembler, createAssembler, toLines } from "./json-lines.ts";

/** The first line, by which a file is known. */
const HEADER = JSON.stringify({ format: "hubspot-batch-sandbox", version: 1 });
/** The last line, without which a file is not whole. */
const END = JSON.stringify({ end: true });
const BLOCK_LENGTH = 1_000_000;

const MEBIBYTE = 2 ** 20;
/** The largest file, a number of ours: some three million records, which a process can hold in memory. */
const MAX_BYTES = 1024 * MEBIBYTE;

/**
 * Writes a snapshot as a whole or not at all, for its owner only. A link at the file's place is replaced,
 * not followed.
 *
 * @throws {Error} also when the file would be larger than one that can be read.
 */
export async function writeAccountFile(
  file: string,
  snapshot: Snapshot,
  maxBytes = MAX_BYTES,
): Promise<void> {
  // A name nobody can plant a link at in advance; "x" refuses what is there, links too.
  const temporary = `${file}.${randomUUID()}.tmp`;
  const handle = await open(temporary, "wx", 0o600);
  try {
    try {
      let bytes = 0;
      for (const block of blocksOf(snapshot)) {
        bytes += Buffer.byteLength(block);
        if (bytes > maxBytes) {
          throw new Error(
            `The account needs a file of more than ${inMebibytes(maxBytes)}, which is the limit`,
          );
        }
        await handle.appendFile(block);
      }
      await handle.sync();
    } finally {
      await handle.close();
    }
    await renameFile(temporary, file);
  } catch (error) {
    await rm(temporary, { force: true });
    throw error;
  }
}

function* blocksOf(snapshot: Snapshot): Generator<string> {
  let block = `${HEADER}\n`;
  for (const line of toLines(snapshot)) {
    block += `${line}\n`;
    if (block.length < BLOCK_LENGTH) continue;
    yield block;
    block = "";
  }
  yield `${block}${END}\n`;
}

/**
 * Reads a snapshot; nothing when there is no such file.
 *
 * @throws {Error} naming the file, when it cannot be read, is a link, or is not such a file.
 */
export async function readAccountFile(file: string): Promise<Snapshot | undefined> {
  const assembler = createAssembler();
  let count = 0;
  let isWhole = false;
  let handle: FileHandle | undefined;
  try {
    handle = await openFile(file);
    for await (const line of linesOf(handle)) {
      count += 1;
      if (isWhole) throw new Error(`line ${count}: expected the end of the file`);
      if (line === END) isWhole = true;
      else if (count > 1) addLine(assembler, line, count);
      else if (line !== HEADER) throw new Error("not the file of a sandbox");
    }
    if (!isWhole) throw new Error("the file ends too early");
    const value = assembler.value();
    if (!isSnapshot(value)) throw new Error("there is no account in it");
    const problems = checkAccount(value.account);
    if (problems.length > 0) throw new Error(problems.join(" ").replace(/[.]$/, ""));
    return value;
  } catch (error) {
    if (isObject(error) && error["code"] === "ENOENT") return undefined;
    throw new Error(`${file}: ${messageOf(error)}. It was left as it is.`, { cause: error });
  } finally {
    await handle?.close();
  }
}

/** Windows has none of these flags, and lets only administrators make links. */
const { O_RDONLY, O_NOFOLLOW = 0, O_NONBLOCK = 0 } = constants as Partial<typeof constants>;

/**
 * Opens a regular file that is not too large and no link: somebody who may write in the folder could have planted one, to
 * have another file of ours read. Without O_NONBLOCK, opening a pipe waits for somebody to write to it.
 */
async function openFile(file: string): Promise<FileHandle> {
  const handle = await open(file, O_RDONLY! | O_NOFOLLOW | O_NONBLOCK).catch((error: unknown) => {
    const isLink = isObject(error) && error["code"] === "ELOOP";
    throw isLink ? new Error("a link, which is not followed; name the file itself") : error;
  });
  const stats = await handle.stat();
  if (stats.isFile() && stats.size <= MAX_BYTES) return handle;
  await handle.close();
  throw new Error(
    stats.isFile()
      ? `a file of ${inMebibytes(stats.size)}; at most ${inMebibytes(MAX_BYTES)} can be read`
      : "not a file",
  );
}

function inMebibytes(bytes: number): string {
  return `${Math.ceil(bytes / MEBIBYTE)} MiB`;
}

/** Not by `node:readline`, which also ends a line at U+2028, as JSON does not. */
async function* linesOf(handle: FileHandle): AsyncGenerator<string> {
  let rest = "";
  const pieces = handle.createReadStream({
    autoClose: false,
    encoding: "utf8",
    highWaterMark: 2 ** 20,
  });
  for await (const text of pieces) {
    const lines = (rest + String(text)).split("\n");
    rest = lines.pop() ?? "";
    yield* lines;
  }
  if (rest !== "") yield rest;
}

function addLine(assembler: Assembler, line: string, count: number): void {
  try {
    assembler.add(line);
  } catch (error) {
    const problem = error instanceof SyntaxError ? "not JSON" : messageOf(error);
    throw new Error(`line ${count}: ${problem}`, { cause: error });
  }
}

function isSnapshot(value: unknown): value is Snapshot {
  return (
    isObject(value) &&
    value["version"] === 1 &&
    typeof value["random"] === "number" &&
    isObject(value["account"])
  );
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
