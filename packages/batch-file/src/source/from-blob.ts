import type { FileBytes } from "./file-bytes.ts";
import { createSha256 } from "./sha256.ts";

/**
 * A file that a user chose or dropped in a page, or any other blob.
 *
 * @param name Of a blob that has none.
 *
 * @example
 * const file = fromBlob(new Blob(["email\nada@example.com\n"]), "people.csv");
 * const { header, rows } = await survey(file);
 * [header, rows]; //=> [["email"], 1]
 */
export function fromBlob(
  blob: Blob & { readonly name?: string; readonly lastModified?: number },
  name: string = blob.name ?? "file",
): FileBytes {
  return {
    name,
    fileName: name,
    size: blob.size,
    modified: blob.lastModified ?? 0,
    read: async (start, end) => new Uint8Array(await blob.slice(start, end).arrayBuffer()),
    async *stream() {
      yield* blob.stream() as unknown as AsyncIterable<Uint8Array<ArrayBuffer>>;
    },
    createHash: createSha256,
  };
}
