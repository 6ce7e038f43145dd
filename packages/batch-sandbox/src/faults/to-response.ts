import type { Answer } from "../answer/answers.ts";
import { connectionReset } from "./connection-reset.ts";
import type { Interference } from "./fault-rules.ts";

const MAX_PIECES = 20;

/**
 * An answer as it is sent, damaged on its way by those faults that do that.
 *
 * @param wait Waits for the given milliseconds.
 */
export function toResponse(
  { status, headers, body }: Answer,
  fault: Interference | undefined,
  wait: (milliseconds: number) => Promise<void>,
): Response {
  if (body === undefined) return new Response(null, { status, headers: { ...headers } });
  const isPage = typeof body === "string";
  const text = isPage ? body : JSON.stringify(body);
  const type = isPage ? "text/html;charset=utf-8" : "application/json;charset=utf-8";
  const init = { status, headers: { ...headers, "content-type": type } };
  if (fault?.kind === "truncate") return new Response(firstHalf(encode(text)), init);
  const isCut = fault?.kind === "reset" && fault.when === "mid-body";
  const duration = fault?.kind === "slow-body" ? fault.milliseconds : undefined;
  if (!isCut && duration === undefined) return new Response(text, init);
  const bytes = encode(text);
  const pieces = duration === undefined ? cutBody(bytes) : trickle(bytes, duration, wait);
  // Told in advance, as a server does that knows its answer, so that a client can see it is cut.
  const withLength = { ...init.headers, "content-length": String(bytes.length) };
  return new Response(toStream(pieces), { status, headers: withLength });
}

function encode(text: string): Uint8Array<ArrayBuffer> {
  return new TextEncoder().encode(text);
}

function firstHalf(bytes: Uint8Array<ArrayBuffer>): Uint8Array<ArrayBuffer> {
  return bytes.subarray(0, bytes.length / 2);
}

// oxlint-disable-next-line require-await -- a generator of one kind, for both
async function* cutBody(bytes: Uint8Array<ArrayBuffer>): AsyncGenerator<Uint8Array> {
  yield firstHalf(bytes);
  throw connectionReset("terminated");
}

async function* trickle(
  bytes: Uint8Array<ArrayBuffer>,
  milliseconds: number,
  wait: (milliseconds: number) => Promise<void>,
): AsyncGenerator<Uint8Array> {
  const pieces = Math.min(bytes.length, MAX_PIECES);
  for (let piece = 0; piece < pieces; piece += 1) {
    await wait(milliseconds / pieces);
    const [start, end] = [piece, piece + 1].map((it) => (it * bytes.length) / pieces);
    yield bytes.subarray(start, end);
  }
}

/** Nothing is made before it is read: an error would otherwise swallow what comes before it. */
function toStream(pieces: AsyncGenerator<Uint8Array>): ReadableStream<Uint8Array> {
  return new ReadableStream(
    {
      async pull(controller) {
        const { done, value } = await pieces.next();
        if (done === true) controller.close();
        else controller.enqueue(value);
      },
      async cancel() {
        await pieces.return(undefined);
      },
    },
    { highWaterMark: 0 },
  );
}
