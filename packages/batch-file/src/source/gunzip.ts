/** By the first bytes, whatever the name says. */
export function isGzip(start: Uint8Array): boolean {
  return start[0] === 0x1f && start[1] === 0x8b;
}

/** With what every platform has. A file of several gzip members, one behind the other, is refused by it. */
export async function* gunzip(
  packed: AsyncGenerator<Uint8Array<ArrayBuffer>, void, undefined>,
): AsyncGenerator<Uint8Array<ArrayBuffer>, void, undefined> {
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
