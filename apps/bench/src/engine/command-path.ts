import { fileURLToPath } from "node:url";

/** The built command, as a user runs it. */
export const commandPath = fileURLToPath(
  new URL("bin/hubspot-batch.js", import.meta.resolve("hubspot-batch/package.json")),
);
