import { databaseOption } from "../database-options.ts";
import { type AddCommand, addExamples } from "../define.ts";
import { readCount, shared } from "../options.ts";
import { refuseUnused } from "../refuse-unused.ts";
import type { WorkerOptions } from "./worker.ts";

/** `worker`: send what was submitted to a queue. */
export const addWorker: AddCommand = (program, io, done) => {
  const command = program
    .command("worker")
    .description(
      "Send the runs of a queue to their accounts, until it is interrupted. Start as many as you like: one sends to an account at a time.",
    )
    .addOption(databaseOption())
    .option(
      "--tokens <folder>",
      "folder with a file for each account, named by its portal id, that has its token (default: your accounts; see `hubspot-batch accounts`)",
    )
    .addOption(shared.baseUrl())
    .option("--accounts <n>", "accounts to send to at a time", readCount("accounts", 1), 25)
    .option(
      "--health-port <n>",
      "answer /health, /ready and /metrics (Prometheus) on this port; 0 takes a free one",
      readCount("the port"),
    )
    .option("--health-host <address>", "the address to answer on (default: 127.0.0.1)")
    .option("--json", "print events as JSON lines")
    .action(async (options: WorkerOptions) => {
      const { worker } = await import("./worker.ts");
      done(await worker(options, io));
    });
  refuseUnused(command, (acting) => {
    const { healthHost, healthPort } = acting.opts<WorkerOptions>();
    return [
      healthHost !== undefined &&
        healthPort === undefined &&
        "--health-host is for --health-port. Add it, or leave --health-host out.",
    ];
  });
  addExamples(command, "worker", "worker --tokens /run/secrets/hubspot --health-port 9464 --json");
};
