import { features } from "node:process";

/** Options with which Node runs TypeScript. From 22.18 on it needs none. */
export const STRIP_TYPES: readonly string[] = features.typescript
  ? []
  : ["--experimental-strip-types"];
