import type { Problems } from "../problems/problems.ts";
import type { Source } from "../source/source.ts";
import { explainBytes } from "./explain-bytes.ts";
import { placeOf } from "./place-of.ts";
import { createDecode } from "./text-decoder.ts";

/**
 * The text of a file, in pieces, none of which ends within a character.
 *
 * Bytes that are no text end it: decoded loosely, they would be written as nonsense.
 */
export async function* decodeText(
  source: Source,
  problems: Problems,
): AsyncGenerator<string, void, undefined> {
  const encoding = source.encoding.name;
  const decodeBytes = createDecode(encoding);
  let given = 0;
  let previous = new Uint8Array();

  async function decode(bytes: Uint8Array | undefined): Promise<string> {
    let text = "";
    try {
      text = decodeBytes(bytes);
    } catch {
      const explained = explainBytes(encoding, bytes ?? previous);
      problems.stop(await placeOf(source), "NOT_TEXT", ...explained);
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
    previous = bytes;
    if (text !== "") yield text;
  }
  const text = await decode(undefined);
  if (text !== "") yield text;
}
