/**
 * A page asks for something that cannot be done. The message is for people, with a line for each problem.
 *
 * @example
 * import { createBatchClient } from "@x/batch-http";
 *
 * const client = createBatchClient({ accessToken: process.env.HUBSPOT_ACCESS_TOKEN! });
 * const account = await readAccount(client);
 * const studio = createStudio({ client, account, places: createMemoryPlaces() });
 * const said = await studio.view({ run: "people" }).catch((error: unknown) => {
 *   if (error instanceof StudioError) return error.message;
 *   throw error;
 * });
 * said; //=> "There is no such run. Look at the list of runs."
 */
export class StudioError extends Error {
  override readonly name = "StudioError";
}

/**
 * Throws what a page is told: a line for each problem.
 *
 * @throws {StudioError}
 *
 * @example
 * function requireName(name: string): string {
 *   return name === "" ? refuse("A mapping needs a name.") : name;
 * }
 * requireName("people"); //=> "people"
 */
export function refuse(...problems: string[]): never {
  throw new StudioError(problems.join("\n"));
}
