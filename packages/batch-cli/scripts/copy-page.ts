// The command serves the page of the studio from its own folder, so that it needs nothing else.
import { cpSync } from "node:fs";

cpSync("../../apps/studio/dist", "dist/studio", { recursive: true });
