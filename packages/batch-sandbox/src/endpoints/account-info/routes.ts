import type { Route } from "../../call.ts";
import { dailyUsage } from "./daily-usage.ts";
import { details } from "./details.ts";

export const ACCOUNT_INFO_ROUTES: readonly Route[] = [
  { method: "GET", path: "details", operation: "details", endpoint: details },
  {
    method: "GET",
    path: "api-usage/daily/private-apps",
    operation: "usage",
    endpoint: dailyUsage,
  },
];
