import type { Problems } from "../problems/problems.ts";
import type { Encoding, Source } from "../source/source.ts";
import { placeOf } from "./place-of.ts";

const NOT_TEXT: Record<Encoding, readonly [message: string, remedy: string]> = {
  "utf-8": [
    "not UTF-8 text, perhaps Latin-1 or Windows-1252.",
    "Save the file as “CSV UTF-8” and try again.",
  ],
  "utf-16le": ["not UTF-16 text: half of a character.", "Save the file as UTF-8 and try again."],
  "utf-16be": ["not UTF-16 text: half of a character.", "Save the file as UTF-8 and try again."],
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
  const decoder = new TextDecoder(encoding, { fatal: true });
  let given = 0;

  async function decode(bytes: Uint8Array | undefined): Promise<string> {
    let text = "";
    try {
      text = bytes === undefined ? decoder.decode() : decoder.decode(bytes, { stream: true });
    } catch {
      problems.stop(await placeOf(source), "NOT_TEXT", ...NOT_TEXT[encoding]);
    }
    const nul = text.indexOf("\0");
    if (nul !== -1) {
      const place = await placeOf(source, given + nul);
      problems.stop(place, "NOT_TEXT", "a NUL character; is this a text file?");
    }
    given += text.length;
    return text;
  }

  for await (const bytes of source.bytes()) {
    const text = await decode(bytes);
    if (text !== "") yield text;
  }
  const text = await decode(undefined);
  if (text !== "") yield text;
}
