import { BatchError } from "./batch-error.ts";

/**
 * The options are invalid. `problems` has a sentence for each, which begins with the option; `message` has one a
 * line.
 *
 * @example
 * try {
 *   resolveJob({ operation: "update", objectType: "contacts", batchSize: 500 });
 * } catch (error) {
 *   if (error instanceof InvalidOptionsError) console.log(error.problems[0]);
 * }
 * //=> batchSize: expected a whole number from 1 to 100; got 500.
 */
export class InvalidOptionsError extends BatchError {
  override readonly name = "InvalidOptionsError";
  readonly problems: readonly string[];

  constructor(problems: readonly string[]) {
    super("INVALID_OPTIONS", problems.join("\n"));
    this.problems = problems;
  }
}
