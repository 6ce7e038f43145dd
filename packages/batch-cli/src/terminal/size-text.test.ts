import { expect, test } from "vitest";
import { sizeText } from "./size-text.ts";

test.each([
  [0, "0 bytes"],
  [1, "1 byte"],
  [999, "999 bytes"],
  [1_000, "1.0 kB"],
  [1_234_567, "1.2 MB"],
  [5e15, "5000.0 TB"],
])("%i", (bytes, text) => expect(sizeText(bytes)).toBe(text));
