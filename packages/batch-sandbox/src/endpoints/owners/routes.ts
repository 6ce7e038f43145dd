import type { Route } from "../../call.ts";
import { listOwners, readOwner } from "./owners.ts";

export const OWNER_ROUTES: readonly Route[] = [
  { method: "GET", path: "", operation: "list", endpoint: listOwners },
  { method: "GET", path: "{ownerId}", operation: "read", endpoint: readOwner },
];
