/** Something went wrong while a run was under way. What was settled before is kept in its folder. */
export class RunError extends Error {
  override readonly name = "RunError";
  readonly folder: string;

  constructor(folder: string, cause: unknown) {
    super("The run was broken off.", { cause });
    this.folder = folder;
  }
}
