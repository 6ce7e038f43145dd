import type { ImportProblem } from "../errors/import-error.ts";

/** What is wrong with a text of `associate`. */
export function associateProblem(text: string, why: string): ImportProblem {
  const message = `associate ${JSON.stringify(text)}: ${why}`;
  return { code: "ASSOCIATE", message, values: { associate: text } };
}
