import type { ImportProblem } from "../errors/import-error.ts";

/**
 * Returns problems with the name of the file before each message that begins with a line number.
 *
 * @example
 * const problems = [{ code: "MAPPING", message: "line 1: no column maps to email." }] as const;
 * inFile(problems, "people.csv")[0]?.message; //=> "people.csv, line 1: no column maps to email."
 */
export function inFile(problems: readonly ImportProblem[], name: string): ImportProblem[] {
  return problems.map(({ message, ...problem }) => ({
    ...problem,
    message: message.replace(/^(?=line \d)/, () => `${name}, `),
  }));
}
