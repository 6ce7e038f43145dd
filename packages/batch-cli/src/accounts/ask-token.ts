import { text } from "node:stream/consumers";
import type { Io } from "../io.ts";
import { UsageError } from "../usage-error.ts";

/** Asks for the token without showing it, or reads it from stdin. Undefined when the user gave up. */
export async function askToken({ stdin, stderr }: Io): Promise<string | undefined> {
  if (stdin.isTTY !== true) {
    const token = (await text(stdin)).trim();
    if (token !== "") return token;
    throw new UsageError("No token on stdin; expected a service key, or another access token.");
  }
  const { isCancel, password } = await import("@clack/prompts");
  const answer = await password({
    message: "Service key of the account, or another access token (it is not shown)",
    mask: "",
    input: stdin,
    output: stderr,
    validate: (token) => (token?.trim() ? undefined : "Expected a token."),
  });
  return isCancel(answer) ? undefined : answer.trim();
}
