// The command serves the page of the studio from its own folder, so that it needs nothing else.
import { cpSync, rmSync } from "node:fs";

rmSync("dist/studio", { recursive: true, force: true });
cpSync("../../apps/studio/dist", "dist/studio", { recursive: true });
