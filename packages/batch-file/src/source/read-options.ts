import type { Format } from "./detect-format.ts";

/** How a file is to be read. What is left out is found out from its name and its first bytes. */
export interface ReadOptions {
  readonly format?: Format | undefined;
}
