import { pathWord } from "./path-word.ts";
import { quoted } from "./quoted.ts";

/** Options that say which account is meant. The next command needs the same; none of them is a token. */
export interface Access {
  readonly account?: string | undefined;
  readonly baseUrl?: string | undefined;
  readonly tokenFile?: string | undefined;
}

/** A command of this program as it can be typed: `hubspot-batch resume 'my run' --account acme`. */
export function commandText(words: readonly string[], access: Access = {}): string {
  const { account, baseUrl, tokenFile } = access;
  const options = { "--account": account, "--token-file": tokenFile, "--base-url": baseUrl };
  const given = Object.entries(options).flatMap(([name, value]) =>
    value === undefined ? [] : [name, value],
  );
  return ["hubspot-batch", ...words, ...given].map(quoted).join(" ");
}

/**
 * A command about a file or folder: `hubspot-batch retry ./-run --yes --account acme`.
 *
 * @param more What comes behind the path.
 */
export function pathCommand(
  name: string,
  path: string,
  access?: Access,
  more: readonly string[] = [],
): string {
  return commandText([name, pathWord(path), ...more], access);
}
