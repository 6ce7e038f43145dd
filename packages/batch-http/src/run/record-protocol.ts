import { type Batch, buildRequest, interpretAnswer, skipBatch } from "@x/batch-core";
import { countRequest } from "@x/batch-core/policy";
import type { Outcome } from "@x/batch-types";
import type { Protocol } from "./protocol.ts";

/** Batches of records, as core speaks about them. */
export const recordProtocol: Protocol<Batch, Outcome> = {
  build: buildRequest,
  interpret: interpretAnswer,
  skip: skipBatch,
  count(state, batch) {
    state.requests = countRequest(state.requests, batch);
  },
  describe: ({ entries, reason }) => ({ records: entries.length, reason }),
};
