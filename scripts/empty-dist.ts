// Before a build: what an earlier one left must not be published.
import { rmSync } from "node:fs";

rmSync("dist", { recursive: true, force: true, maxRetries: 5 });
