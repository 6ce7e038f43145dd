import type { Hash } from "./file-bytes.ts";

/** FIPS 180-4, 4.2.2. */
const K = new Int32Array([
  0x428a2f98, 0x71374491, 0xb5c0fbcf, 0xe9b5dba5, 0x3956c25b, 0x59f111f1, 0x923f82a4, 0xab1c5ed5,
  0xd807aa98, 0x12835b01, 0x243185be, 0x550c7dc3, 0x72be5d74, 0x80deb1fe, 0x9bdc06a7, 0xc19bf174,
  0xe49b69c1, 0xefbe4786, 0x0fc19dc6, 0x240ca1cc, 0x2de92c6f, 0x4a7484aa, 0x5cb0a9dc, 0x76f988da,
  0x983e5152, 0xa831c66d, 0xb00327c8, 0xbf597fc7, 0xc6e00bf3, 0xd5a79147, 0x06ca6351, 0x14292967,
  0x27b70a85, 0x2e1b2138, 0x4d2c6dfc, 0x53380d13, 0x650a7354, 0x766a0abb, 0x81c2c92e, 0x92722c85,
  0xa2bfe8a1, 0xa81a664b, 0xc24b8b70, 0xc76c51a3, 0xd192e819, 0xd6990624, 0xf40e3585, 0x106aa070,
  0x19a4c116, 0x1e376c08, 0x2748774c, 0x34b0bcb5, 0x391c0cb3, 0x4ed8aa4a, 0x5b9cca4f, 0x682e6ff3,
  0x748f82ee, 0x78a5636f, 0x84c87814, 0x8cc70208, 0x90befffa, 0xa4506ceb, 0xbef9a3f7, 0xc67178f2,
]);
const START = [
  0x6a09e667, 0xbb67ae85, 0x3c6ef372, 0xa54ff53a, 0x510e527f, 0x9b05688c, 0x1f83d9ab, 0x5be0cd19,
];
const BLOCK_BYTES = 64;
/** What is left of the last block for the length, in bytes. */
const LENGTH_BYTES = 8;

/** A SHA-256 piece by piece, which browsers do not have: `crypto.subtle.digest` wants all bytes at once. */
export function createSha256(): Hash {
  const state = Int32Array.from(START);
  const words = new Int32Array(BLOCK_BYTES);
  /** What came and does not fill a block yet. */
  const rest = new Uint8Array(BLOCK_BYTES);
  let bytes = 0;

  function add(piece: Uint8Array): void {
    const held = bytes % BLOCK_BYTES;
    bytes += piece.length;
    let place = 0;
    if (held > 0) {
      place = Math.min(BLOCK_BYTES - held, piece.length);
      rest.set(piece.subarray(0, place), held);
      if (held + place < BLOCK_BYTES) return;
      addBlock(state, words, new DataView(rest.buffer), 0);
    }
    const view = new DataView(piece.buffer, piece.byteOffset, piece.length);
    for (; place + BLOCK_BYTES <= piece.length; place += BLOCK_BYTES) {
      addBlock(state, words, view, place);
    }
    rest.set(piece.subarray(place));
  }
  return {
    update: add,
    hex() {
      const bits = BigInt(bytes) * 8n;
      const toFill = BLOCK_BYTES - ((bytes + LENGTH_BYTES) % BLOCK_BYTES);
      const end = new Uint8Array(toFill + LENGTH_BYTES);
      end[0] = 0x80;
      new DataView(end.buffer).setBigUint64(toFill, bits);
      add(end);
      return Array.from(state, (word) => (word >>> 0).toString(16).padStart(8, "0")).join("");
    },
  };
}

function addBlock(state: Int32Array, words: Int32Array, view: DataView, start: number): void {
  for (let i = 0; i < 16; i += 1) words[i] = view.getInt32(start + 4 * i);
  for (let i = 16; i < 64; i += 1) {
    const two = words[i - 2]!;
    const fifteen = words[i - 15]!;
    const later = turn(two, 17) ^ turn(two, 19) ^ (two >>> 10);
    const earlier = turn(fifteen, 7) ^ turn(fifteen, 18) ^ (fifteen >>> 3);
    words[i] = (later + words[i - 7]! + earlier + words[i - 16]!) | 0;
  }
  let a = state[0]!;
  let b = state[1]!;
  let c = state[2]!;
  let d = state[3]!;
  let e = state[4]!;
  let f = state[5]!;
  let g = state[6]!;
  let h = state[7]!;
  for (let i = 0; i < 64; i += 1) {
    const choice = (e & f) ^ (~e & g);
    const one = (h + (turn(e, 6) ^ turn(e, 11) ^ turn(e, 25)) + choice + K[i]! + words[i]!) | 0;
    const majority = (a & b) ^ (a & c) ^ (b & c);
    const two = ((turn(a, 2) ^ turn(a, 13) ^ turn(a, 22)) + majority) | 0;
    h = g;
    g = f;
    f = e;
    e = (d + one) | 0;
    d = c;
    c = b;
    b = a;
    a = (one + two) | 0;
  }
  state[0]! += a;
  state[1]! += b;
  state[2]! += c;
  state[3]! += d;
  state[4]! += e;
  state[5]! += f;
  state[6]! += g;
  state[7]! += h;
}

function turn(word: number, bits: number): number {
  return (word >>> bits) | (word << (32 - bits));
}
