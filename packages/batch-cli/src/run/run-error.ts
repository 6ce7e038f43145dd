import type { Access } from "../terminal/command-text.ts";

/** Something went wrong while a run was under way. What was settled before is kept in its folder. */
export class RunError extends Error {
  override readonly name = "RunError";
  readonly folder: string;
  /** To go on with it. */
  readonly access: Access;

  constructor(folder: string, cause: unknown, access: Access = {}) {
    super("The run was broken off.", { cause });
    this.folder = folder;
    this.access = access;
  }
}
