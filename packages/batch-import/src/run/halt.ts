import { causeOf } from "@x/batch-file";
import type { ImportStop } from "../store/import-stop.ts";

/** Why no more of a run is sent. What is on its way is waited for. */
export interface Halt {
  /** No more is sent. */
  readonly isDraining: boolean;
  /** Why no more is sent, in a sentence; undefined while more is. */
  readonly message: string | undefined;
  /** The first reason that was given. */
  readonly stop: ImportStop | undefined;
  /** What kept the run from being kept, a sentence each. */
  readonly problems: string[];
  /** What a function of the caller threw. */
  readonly failure: { readonly error: unknown } | undefined;
  readonly drain: (message: string) => void;
  /** Sends no more, for this reason. */
  readonly because: (reason: ImportStop) => void;
  /** Takes the reason of a client that has ended. */
  ended(reason: ImportStop | undefined): void;
  /** Forgets a reason that held no row back. */
  forgetStop(): void;
  /** Does what keeps the run. What cannot be kept must not be sent. */
  readonly attempt: (change: () => void) => void;
  /** Calls functions of the caller. Where one throws, no more is sent, and the run fails when the rest is kept. */
  call(functions: () => Promise<void>): Promise<void>;
}

/** @param onDrain Told each time that no more is to be sent, and why. */
export function createHalt(onDrain: (message: string) => void): Halt {
  const problems: string[] = [];
  let message: string | undefined;
  let stop: ImportStop | undefined;
  let failure: Halt["failure"];

  function drain(why: string): void {
    message ??= why;
    onDrain(why);
  }
  return {
    get isDraining() {
      return message !== undefined;
    },
    get message() {
      return message;
    },
    get stop() {
      return stop;
    },
    problems,
    get failure() {
      return failure;
    },
    drain,
    because(reason) {
      stop ??= reason;
      drain(reason.message);
    },
    ended: (reason) => void (stop ??= reason),
    forgetStop: () => void (stop = undefined),
    attempt(change) {
      try {
        change();
      } catch (error) {
        const problem = `The run could not be kept: ${causeOf(error)}`;
        if (!problems.includes(problem)) problems.push(problem);
        drain(problem);
      }
    },
    async call(functions) {
      try {
        await functions();
      } catch (error) {
        failure ??= { error };
        drain("A function that the run called threw.");
      }
    },
  };
}
