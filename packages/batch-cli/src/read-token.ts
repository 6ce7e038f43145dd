import { readFile } from "node:fs/promises";
import type { Io } from "./io.ts";

/** No token, or one that cannot be read; nothing is allowed without. */
export class TokenError extends Error {
  override readonly name = "TokenError";
}

/** The access token from a file or the environment; never from an argument, which other users could see. */
export async function readToken(tokenFile: string | undefined, env: Io["env"]): Promise<string> {
  if (tokenFile === undefined) {
    const token = env["HUBSPOT_ACCESS_TOKEN"]?.trim();
    if (token) return token;
    throw new TokenError(
      "No access token. Set HUBSPOT_ACCESS_TOKEN, or name a file: --token-file F.",
    );
  }
  const text = await readFile(tokenFile, "utf8").catch((error: unknown) => {
    throw new TokenError(
      `--token-file ${tokenFile}: ${error instanceof Error ? error.message : String(error)}`,
    );
  });
  const token = text.trim();
  if (token === "") throw new TokenError(`--token-file ${tokenFile}: empty.`);
  return token;
}
