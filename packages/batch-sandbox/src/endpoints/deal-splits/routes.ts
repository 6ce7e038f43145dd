import type { ObjectCall, Route } from "../../call.ts";
import { readDealSplitsOf, upsertDealSplits } from "./deal-splits.ts";

const ENDPOINTS = { upsert: upsertDealSplits, read: readDealSplitsOf } as const;

export const DEAL_SPLIT_ROUTES: readonly Route[] = (["upsert", "read"] as const).map(
  (operation) => ({
    method: "POST",
    path: `batch/${operation}`,
    operation,
    access: operation === "read" ? "read" : "write",
    endpoint: (call) => {
      const object = call.account.findObject("deal_splits")!;
      const table = call.account.tableOf(object);
      return ENDPOINTS[operation]({ ...call, object, table } satisfies ObjectCall);
    },
  }),
);
