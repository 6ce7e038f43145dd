import type { ImportProblem } from "../errors/import-error.ts";

/** Puts the name of the file before each message that begins with a line number. */
export function inFile(problems: readonly ImportProblem[], name: string): ImportProblem[] {
  return problems.map(({ message, ...problem }) => ({
    ...problem,
    message: message.replace(/^(?=line \d)/, () => `${name}, `),
  }));
}
