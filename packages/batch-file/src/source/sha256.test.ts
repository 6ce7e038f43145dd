import { createHash, randomBytes } from "node:crypto";
import { expect, test } from "vitest";
import { createSha256 } from "./sha256.ts";

test("is the SHA-256 of the bytes, whatever pieces they come in", () => {
  for (const size of [0, 1, 55, 56, 63, 64, 65, 119, 120, 128, 1_000]) {
    const bytes = randomBytes(size);
    const expected = createHash("sha256").update(bytes).digest("hex");
    for (const piece of [1, 3, 63, 64, 65, 1_000]) {
      const hash = createSha256();
      for (let at = 0; at < size; at += piece) hash.update(bytes.subarray(at, at + piece));
      expect({ size, piece, hex: hash.hex() }).toEqual({ size, piece, hex: expected });
    }
  }
});
