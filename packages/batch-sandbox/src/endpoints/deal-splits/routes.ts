import type { Answer, Refusal } from "../../answer/answers.ts";
import type { Endpoint, ObjectCall } from "../../call/call.ts";
import { defineRoute } from "../../call/define-route.ts";
import { readDealSplits, upsertDealSplits } from "./deal-splits.ts";

export const DEAL_SPLIT_ROUTES = [
  defineRoute("POST /batch/upsert", "upsert", forDealSplits(upsertDealSplits)),
  defineRoute("POST /batch/read", "read", forDealSplits(readDealSplits)),
];

function forDealSplits(endpoint: (call: ObjectCall) => Answer | Refusal): Endpoint {
  return (call) => {
    const object = call.account.findObject("deal_splits")!;
    return endpoint({ ...call, object, table: call.account.tableOf(object) });
  };
}
