import type { CallJob } from "@x/batch-core/calls";
import type { CallResult } from "@x/batch-types";
import type { RepeatOptions } from "../run/run-options.ts";

/** Sends a call. The options that the job has fields for become a part of it. */
export type SendCall = (
  job: CallJob,
  inputs: Iterable<unknown>,
  options: RepeatOptions | undefined,
) => Promise<CallResult>;

/** Sends a call without inputs, and returns the rows of its answer. */
export type SendList<Job extends CallJob, Row> = (
  job: Job,
  options: RepeatOptions | undefined,
) => Promise<readonly Row[]>;
