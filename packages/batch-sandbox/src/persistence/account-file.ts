// Reached from the Node face only; the engine itself knows no files.
// oxlint-disable-next-line no-restricted-imports
import { createReadStream } from "node:fs";
import { open, rename, rm } from "node:fs/promises";
import { isObject } from "../is-object.ts";
import type { Snapshot } from "../snapshot.ts";
import { type Assembler, createAssembler, toLines } from "./json-lines.ts";

/** The first line, by which a file is known. */
const HEADER = JSON.stringify({ format: "hubspot-batch-sandbox", version: 1 });
/** The last line, without which a file is not whole. */
const END = JSON.stringify({ end: true });
const BLOCK_LENGTH = 1_000_000;

/** Writes a snapshot as a whole or not at all, for its owner only. */
export async function writeAccountFile(file: string, snapshot: Snapshot): Promise<void> {
  const temporary = `${file}.${process.pid}.tmp`;
  try {
    const handle = await open(temporary, "w", 0o600);
    try {
      for (const block of blocksOf(snapshot)) await handle.appendFile(block);
      await handle.sync();
    } finally {
      await handle.close();
    }
    await rename(temporary, file);
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
 * @throws {Error} naming the file, when it cannot be read or is not such a file.
 */
export async function readAccountFile(file: string): Promise<Snapshot | undefined> {
  const assembler = createAssembler();
  let count = 0;
  let isWhole = false;
  try {
    for await (const line of linesOf(file)) {
      count += 1;
      if (isWhole) throw new Error(`line ${count}: nothing was expected here`);
      if (line === END) isWhole = true;
      else if (count > 1) addLine(assembler, line, count);
      else if (line !== HEADER) throw new Error("not the file of a sandbox");
    }
    if (!isWhole) throw new Error("the file ends too early");
    const value = assembler.value();
    if (!isSnapshot(value)) throw new Error("there is no account in it");
    return value;
  } catch (error) {
    if (isObject(error) && error["code"] === "ENOENT") return undefined;
    throw new Error(`${file}: ${messageOf(error)}. It was left as it is.`, { cause: error });
  }
}

/** Not by `node:readline`, which also ends a line at U+2028, as JSON does not. */
async function* linesOf(file: string): AsyncGenerator<string> {
  let rest = "";
  for await (const text of createReadStream(file, { encoding: "utf8", highWaterMark: 2 ** 20 })) {
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
    const problem = error instanceof SyntaxError ? "no JSON" : messageOf(error);
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
