import type { FileBytes } from "../source/file-bytes.ts";
import type { Survey } from "./survey.ts";

type Known = { readonly [Key in "hash" | "modified" | "size"]?: Survey[Key] | undefined };

/**
 * A file as it was when it was surveyed: its first `size` bytes. What was appended since is not part of it.
 *
 * The last piece is held back until all pieces were read and the hash is right, so that no row of a short file
 * that changed is used.
 *
 * @param changed Throws; called when the file is not what it was, at the latest at its end.
 */
export function asSurveyed(
  { createHash, ...file }: FileBytes,
  { hash, size = Infinity }: Known,
  changed: () => never,
): FileBytes {
  return {
    // Without `createHash`: it is hashed here, and would be once more.
    ...file,
    size: Math.min(file.size, size),
    read: (start, end) => file.read(start, Math.min(end, size)),
    async *stream() {
      const digest = hash === undefined ? undefined : createHash?.();
      let bytes = 0;
      let last: Uint8Array<ArrayBuffer> | undefined;
      for await (const piece of startOf(file, size)) {
        if (last !== undefined) yield last;
        digest?.update(piece);
        bytes += piece.length;
        last = piece;
      }
      const isShort = size !== Infinity && bytes < size;
      if (isShort || (digest !== undefined && digest.hex() !== hash)) changed();
      if (last !== undefined) yield last;
    },
  };
}

/**
 * Whether a file still begins with what was surveyed. Reads that part again where its size or time
 * has changed.
 */
export async function isStillThere(
  file: FileBytes,
  { hash, modified, size }: Known,
): Promise<boolean> {
  const now = (await file.current?.()) ?? file;
  const isTouched =
    (size !== undefined && now.size !== size) ||
    (modified !== undefined && now.modified !== modified);
  if (!isTouched) return true;
  if (size === undefined || hash === undefined || now.size < size) return false;
  return (await hashOfStart(file, size)) === hash;
}

/**
 * Returns the SHA-256 of the first bytes of a file, as small letters and digits: whether a file that has grown still
 * begins with what was read. Undefined where its `FileBytes` do not hash.
 *
 * @param bytes How many, from the start.
 *
 * @example
 * const before = fromBlob(new Blob(["email\nada@example.com\n"]), "people.csv");
 * const after = fromBlob(new Blob(["email\nada@example.com\nbo@example.com\n"]), "people.csv");
 * const { hash, size } = await survey(before);
 * (await hashOfStart(after, size)) === hash; //=> true
 */
export async function hashOfStart(file: FileBytes, bytes: number): Promise<string | undefined> {
  const hash = file.createHash?.();
  if (hash === undefined) return undefined;
  for await (const piece of startOf(file, bytes)) hash.update(piece);
  return hash.hex();
}

async function* startOf(
  file: FileBytes,
  bytes: number,
): AsyncGenerator<Uint8Array<ArrayBuffer>, void, undefined> {
  let left = bytes;
  for await (const piece of file.stream()) {
    const some = piece.subarray(0, left);
    yield some;
    left -= some.length;
    if (left <= 0) return;
  }
}
