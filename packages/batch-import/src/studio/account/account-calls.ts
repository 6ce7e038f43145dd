import type { Account } from "@x/batch-types";
import { hostOf } from "../../account/host-of.ts";
import type { ImportClient } from "../../account/import-client.ts";
import { readAccount } from "../../account/portal.ts";
import { quotaOf } from "../../account/quota-of.ts";
import { ImportError } from "../../errors/import-error.ts";
import type { NewTask } from "../../run/start.ts";
import type { Calls } from "../calls.ts";
import type { StudioAccount } from "../views/account.ts";
import type { Definitions } from "./definitions.ts";
import { readMatrix } from "./matrix.ts";
import { readObjects } from "./objects.ts";

/** What a page asks about the account. */
export function accountCalls({
  client,
  account: own,
  about,
  definitions,
  canUndo,
  isSandbox,
}: Pick<StudioAccount, "canUndo" | "isSandbox"> & {
  readonly client: ImportClient;
  readonly account: Account;
  readonly about: Pick<NewTask, "account" | "baseUrl">;
  readonly definitions: Definitions;
}): Pick<Calls, "account" | "matrix" | "objects" | "properties"> {
  return {
    async account() {
      // A sandbox stays the same one. It is asked for nothing, as that would wait for the requests of a run.
      const account = isSandbox ? own : await readAccount(client);
      requireSamePortal(account, own);
      const { dailyLimit, dailyRemaining } = quotaOf(account);
      return {
        portal: account.portalId,
        accountType: account.accountType,
        host: hostOf(about.baseUrl),
        name: about.account,
        isSandbox,
        canUndo,
        dailyLimit,
        dailyRemaining: isSandbox ? undefined : dailyRemaining,
      };
    },
    objects: () => readObjects(client),
    matrix: () => readMatrix(client),
    properties: ({ objectType }) => definitions.read(objectType),
  };
}

/** The token may be of another account by now. */
function requireSamePortal(account: Account, own: Account): void {
  if (account.portalId === own.portalId) return;
  throw new ImportError(
    "OTHER_ACCOUNT",
    `The token belongs to portal ${account.portalId} now, and this studio was started for portal ${own.portalId}. Start it again.`,
  );
}
