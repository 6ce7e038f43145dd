/** A page asks for something that cannot be done. The message is for people, with a line for each problem. */
export class StudioError extends Error {
  override readonly name = "StudioError";
}

/** @throws {StudioError} */
export function refuse(...problems: string[]): never {
  throw new StudioError(problems.join("\n"));
}
