/** The values of server-sent events. `EventSource` cannot send the token in a header. */
export async function* readEvents<Value>(
  body: ReadableStream<Uint8Array<ArrayBuffer>>,
): AsyncGenerator<Value, void, undefined> {
  let text = "";
  const pieces = body.pipeThrough(new TextDecoderStream());
  for await (const piece of pieces as unknown as AsyncIterable<string>) {
    const events = `${text}${piece}`.split("\n\n");
    text = events.pop() ?? "";
    for (const event of events) yield JSON.parse(event.slice("data: ".length)) as Value;
  }
}
