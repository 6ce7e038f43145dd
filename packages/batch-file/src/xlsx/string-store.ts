/** Holds texts outside of the heap, one after the other as UTF-8, each with a zero behind it. */
export interface StringStore {
  /** @returns Whether there was room. */
  add(text: string): boolean;
  get(index: number): string | undefined;
}

const PAGE_BYTES = 1024 * 1024;
const PLACES_PER_PAGE = 64 * 1024;

/** @param maxBytes For all, with 5 bytes for each. */
export function createStringStore(maxBytes: number): StringStore {
  const encoder = new TextEncoder();
  const decoder = new TextDecoder("utf-8", { ignoreBOM: true });
  const pages: Uint8Array<ArrayBuffer>[] = [];
  /** Where the texts begin: the number of the page × its size + the place in it. */
  const places: Uint32Array[] = [];
  let count = 0;
  let used = PAGE_BYTES;

  function hasRoom(): boolean {
    return pages.length * PAGE_BYTES + places.length * PLACES_PER_PAGE * 4 < maxBytes;
  }
  /** @returns Whether it fits, with its zero, into the page that is being filled. */
  function write(text: string): boolean {
    const room = pages.at(-1)?.subarray(used) ?? new Uint8Array();
    if (room.length === 0) return false;
    const { read, written } = encoder.encodeInto(text, room);
    if (read < text.length || written === room.length) {
      room.fill(0);
      return false;
    }
    used += written + 1;
    return true;
  }
  return {
    add(text) {
      let start = used;
      if (!write(text)) {
        if (!hasRoom()) return false;
        pages.push(new Uint8Array(PAGE_BYTES));
        start = used = 0;
        if (!write(text)) return false;
      }
      if (count % PLACES_PER_PAGE === 0) {
        if (!hasRoom()) return false;
        places.push(new Uint32Array(PLACES_PER_PAGE));
      }
      places.at(-1)![count % PLACES_PER_PAGE] = (pages.length - 1) * PAGE_BYTES + start;
      count += 1;
      return true;
    },
    get(index) {
      if (!(index >= 0 && index < count)) return undefined;
      const place = places[Math.floor(index / PLACES_PER_PAGE)]![index % PLACES_PER_PAGE]!;
      const page = pages[Math.floor(place / PAGE_BYTES)]!;
      const start = place % PAGE_BYTES;
      return decoder.decode(page.subarray(start, page.indexOf(0, start)));
    },
  };
}
