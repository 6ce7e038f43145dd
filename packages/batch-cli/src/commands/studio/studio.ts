import { randomBytes } from "node:crypto";
import { chmod, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { causeOf, portalOf } from "@x/batch-import";
import { createStudio, type Studio } from "@x/batch-import/studio";
import type { AccountOptions } from "../../accounts/account-options.ts";
import { chooseAccount } from "../../accounts/choose-account.ts";
import { openAccount } from "../../accounts/open-account.ts";
import { EXIT, type ExitCode } from "../../exit-codes.ts";
import type { Io } from "../../io.ts";
import { listenForInterrupts } from "../../run/listen-for-interrupts.ts";
import { createFolderPlaces } from "../../studio/folder-places.ts";
import { openBrowser } from "../../studio/open-browser.ts";
import { readPage } from "../../studio/page-files.ts";
import { serveStudio } from "../../studio/serve-studio.ts";
import { SANDBOX_TOKEN, startSandbox } from "../../studio/start-sandbox.ts";
import { accountText } from "../../terminal/account-text.ts";
import { isTerminal } from "../../terminal/is-terminal.ts";
import { print, printJson } from "../../terminal/print.ts";
import { UsageError } from "../../usage-error.ts";
import { version } from "../../version.ts";

export interface StudioCommandOptions extends AccountOptions {
  readonly port: number;
  readonly open: boolean;
  readonly json?: boolean;
  readonly sandbox?: boolean;
}

/** Of a file that a page sends: 2 GiB. */
const MOST_BYTES = 2 * 1024 ** 3;

/** Serves the studio until it is interrupted. Runs that go on then are paused, and can be resumed. */
export async function studio(given: StudioCommandOptions, io: Io): Promise<ExitCode> {
  const page = await readPage();
  await using running = given.sandbox === true ? await startSandbox() : undefined;
  const options = { ...given, ...(running && { baseUrl: running.url }) };
  const env = running === undefined ? io.env : { ...io.env, HUBSPOT_ACCESS_TOKEN: SANDBOX_TOKEN };
  const chosen = await chooseAccount(options, { env, stderr: io.stderr });
  const { client: opened, account } = await openAccount(chosen, io);
  await using client = opened;
  const { name, baseUrl } = chosen;
  const uploads = await mkdtemp(join(tmpdir(), "hubspot-batch-studio-"));
  await chmod(uploads, 0o700);
  try {
    const access = { account: name, baseUrl: options.baseUrl, tokenFile: options.tokenFile };
    const about = { account: name, baseUrl, tool: version() };
    const undo = { about, client, portal: portalOf(account) };
    const mostBytes = MOST_BYTES;
    const places = createFolderPlaces({ uploads, mostBytes, access, undo, io });
    const studio = createStudio({ client, account, about, places, sandbox: running?.sandbox });
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
        `Import studio for ${running === undefined ? accountText(chosen, account) : SANDBOX_TEXT}\n${address}\nWhoever has this address can write to that portal from this machine. To end the studio: Ctrl-C\n`,
      );
    }
    if (options.open && isTerminal(io)) await openBrowser(address, uploads);
    await untilInterrupted(studio, io);
    await server.close();
    return EXIT.success;
  } finally {
    await rm(uploads, { recursive: true, force: true });
  }
}

const SANDBOX_TEXT = "a sandbox on this machine, no HubSpot account";

/** A second interrupt does not wait for what is on its way: the runs are as after a kill, and can be resumed. */
async function untilInterrupted(opened: Studio<never>, io: Io): Promise<void> {
  const interrupts = listenForInterrupts(io);
  const { firstSignal, secondSignal } = interrupts;
  try {
    await aborted(firstSignal);
    await Promise.race([pauseAll(opened, io), aborted(secondSignal)]);
  } finally {
    interrupts.stop();
  }
}

async function pauseAll(opened: Studio<never>, io: Io): Promise<void> {
  for (const { run, state } of await opened.runs({})) {
    if (state !== "running") continue;
    await opened.pause({ run });
    for await (const { isHere } of opened.watch(run, new AbortController().signal)) {
      if (!isHere) break;
      print(io.stderr, `${run}: waiting for answers; then it is paused\n`);
    }
  }
}

function aborted(signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal.aborted) resolve();
    signal.addEventListener("abort", () => resolve());
  });
}
