import { readFile } from "node:fs/promises";
import { causeOf, parseJsonText } from "@x/batch-file";
import { checkFaults, type FaultRule } from "@x/batch-sandbox";
import { UsageError } from "../../usage-error.ts";

/**
 * The fault rules of a JSON file.
 *
 * @throws {UsageError} naming the file, and every problem of every rule.
 * @throws {FileError} where it is not JSON.
 */
export async function readFaults(file: string): Promise<readonly FaultRule[]> {
  const text = await readFile(file, "utf8").catch((error: unknown) => {
    throw new UsageError(`--faults ${file}: ${causeOf(error)}.`);
  });
  const rules = parseJsonText(text, `--faults ${file}`);
  const [first, ...others] = checkFaults(rules).map((problem) => `--faults ${file}: ${problem}`);
  if (first !== undefined) throw new UsageError(first, ...others);
  return rules as readonly FaultRule[];
}
