import { BatchError } from "./batch-error.ts";

/** The options do not make a job. Names every problem, not only the first. */
export class InvalidOptionsError extends BatchError {
  override readonly name = "InvalidOptionsError";
  readonly problems: readonly string[];

  constructor(problems: readonly string[]) {
    super("INVALID_OPTIONS", problems.join("\n"));
    this.problems = problems;
  }
}
