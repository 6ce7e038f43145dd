import { EventEmitter } from "node:events";
import { PassThrough } from "node:stream";
import { expect, test, vi } from "vitest";
import { EXIT, type ExitCode } from "./exit-codes.ts";
import { endWhenInterrupted, noteSending } from "./interrupts.ts";

test("a signal that no command waits for ends the process, and says whether something was sent", () => {
  const process = Object.assign(new EventEmitter(), { env: {}, stderr: new PassThrough() });
  const end = vi.fn<(code: ExitCode) => void>();
  endWhenInterrupted(process, end);
  const said = (): string => String(process.stderr.read() ?? "");

  process.emit("SIGINT");
  expect(said()).toBe("Interrupted. Nothing was sent.\n");
  expect(end).toHaveBeenLastCalledWith(EXIT.interrupted);

  const command = () => {};
  process.on("SIGINT", command);
  process.emit("SIGINT");
  expect([said(), end.mock.calls.length]).toEqual(["", 1]);

  process.off("SIGINT", command);
  noteSending(process);
  process.emit("SIGINT");
  expect(said()).toBe("Interrupted.\n");
});
