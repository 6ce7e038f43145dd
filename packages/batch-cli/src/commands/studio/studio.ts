import { randomBytes } from "node:crypto";
import { causeOf, portalOf } from "@x/batch-import";
import { createStudio, type HostedStudio } from "@x/batch-import/studio";
import type { Account } from "@x/batch-types";
import type { AccountOptions } from "../../accounts/account-options.ts";
import { chooseAccount } from "../../accounts/choose-account.ts";
import { openAccount } from "../../accounts/open-account.ts";
import { EXIT, type ExitCode } from "../../exit-codes.ts";
import type { Io } from "../../io.ts";
import type { DatabaseOptions } from "../../queue/database-url.ts";
import { listenForInterrupts } from "../../run/listen-for-interrupts.ts";
import { createFolderPlaces } from "../../studio/folder-places.ts";
import type { SentFile } from "../../studio/keep-upload.ts";
import { openBrowser } from "../../studio/open-browser.ts";
import { readPage } from "../../studio/page-files.ts";
import { serveStudio, type StudioServer } from "../../studio/serve-studio.ts";
import { SANDBOX_TOKEN, startSandbox } from "../../studio/start-sandbox.ts";
import { openUploadFolder } from "../../studio/upload-folder.ts";
import { accountText } from "../../terminal/account-text.ts";
import { isTerminal } from "../../terminal/is-terminal.ts";
import { print, printJson } from "../../terminal/print.ts";
import { UsageError } from "../../usage-error.ts";
import { version } from "../../version.ts";

/** With a database, the runs of the queue in it are shown, too. */
export interface StudioCommandOptions extends AccountOptions, DatabaseOptions {
  readonly port: number;
  readonly open: boolean;
  readonly json?: boolean;
  readonly sandbox?: boolean;
}

/** Of a file that a page sends: 2 GiB. */
const MOST_BYTES = 2 * 1024 ** 3;

const ENDING =
  "The studio ends. It begins nothing new, waits for the answers to requests in flight, and pauses its runs. To end without waiting: Ctrl-C\n";

/** Serves the studio until it is interrupted. Runs that go on then are paused, and can be resumed. */
export async function studio(given: StudioCommandOptions, io: Io): Promise<ExitCode> {
  const { database } = given;
  if (database === undefined) return openStudio(given, io, async (own) => own);
  const { withQueue } = await import("../../queue/with-queue.ts");
  const { addQueue } = await import("../../queue/add-queue.ts");
  return withQueue(given, io, (queue, place) =>
    openStudio(given, io, (own, account) => addQueue(own, { queue, place, database, ...account })),
  );
}

/** @param complete Adds to the studio what it does not have by itself. */
async function openStudio(
  given: StudioCommandOptions,
  io: Io,
  complete: (
    own: HostedStudio<SentFile>,
    account: { readonly account: Account; readonly baseUrl: string | undefined },
  ) => Promise<HostedStudio<SentFile>>,
): Promise<ExitCode> {
  const page = await readPage();
  await using running = given.sandbox === true ? await startSandbox() : undefined;
  const options = { ...given, ...(running && { baseUrl: running.url }) };
  const env = running === undefined ? io.env : { ...io.env, HUBSPOT_ACCESS_TOKEN: SANDBOX_TOKEN };
  const chosen = await chooseAccount(options, { env, stderr: io.stderr });
  const { client: opened, account } = await openAccount(chosen, io);
  await using client = opened;
  const { name, baseUrl } = chosen;
  await using folder = await openUploadFolder();
  const uploads = folder.path;
  const access = { account: name, baseUrl: options.baseUrl, tokenFile: options.tokenFile };
  const about = { account: name, baseUrl, tool: version() };
  const undo = { about, client, portal: portalOf(account) };
  const mostBytes = MOST_BYTES;
  const places = createFolderPlaces({ uploads, mostBytes, access, undo, io });
  const own = createStudio({ client, account, about, places, sandbox: running?.sandbox });
  const studio = await complete(own, { account, baseUrl });
  const token = randomBytes(32).toString("base64url");
  const { port } = options;
  const server = await serveStudio({ studio, page, token, mostBytes, port }).catch(
    (error: unknown) => {
      throw new UsageError(
        `--port ${port}: ${causeOf(error)}. Choose another, or 0 for a free one.`,
      );
    },
  );
  const address = `http://127.0.0.1:${server.port}/#${token}`;
  if (options.json) {
    printJson(io.stdout, { url: address, account: name, portalId: account.portalId });
  } else {
    print(
      io.stdout,
      `Import studio for ${running === undefined ? accountText(chosen, account) : SANDBOX_TEXT}\n${address}\nWhoever has this address can ${running === undefined ? "write to that portal" : "change that sandbox"} from this machine. To end the studio: Ctrl-C\n`,
    );
  }
  if (options.open && isTerminal(io)) await openBrowser(address, uploads);
  return await untilInterrupted(studio, server, io);
}

const SANDBOX_TEXT = "a sandbox on this machine, no HubSpot account";

/**
 * From the first interrupt on nothing begins, and what is on its way is waited for. A second one does not wait for it:
 * the runs are as after a kill, and can be resumed. A third ends the process.
 */
async function untilInterrupted(
  opened: HostedStudio<never>,
  server: StudioServer,
  io: Io,
): Promise<ExitCode> {
  const interrupts = listenForInterrupts(io);
  const { firstSignal, secondSignal } = interrupts;
  secondSignal.addEventListener("abort", () => interrupts.stop());
  try {
    await aborted(firstSignal);
    print(io.stderr, ENDING);
    await opened.end(secondSignal);
    await Promise.race([server.close(), aborted(secondSignal)]);
    return secondSignal.aborted ? EXIT.interrupted : EXIT.success;
  } finally {
    interrupts.stop();
  }
}

function aborted(signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal.aborted) resolve();
    signal.addEventListener("abort", () => resolve());
  });
}
