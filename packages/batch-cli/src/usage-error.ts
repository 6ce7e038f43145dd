/** The command cannot start; every problem that stands in the way, a line each. */
export class UsageError extends Error {
  override readonly name = "UsageError";
  readonly problems: readonly string[];

  constructor(...problems: readonly [string, ...string[]]) {
    super(problems.join("\n"));
    this.problems = problems;
  }
}
