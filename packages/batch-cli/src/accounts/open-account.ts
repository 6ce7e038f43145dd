import { type BatchClient, JobStoppedError } from "@x/batch-http";
import { hostOf, ImportError, readAccount, scopesText, sentence } from "@x/batch-import";
import type { Account, ApiVersion } from "@x/batch-types";
import type { Io } from "../io.ts";
import type { ChosenAccount } from "./choose-account.ts";
import { commandText } from "../terminal/command-text.ts";
import { sayingWaits } from "../terminal/saying-waits.ts";
import { openClient, type PaceOptions } from "./open-client.ts";

/** A client for an account that HubSpot has named. */
export interface OpenAccount {
  readonly client: BatchClient<ApiVersion>;
  /** What HubSpot says of it. */
  readonly account: Account;
}

/**
 * Opens a client, and asks HubSpot which account its token belongs to: the first request of every command.
 *
 * @throws {TokenError} when there is no token.
 * @throws {InvalidOptionsError} when the base URL or the token cannot be one.
 * @throws {JobStoppedError} when HubSpot does not answer, or does not accept the token.
 * @throws {ImportError} with code `OTHER_ACCOUNT` when the token of a named account belongs to another portal now.
 */
export async function openAccount(
  chosen: ChosenAccount,
  io: Pick<Io, "env" | "stderr">,
  pace: PaceOptions = {},
): Promise<OpenAccount> {
  const { baseUrl, apiVersion } = chosen;
  const accessToken = await chosen.readToken();
  await using onFailure = new AsyncDisposableStack();
  const client = onFailure.use(openClient({ accessToken, baseUrl, apiVersion, ...pace }, io));
  const account = await sayingWaits(io, (hear) => readAccount(client, hear)).catch(
    (error: unknown) => {
      throw explained(error, chosen);
    },
  );
  requireSamePortal(chosen, account);
  onFailure.move();
  return { client, account };
}

function requireSamePortal({ name, portalId }: ChosenAccount, account: Account): void {
  if (portalId === undefined || portalId === account.portalId) return;
  throw new ImportError(
    "OTHER_ACCOUNT",
    `Account ${name} was added as portal ${portalId}, and its token belongs to portal ${account.portalId} now. Nothing was sent. To keep that portal under this name: ${commandText(["accounts", "add", name ?? ""])}; or name another account with --account.`,
  );
}

/** Says which host and which token are meant, and what to do. */
function explained(error: unknown, { baseUrl, tokenFrom }: ChosenAccount): unknown {
  if (!(error instanceof JobStoppedError)) return error;
  const { stop } = error;
  const { reason, scopes } = stop;
  const message = sentence(stop.message);
  const host = hostOf(baseUrl);
  const explain = (text: string) => new JobStoppedError({ ...stop, message: text });
  switch (reason) {
    case "unavailable":
    case "timeout":
      return explain(
        `${host} does not answer as expected: ${message} Nothing was sent. Check the network, and that ${host} is the right host and up.`,
      );
    case "refused":
      return explain(
        `${host} does not answer as HubSpot does: ${message} Nothing was sent. Check the base URL.`,
      );
    case "unauthorized":
      return explain(
        `${host} does not accept the token of ${tokenFrom}: ${message} Nothing was sent. Expected a service key, or another access token that is valid.`,
      );
    case "forbidden":
      return explain(
        `${host} does not say which account the token of ${tokenFrom} belongs to: ${message}${scopesText(scopes)} Nothing was sent.`,
      );
    default:
      return error;
  }
}
