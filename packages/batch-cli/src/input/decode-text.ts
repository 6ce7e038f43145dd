import { isUtf8 } from "node:buffer";
import { placeOf } from "./place-of.ts";
import type { Problems } from "./problems.ts";
import type { Encoding, Source } from "./source.ts";

const NOT_TEXT: Record<Encoding, string> = {
  "utf-8":
    "not UTF-8 text, perhaps Latin-1 or Windows-1252. Save the file as “CSV UTF-8” and try again.",
  "utf-16le": "not UTF-16 text: half of a character. Save the file as UTF-8 and try again.",
  "utf-16be": "not UTF-16 text: half of a character. Save the file as UTF-8 and try again.",
};

/**
 * The text of a file, in pieces, none of which ends within a character.
 *
 * Bytes that are no text end it: decoded loosely, they would be written as nonsense.
 */
export async function* decodeText(
  source: Source,
  problems: Problems,
): AsyncGenerator<string, void, undefined> {
  const { encoding } = source;
  let isStart = true;
  let given = 0;
  let rest: Buffer = Buffer.alloc(0);

  async function decode(bytes: Buffer): Promise<string> {
    const decoded = toText(bytes, encoding);
    const text = isStart && decoded.startsWith("\uFEFF") ? decoded.slice(1) : decoded;
    isStart = false;
    const wrong = firstWrong(bytes, decoded, encoding);
    if (wrong !== undefined) {
      const character = given + wrong - (decoded.length - text.length);
      problems.stop(await placeOf(source, character), NOT_TEXT[encoding]);
    }
    const nul = text.indexOf("\0");
    if (nul !== -1) {
      problems.stop(await placeOf(source, given + nul), "a NUL character; is this a text file?");
    }
    given += text.length;
    return text;
  }

  for await (const chunk of source.bytes()) {
    const bytes = rest.length === 0 ? chunk : Buffer.concat([rest, chunk]);
    const end = endOfWhole(bytes, encoding);
    rest = bytes.subarray(end);
    if (end > 0) yield await decode(bytes.subarray(0, end));
  }
  if (rest.length > 0) yield await decode(rest);
}

function toText(bytes: Buffer, encoding: Encoding): string {
  if (encoding === "utf-8") return bytes.toString("utf8");
  if (encoding === "utf-16le") return bytes.toString("utf16le");
  // A copy, as the bytes belong to the reader; an odd one at the end is found to be wrong anyway.
  return Buffer.from(bytes.subarray(0, bytes.length & ~1))
    .swap16()
    .toString("utf16le");
}

/** The bytes up to here are whole characters, or wrong ones. */
function endOfWhole(bytes: Buffer, encoding: Encoding): number {
  const { length } = bytes;
  if (encoding === "utf-8") {
    // A character starts with 0xxxxxxx or 11xxxxxx and has up to four bytes.
    for (let back = 1; back <= Math.min(4, length); back += 1) {
      const byte = bytes[length - back]!;
      if (byte < 0x80) return length;
      if (byte >= 0xc0) return back < sizeFrom(byte) ? length - back : length;
    }
    return length;
  }
  const whole = length & ~1;
  const last = bytes[encoding === "utf-16le" ? whole - 1 : whole - 2] ?? 0;
  return last >= 0xd8 && last <= 0xdb ? whole - 2 : whole;
}

function sizeFrom(firstByte: number): number {
  if (firstByte >= 0xf0) return 4;
  return firstByte >= 0xe0 ? 3 : 2;
}

/** The place in `text` of the first character that the bytes do not really hold. */
function firstWrong(bytes: Buffer, text: string, encoding: Encoding): number | undefined {
  if (encoding !== "utf-8") {
    if (text.isWellFormed() && bytes.length % 2 === 0) return undefined;
    const lone = text.search(/\p{Surrogate}/u);
    return lone === -1 ? text.length : lone;
  }
  if (isUtf8(bytes)) return undefined;
  let offset = 0;
  let at = 0;
  for (;;) {
    const next = text.indexOf("\uFFFD", at);
    offset += Buffer.byteLength(text.slice(at, next));
    // The file may well hold this character itself, as EF BF BD.
    if (bytes.readUIntBE(offset, Math.min(3, bytes.length - offset)) !== 0xefbfbd) return next;
    offset += 3;
    at = next + 1;
  }
}
