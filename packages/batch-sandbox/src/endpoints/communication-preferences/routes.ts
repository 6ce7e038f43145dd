import { defineRoute } from "../../call/define-route.ts";
import {
  batchReadStatuses,
  batchReadWide,
  batchUnsubscribeAll,
  batchWriteStatuses,
  listDefinitions,
  readStatuses,
  readWide,
  unsubscribeAll,
  writeOneStatus,
} from "./statuses.ts";

const BATCH = "/statuses/batch";
const ONE = "/statuses/{subscriber}";
const ALL = "unsubscribe-all";

export const COMMUNICATION_PREFERENCE_ROUTES = [
  defineRoute("GET /definitions", "list", listDefinitions),
  defineRoute(`POST ${BATCH}/write`, "write", batchWriteStatuses),
  defineRoute(`POST ${BATCH}/read`, "read", batchReadStatuses),
  defineRoute(`POST ${BATCH}/${ALL}`, ALL, batchUnsubscribeAll),
  defineRoute(`POST ${BATCH}/${ALL}/read`, "read-unsubscribed", batchReadWide),
  defineRoute(`GET ${ONE}`, "read-one", readStatuses),
  defineRoute(`POST ${ONE}`, "write-one", writeOneStatus),
  defineRoute(`GET ${ONE}/${ALL}`, "read-one-unsubscribed", readWide),
  defineRoute(`POST ${ONE}/${ALL}`, `${ALL}-one`, unsubscribeAll, { body: "none" }),
];
