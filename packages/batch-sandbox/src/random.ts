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

/** An id in the form of a UUID, as HubSpot's correlation ids are. */
export function randomUuid(random: Random): string {
  const digits = (count: number) => {
    let text = "";
    while (text.length < count) text += Math.floor(random() * 16).toString(16);
    return text;
  };
  return [digits(8), digits(4), `4${digits(3)}`, `a${digits(3)}`, digits(12)].join("-");
}
