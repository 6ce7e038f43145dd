import { pathToFileURL } from "node:url";
import { format } from "node:util";
import { runInThisContext } from "node:vm";

interface ExampleModule {
  readonly run: (console: Pick<Console, "log">, show: (value: unknown) => void) => Promise<void>;
}

/** Runs the module of an example: what it showed, in order. */
export async function runExample(path: string): Promise<unknown[]> {
  const shown: unknown[] = [];
  const show = (value: unknown): void => void shown.push(value);
  const log = (...values: unknown[]): void =>
    show(values.length === 1 ? values[0] : format(...values));
  const { run } = (await import(pathToFileURL(path).href)) as ExampleModule;
  await run({ log }, show);
  return shown;
}

/** What the `//=>` comments of an example say it shows, in order. */
export function statedValues(code: string): unknown[] {
  const lines = code.split("\n").filter((line) => !/^\s*type /.test(line));
  return [...lines.join("\n").matchAll(/\/\/=> (.*)/g)].map(([, text]) => evaluate(text!));
}

/** Text that is no expression stands for itself, so that a printed text needs no quotes. */
function evaluate(text: string): unknown {
  try {
    return runInThisContext(`(${text})`) as unknown;
  } catch {
    return text;
  }
}
