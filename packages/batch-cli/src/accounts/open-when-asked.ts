import type { BatchClient } from "@x/batch-http";
import type { ApiVersion } from "@x/batch-types";
import type { Io } from "../io.ts";
import type { ChosenAccount } from "./choose-account.ts";
import { openAccount, type OpenAccount } from "./open-account.ts";
import type { PaceOptions } from "./open-client.ts";

/** An account that is opened when it is first asked for, and once; its connections are closed at the end. */
export interface OpeningAccount extends AsyncDisposable {
  /** @throws what `openAccount` throws. */
  readonly open: () => Promise<OpenAccount>;
  readonly client: () => Promise<BatchClient<ApiVersion>>;
}

/** Mistakes in the arguments of a command are reported before the account is opened, as they need no token. */
export function openWhenAsked(
  chosen: ChosenAccount,
  io: Pick<Io, "env" | "stderr">,
  pace?: PaceOptions,
): OpeningAccount {
  let opened: Promise<OpenAccount> | undefined;
  const open = (): Promise<OpenAccount> => (opened ??= openAccount(chosen, io, pace));
  return {
    open,
    client: async () => (await open()).client,
    async [Symbol.asyncDispose]() {
      const account = await opened?.catch(() => undefined);
      await account?.client[Symbol.asyncDispose]();
    },
  };
}
