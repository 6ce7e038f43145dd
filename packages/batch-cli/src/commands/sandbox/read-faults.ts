import { readFile } from "node:fs/promises";
import { checkFaults, type FaultRule } from "@x/batch-sandbox";
import { UsageError } from "../../usage-error.ts";

/**
 * The fault rules of a JSON file.
 *
 * @throws {UsageError} naming the file, and every problem of every rule.
 */
export async function readFaults(file: string): Promise<readonly FaultRule[]> {
  const rules = await readJson(file).catch((error: unknown) => {
    const problem = error instanceof Error ? error.message : String(error);
    throw new UsageError(`--faults ${file}: ${problem}`);
  });
  const [first, ...others] = checkFaults(rules).map((problem) => `--faults ${file}: ${problem}`);
  if (first !== undefined) throw new UsageError(first, ...others);
  return rules as readonly FaultRule[];
}

async function readJson(file: string): Promise<unknown> {
  const text = await readFile(file, "utf8");
  return JSON.parse(text.replace(/^\uFEFF/, "")) as unknown;
}
