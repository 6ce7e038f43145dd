type Pieces = AsyncGenerator<Uint8Array<ArrayBuffer>, void, undefined>;

/** By the first bytes, whatever the name says. */
export function isGzip(start: Uint8Array): boolean {
  return start[0] === 0x1f && start[1] === 0x8b;
}

/**
 * Unpacks all members of a file, one behind the other, with what every platform has. `DecompressionStream` takes one
 * member, and does not tell where it ends. So the file is cut where a member may start. Where none does, which shows by
 * a member that is cut off, it is read once more without that cut.
 *
 * @param open Opens the packed file at its start.
 */
export async function* gunzip(open: () => Pieces): Pieces {
  const wrongCuts = new Set<number>();
  let yielded = 0;
  for (;;) {
    let place = 0;
    try {
      for await (const piece of gunzipMembers(open(), wrongCuts)) {
        const rest = piece.subarray(Math.max(0, yielded - place));
        place += piece.length;
        yielded = Math.max(yielded, place);
        if (rest.length > 0) yield rest;
      }
      return;
    } catch (error) {
      if (!(error instanceof WrongCut)) throw error;
      wrongCuts.add(error.place);
    }
  }
}

class WrongCut extends Error {
  readonly place: number;
  constructor(place: number) {
    super("No member of the gzip starts here.");
    this.place = place;
  }
}

async function* gunzipMembers(packed: Pieces, wrongCuts: ReadonlySet<number>): Pieces {
  const cut = cutAtStarts(packed, wrongCuts);
  /** Where the next member may start; undefined at the end of the file. */
  let start: number | undefined;
  async function* member(): Pieces {
    for (;;) {
      const { done, value } = await cut.next();
      if (typeof value === "number") start = value;
      if (done === true || typeof value === "number") return;
      yield value;
    }
  }
  try {
    do {
      start = undefined;
      try {
        yield* gunzipMember(member());
      } catch (error) {
        throw start === undefined ? error : new WrongCut(start);
      }
    } while (start !== undefined);
  } finally {
    await cut.return();
  }
}

const HEADER_BYTES = 4;

/** Yields the file in pieces, and between them each place where a member may start, but for the first. */
async function* cutAtStarts(
  packed: Pieces,
  wrongCuts: ReadonlySet<number>,
): AsyncGenerator<Uint8Array<ArrayBuffer> | number, void, undefined> {
  let [place, held] = [0, new Uint8Array()];
  for await (const piece of packed) {
    const bytes = new Uint8Array(held.length + piece.length);
    bytes.set(held);
    bytes.set(piece, held.length);
    const end = Math.max(0, bytes.length - HEADER_BYTES + 1);
    let from = 0;
    for (let at = bytes.indexOf(0x1f); at !== -1 && at < end; at = bytes.indexOf(0x1f, at + 1)) {
      if (place + at === 0 || !isStart(bytes, at) || wrongCuts.has(place + at)) continue;
      if (at > from) yield bytes.subarray(from, at);
      yield place + at;
      from = at;
    }
    if (end > from) yield bytes.subarray(from, end);
    place += end;
    held = bytes.slice(end);
  }
  if (held.length > 0) yield held;
}

/** RFC 1952, 2.3: two bytes say gzip, 8 says deflate, and the highest three flags are 0. */
function isStart(bytes: Uint8Array, at: number): boolean {
  return bytes[at + 1] === 0x8b && bytes[at + 2] === 8 && bytes[at + 3]! < 0x20;
}

async function* gunzipMember(packed: Pieces): Pieces {
  const { readable, writable } = new DecompressionStream("gzip");
  const writer = writable.getWriter();
  async function write(): Promise<void> {
    for await (const bytes of packed) await writer.write(bytes);
    await writer.close();
  }
  // What is wrong with the bytes shows at the reader; what keeps them from being read must get there.
  const writing = write().catch((error: unknown) => writer.abort(error).catch(() => {}));
  const reader = readable.getReader();
  try {
    for (;;) {
      const { value, done } = await reader.read();
      if (done) return;
      yield value;
    }
  } finally {
    await reader.cancel().catch(() => {});
    await writing;
  }
}
