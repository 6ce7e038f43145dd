import { rm } from "node:fs/promises";
import { join } from "node:path";
import type { Io } from "../io.ts";
import { type Keychain, openKeychain } from "./keychain.ts";
import type { TokenPlace } from "./profile-schema.ts";
import { commandText } from "../terminal/command-text.ts";
import { TokenError } from "./token-error.ts";
import { readTokenFile } from "./token-file.ts";
import { writePrivately } from "./write-privately.ts";

/** Keeps the tokens of accounts: in the keychain, or else in a file that only the user can read. */
export interface TokenStore {
  /** The file a token is in when it is in no keychain. */
  fileOf(account: string): string;
  /** Says where the token went. */
  save(account: string, token: string): Promise<TokenPlace>;
  /** @throws {TokenError} when it is not there. */
  read(account: string, place: TokenPlace, stderr: Io["stderr"]): Promise<string>;
  remove(account: string, place: TokenPlace): Promise<void>;
}

export function createTokenStore(
  folder: string,
  open: () => Promise<Keychain | undefined> = openKeychain,
): TokenStore {
  const fileOf = (account: string): string => join(folder, "tokens", account);

  return {
    fileOf,
    async save(account: string, token: string): Promise<TokenPlace> {
      const keychain = await open();
      const isKept = await keychain?.set(account, token).then(
        () => true,
        () => false,
      );
      if (isKept) return "keychain";
      await writePrivately(fileOf(account), `${token}\n`);
      return "file";
    },
    async read(account: string, place: TokenPlace, stderr: Io["stderr"]): Promise<string> {
      if (place === "file") {
        return readTokenFile(fileOf(account), `the token of account ${account}`, stderr);
      }
      const keychain = await open();
      const token = await keychain?.get(account).catch((error: unknown) => {
        throw missing(account, error instanceof Error ? ` (${error.message})` : "");
      });
      if (token) return token;
      throw missing(account, "");
    },
    async remove(account: string, place: TokenPlace): Promise<void> {
      if (place === "file") return rm(fileOf(account), { force: true });
      const keychain = await open();
      await keychain?.delete(account);
    },
  };
}

function missing(account: string, why: string): TokenError {
  return new TokenError(
    `The token of account ${account} is not in the keychain, or the keychain is closed${why}. Open it, or add the account again: ${commandText(["accounts", "add", account])}`,
  );
}
