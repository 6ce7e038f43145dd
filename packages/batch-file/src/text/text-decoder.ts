/** The bytes 0x80 to 0x9F of Windows-1252, which Node 22.13 to 24 read as control characters. */
const WINDOWS_1252 = "€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8dŽ\x8f\x90‘’“”•–—˜™š›œ\x9džŸ";

/** Turns bytes into text, piece by piece. Throws where they are not text. */
export interface Decode {
  (bytes?: Uint8Array): string;
}

/** @param encoding As `TextDecoder` names it. The first byte order mark is no part of the text. */
export function createDecode(encoding: string): Decode {
  const decoder = new TextDecoder(encoding, { fatal: true });
  const decode: Decode = (bytes) =>
    bytes === undefined ? decoder.decode() : decoder.decode(bytes, { stream: true });
  if (encoding !== "windows-1252") return decode;
  return (bytes) =>
    // What is right already has no other meaning there.
    decode(bytes).replace(/[\x80-\x9f]/g, (control) => WINDOWS_1252[control.charCodeAt(0) - 0x80]!);
}
