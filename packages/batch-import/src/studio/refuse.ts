/** A page asks for what cannot be done. The message is for people, a problem a line. */
export class StudioError extends Error {
  override readonly name = "StudioError";
}

/** @throws {StudioError} */
export function refuse(...problems: string[]): never {
  throw new StudioError(problems.join("\n"));
}
