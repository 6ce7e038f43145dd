import type { ImportProblem } from "../errors/import-error.ts";

/** What is wrong with a text of `associate`. */
export function associateProblem(text: string, why: string): ImportProblem {
  return { code: "ASSOCIATE", message: `associate ${JSON.stringify(text)}: ${why}` };
}
