/**
 * Why bytes are no text of an encoding, what to do, and the encoding that they are probably in.
 *
 * @param bytes Bytes, some of which are not text.
 */
export function explainBytes(
  encoding: string,
  bytes: Uint8Array,
): readonly [message: string, remedy: string, perhaps?: { readonly encoding: string }] {
  if (encoding === "utf-8") {
    const { name, label } = guess(bytes);
    return [
      `not UTF-8 text, perhaps ${name}.`,
      `Give the encoding (${label}), or save the file as “CSV UTF-8”.`,
      { encoding: label },
    ];
  }
  if (encoding.startsWith("utf-16")) {
    return ["not UTF-16 text: half of a character.", "Save the file as UTF-8 and try again."];
  }
  return [`not ${encoding} text.`, "Give another encoding, or save the file as “CSV UTF-8”."];
}

function guess(bytes: Uint8Array): { name: string; label: string } {
  if (isShiftJis(bytes)) return { name: "Shift JIS", label: "shift_jis" };
  let macLetters = 0;
  let windowsLetters = 0;
  for (const byte of bytes) {
    if (byte >= 0xc0) windowsLetters += 1;
    // Letters with accents in Mac Roman; in Windows-1252 signs that are rare. Its common ones are left out.
    else if (byte > 0x80 && byte < 0xa0 && byte !== 0x85 && !(byte > 0x90 && byte < 0x98)) {
      macLetters += 1;
    }
  }
  return macLetters > windowsLetters
    ? { name: "Mac Roman", label: "macintosh" }
    : { name: "Windows-1252", label: "windows-1252" };
}

/** Most of what is not ASCII reads as kana or kanji of two bytes, and some of it as kana. */
function isShiftJis(bytes: Uint8Array): boolean {
  let text: string;
  try {
    text = new TextDecoder("shift_jis", { fatal: true }).decode(bytes, { stream: true });
  } catch {
    return false;
  }
  const count = (characters: RegExp): number => text.match(characters)?.length ?? 0;
  const kana = count(/[\u3041-\u30FF]/g);
  const kanji = count(/[\u4E00-\u9FFF]/g);
  return kana > 0 && kana + kanji > 0.8 * count(/[^\0-\x7F]/g);
}
