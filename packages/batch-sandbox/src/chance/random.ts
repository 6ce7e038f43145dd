/** Numbers from 0 up to 1; equal seeds give equal sequences. */
export interface Random {
  (): number;
  /** The seed from which the rest of the sequence follows. */
  state(): number;
}

/** The generator known as mulberry32: small, fast, and good enough to shuffle. */
export function createRandom(seed: number): Random {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  return Object.assign(next, { state: () => state });
}

/**
 * A UUID of version 7, as HubSpot's correlation ids are: it begins with the time.
 *
 * @param now Milliseconds since 1970.
 */
export function createUuid(random: Random, now: number): string {
  const digits = (count: number) => {
    let text = "";
    while (text.length < count) text += Math.floor(random() * 16).toString(16);
    return text;
  };
  const time = Math.max(0, Math.floor(now)).toString(16).padStart(12, "0");
  return [time.slice(0, 8), time.slice(8), `7${digits(3)}`, `a${digits(3)}`, digits(12)].join("-");
}
