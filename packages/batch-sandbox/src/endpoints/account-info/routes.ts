import { defineRoute } from "../../call/define-route.ts";
import { dailyUsage } from "./daily-usage.ts";
import { details } from "./details.ts";

export const ACCOUNT_INFO_ROUTES = [
  defineRoute("GET /details", "details", details),
  defineRoute("GET /api-usage/daily/private-apps", "usage", dailyUsage),
];
