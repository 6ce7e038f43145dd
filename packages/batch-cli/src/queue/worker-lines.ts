import { Writable } from "node:stream";
import { hostOf } from "@x/batch-import";
import type { BatchEvent, Halt, WorkerStatus } from "@x/batch-queue";
import type { Io } from "../io.ts";
import { countsText } from "../terminal/counts-text.ts";
import { plural } from "../terminal/plural.ts";
import { print, printJson } from "../terminal/print.ts";
import { printable, printableProblem } from "../terminal/printable.ts";
import type { DatabaseOptions } from "./database-url.ts";
import { queueCommand } from "./queue-command.ts";

/** What a worker prints: a line for each event; with `--json` a JSON object. None has a value of a record or a token. */
export interface WorkerLines {
  /** @param host Where the account of the event is. */
  readonly hear: (event: BatchEvent, host: string) => void;
  /** Where others warn people; with `--json` a warning is an event. */
  readonly stderr: Io["stderr"];
  started(about: {
    readonly place: string;
    readonly accounts: number;
    readonly health?: string;
  }): void;
  /** Something failed that is tried again. */
  failed(error: unknown): void;
  /** What goes on only after `resume`. */
  halted(halt: Halt): void;
  draining(status: WorkerStatus): void;
  ended(): void;
}

/** Shorter waits are not printed. */
const LONG_WAIT = 1_000;

export function createWorkerLines(
  options: DatabaseOptions & { readonly json?: boolean },
  { stdout, stderr }: Pick<Io, "stdout" | "stderr">,
  now: () => number = Date.now,
): WorkerLines {
  const { json } = options;
  let inFlight = 0;

  function tell(type: string, about: object): void {
    printJson(stdout, { type, at: now(), ...about });
  }
  function say(type: string, about: object, text: string): void {
    if (json === true) tell(type, about);
    else print(stdout, `${printableProblem(text)}\n`);
  }
  function hearPass(event: BatchEvent, host: string): void {
    const { account = "", name: run, lane, operation, objectType } = event.run;
    // The call that asks which account it is has no run. Only its failure is told.
    if (run === undefined && event.type !== "run-stopped") return;
    const about = { account, run };
    const who = `${run === undefined ? "" : `run ${run} of `}account ${account}`;
    switch (event.type) {
      case "run-started":
        return say(
          "pass-started",
          { ...about, host, lane, operation, objectType },
          `${who}${host === hostOf() ? "" : ` at ${host}`}: ${operation} ${objectType}, lane ${lane}`,
        );
      case "waiting": {
        const { milliseconds, limit, scope } = event;
        if (scope === "batch" || milliseconds < LONG_WAIT) return;
        const seconds = Math.ceil(milliseconds / 1_000);
        return say(
          "waiting",
          { ...about, milliseconds, limit },
          `${who}: waits ${seconds} s for HubSpot (${limit})`,
        );
      }
      case "run-stopped": {
        const { reason, message } = event.stop;
        return say("pass-stopped", { ...about, reason, message }, `${who}: ${message} (${reason})`);
      }
      case "run-ended": {
        const { milliseconds, counts, requests } = event;
        const { skipped: _, ...others } = counts;
        const said = countsText(others);
        return say(
          "pass-ended",
          { ...about, milliseconds, counts, requests },
          `${who}: ${said === "" ? "nothing sent" : said} (${plural(requests.sent, "request")})`,
        );
      }
    }
  }
  const asEvents = new Writable({
    write(text, _, written) {
      tell("warning", { message: String(text).trim() });
      written();
    },
  });
  return {
    stderr: json === true ? asEvents : stderr,
    hear(event, host) {
      if (event.type === "request-sent") inFlight += 1;
      else if (event.type === "request-answered") inFlight -= 1;
      else hearPass(event, host);
    },
    started({ place, accounts, health }) {
      const where = health === undefined ? "" : `, health and metrics at ${health}`;
      say(
        "worker-started",
        { database: place, accounts, health },
        `worker of the queue in ${place}: up to ${plural(accounts, "account")} at a time${where}`,
      );
    },
    failed(error) {
      const message =
        error instanceof Error && error.message !== "" ? error.message : String(error);
      if (json === true) tell("failed", { message });
      else print(stderr, `failed, and is tried again: ${printable(message)}\n`);
    },
    halted({ account, run, message }) {
      const [type, what] =
        run === undefined
          ? ["account-paused", `account ${account} is paused`]
          : ["run-stopped", `run ${run} of account ${account} is stopped`];
      const next = queueCommand(["resume", account, "--database"], options);
      say(type, { account, run, message }, `${what}, until it is resumed: ${message} (${next})`);
    },
    draining({ accounts }) {
      say(
        "draining",
        { accounts, requests: inFlight },
        `ending: nothing more is sent; waits for ${plural(inFlight, "answer")} of ${plural(accounts.length, "account")}. What is left waits for another worker. A second signal ends at once.`,
      );
    },
    ended: () => say("worker-ended", {}, "ended"),
  };
}
