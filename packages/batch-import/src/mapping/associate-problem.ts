import type { ImportProblem } from "../errors/import-error.ts";

/** What is wrong with a text of `associate`. */
export function associateProblem(text: string, why: string): ImportProblem {
  const message = `${aboutAssociate(text)}${why}`;
  return { code: "ASSOCIATE", message, values: { associate: text } };
}

/** What the message of such a problem begins with. */
export function aboutAssociate(text: string): string {
  return `associate ${JSON.stringify(text)}: `;
}
