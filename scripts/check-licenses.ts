// Fails when something that users install, or that is bundled into the page, has a licence that is not listed here.
import { execFileSync } from "node:child_process";
import { isAllowedLicence } from "./is-allowed-licence.ts";

/** As SPDX names them. All of them ask for no more than that their text comes along. */
const ALLOWED = new Set([
  "0BSD",
  "Apache-2.0",
  "BSD-2-Clause",
  "BSD-3-Clause",
  "BlueOak-1.0.0",
  "CC0-1.0",
  "ISC",
  "MIT",
]);

// The page is a part of the command, and what it imports is bundled.
const whose = ["--filter", "./packages/*", "--filter", "./apps/studio"];
const listed = execFileSync("pnpm", [...whose, "licenses", "list", "--prod", "--json"], {
  encoding: "utf8",
  maxBuffer: 64 * 1024 * 1024,
});
const byLicence = JSON.parse(listed) as Record<string, { readonly name: string }[]>;
if (Object.keys(byLicence).length === 0) throw new Error("pnpm lists no licences.");
for (const [licence, packages] of Object.entries(byLicence)) {
  if (isAllowedLicence(licence, ALLOWED)) continue;
  const names = packages.map(({ name }) => name).join(", ");
  console.error(`${licence} is not among the licences in scripts/check-licenses.ts: ${names}`);
  process.exitCode = 1;
}
