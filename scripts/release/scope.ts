import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Identity } from "./rename-in.ts";

const file = join(import.meta.dirname, "identity.json");
export const { scope } = JSON.parse(readFileSync(file, "utf8")) as Identity;
