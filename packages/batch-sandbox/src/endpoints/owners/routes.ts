import { defineRoute } from "../../call/define-route.ts";
import { listOwners, readOwner } from "./owners.ts";

export const OWNER_ROUTES = [
  defineRoute("GET /", "list", listOwners),
  defineRoute("GET /{ownerId}", "read", readOwner),
];
