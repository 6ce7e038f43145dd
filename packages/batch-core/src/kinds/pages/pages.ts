import { failed } from "../../outcome/settle.ts";
import type { Kind } from "../kind.ts";
import type { PageBatch, PageFate } from "./page-batch.ts";
import { readPage } from "./read-page.ts";

/** Pages of a list or a search. Their requests change nothing, so they are sent again when no answer came. */
export const pages: Kind<PageBatch, PageFate> = {
  read: (batch, body) => ({ fates: [[batch.entries[0]!, readPage(batch, body)]] }),
  isDivisible: () => false,
  findSuspects: () => ({ rejected: new Map(), suspects: new Set() }),
  refuse: ({ entries }, { errors }) => ({ fates: [[entries[0]!, failed(errors)]] }),
  unknown: (_, reason, message) => ({
    status: "unknown",
    reason,
    message,
    advice: "Read it again.",
  }),
};
