/** The characters of Windows-1252 for the bytes 0x80 to 0x9F; a blank where it has none. */
const WINDOWS_1252 = "€ ‚ƒ„…†‡ˆ‰Š‹Œ Ž  ‘’“”•–—˜™š›œ žŸ";

/**
 * What characters of European, Semitic and East Asian scripts and emoji become, when their bytes of UTF-8 are read
 * as Windows-1252 or Latin-1: one that leads, then others. Other scripts look like words in quotes: `CAFÉ»`.
 */
const MISREAD = new RegExp(
  `[ÂÃÄÅÎÏÐÑ×ØÙâ-ð][\u0080-\u00bf${WINDOWS_1252.replaceAll(" ", "")}]+`,
  "g",
);

/**
 * Returns a text as it was before its UTF-8 was read as Windows-1252: `Jörg` for `JÃ¶rg`.
 *
 * @returns `undefined` when the text does not have such characters.
 */
export function undoDoubleEncoding(text: string): string | undefined {
  const undone = text.replace(MISREAD, (characters) => {
    try {
      return decodeURIComponent(Array.from(characters, byteOf).join(""));
    } catch {
      // By chance, as these are no bytes of UTF-8.
      return characters;
    }
  });
  return undone === text ? undefined : undone;
}

function byteOf(character: string): string {
  const place = WINDOWS_1252.indexOf(character);
  const byte = place === -1 ? character.charCodeAt(0) : 0x80 + place;
  return `%${byte.toString(16)}`;
}
