import { createServer, type RequestListener, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { inspect } from "node:util";
import { gzipSync } from "node:zlib";
import { afterEach, describe, expect, test } from "vitest";
import { type BatchEvent, createBatchClient } from "../index.ts";
import { MAX_ANSWER_BYTES, readAnswer } from "./read-answer.ts";
import { companies, door, TOKEN } from "../testing/account.ts";

let server: Server | undefined;
afterEach(() => {
  server?.closeAllConnections();
  server?.close();
});

async function serve(listener: RequestListener): Promise<string> {
  server = createServer((incoming, outgoing) => {
    incoming.resume().once("end", () => listener(incoming, outgoing));
  });
  await new Promise<void>((resolve) => server!.listen(0, "127.0.0.1", resolve));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

/** A client of a server that answers as it likes. */
async function clientOf(listener: RequestListener, events: BatchEvent[] = []) {
  return createBatchClient({
    accessToken: TOKEN,
    baseUrl: await serve(listener),
    onEvent: (event) => events.push(event),
  });
}

const KILOBYTES_64 = Buffer.alloc(64 * 1024, " ");
const LIMIT = 1_000_000;

describe("a body without end", () => {
  /** Sends for as long as somebody takes it. */
  function endless(stream: NodeJS.WritableStream): void {
    const more = (): void => {
      while (stream.write(KILOBYTES_64));
    };
    stream.on("drain", more).on("error", () => {});
    more();
  }

  test.each([200, 402])(
    "%i: is read up to the limit, then its connection is closed",
    async (status) => {
      const closed = door();
      const url = await serve((_, outgoing) => {
        outgoing.once("close", closed.open).writeHead(status);
        endless(outgoing);
      });
      const answer = readAnswer(await fetch(url), LIMIT);
      // A refusal is known by its status.
      if (status === 200) await expect(answer).rejects.toThrow("It is longer than 1000000 bytes.");
      else {
        const body = "the body did not come whole: It is longer than 1000000 bytes.";
        expect(await answer).toMatchObject({ status, body });
      }
      await closed.opened;
    },
  );

  test("that is small until it is decompressed is counted as it is then", async () => {
    const url = await serve((_, outgoing) => {
      outgoing.writeHead(200, { "content-encoding": "gzip" });
      outgoing.end(gzipSync(Buffer.alloc(LIMIT + 1, " ")));
    });
    await expect(readAnswer(await fetch(url), LIMIT)).rejects.toThrow("It is longer");
  });

  test("may have been written", async () => {
    const client = await clientOf((_, outgoing) => {
      outgoing.writeHead(200);
      endless(outgoing);
    });
    const { outcomes } = await client.create("companies", companies(2));
    expect(outcomes).toMatchObject(
      [0, 1].map((index) => ({
        index,
        status: "unknown",
        reason: "no-answer",
        attempts: 1,
        message: `An answer came (200), but its body cannot be read: It is longer than ${MAX_ANSWER_BYTES} bytes.`,
      })),
    );
  });
});

test("a body as long as the limit is read", async () => {
  const body = JSON.stringify("x".repeat(98));
  expect(await readAnswer(new Response(body), 100)).toMatchObject({ body: "x".repeat(98) });
  await expect(readAnswer(new Response(`${body} `), 100)).rejects.toThrow("It is longer");
});

test("characters cut between two pieces are put together", async () => {
  const bytes = new TextEncoder().encode('\uFEFF"Åsa 🎈"');
  const pieces = new ReadableStream({
    start(controller) {
      for (const byte of bytes) controller.enqueue(Uint8Array.of(byte));
      controller.close();
    },
  });
  expect(await readAnswer(new Response(pieces))).toMatchObject({ body: "Åsa 🎈" });
});

test("a success whose body breaks off before its first byte confirms nothing", async () => {
  const client = await clientOf((_, outgoing) => {
    outgoing.writeHead(200, { "content-length": "100" });
    outgoing.flushHeaders();
    setTimeout(() => outgoing.destroy(), 5);
  });
  const run = client.run({ operation: "archive", objectType: "companies", maxRetries: 0 }, [
    { id: "7" },
  ]);
  expect((await run.result()).outcomes).toMatchObject([{ status: "unknown" }]);
});

test("a refusal of HubSpot's whose body breaks off says so, and may be asked for again", async () => {
  const client = await clientOf((_, outgoing) => {
    const head = { "content-length": "100", "x-hubspot-correlation-id": "c-1" };
    outgoing.writeHead(404, head).write('{"status":"error","mess', () => outgoing.destroy());
  });
  await expect(client.create("companies", companies(2))).rejects.toMatchObject({
    code: "UNAVAILABLE",
    message: expect.stringMatching(
      /^HubSpot's answer cannot be read: 404, the body did not come whole: /,
    ) as string,
  });
});

test("a body that nests without end is a text, and overflows no stack", async () => {
  const text = `${'{"a":['.repeat(100_000)}${"]}".repeat(100_000)}`;
  for (const status of [201, 400]) {
    const client = await clientOf((_, outgoing) => {
      outgoing.writeHead(status, { "content-encoding": "gzip" });
      outgoing.end(gzipSync(text));
    });
    const { outcomes } = await client.create("companies", companies(1));
    expect(outcomes).toMatchObject([{ status: status === 201 ? "unknown" : "failed" }]);
    expect(JSON.stringify(outcomes).length).toBeLessThan(1_000);
  }
});

describe("the token in an answer", () => {
  const escaped = TOKEN.replaceAll("-", String.raw`\u002d`);
  test.each([
    ["a value", `{"status":"error","message":"You sent ${escaped}","category":"X"}`],
    ["a name", `{"status":"error","message":"m","context":{"${escaped}":["1"]}}`],
    ["an id", `{"status":"error","message":"m","correlationId":"${escaped}"}`],
    ["a category", `{"status":"error","message":"m","category":"${escaped}"}`],
    [
      "an error of a list",
      `{"status":"error","message":"m","errors":[{"message":"${escaped}","context":{"id":["${escaped}"]}}]}`,
    ],
    ["a page", `<p>${TOKEN.replaceAll("-", "&#45;")}</p>`],
    ["half a JSON", `{"message":"${escaped}`],
  ])("in %s, escaped, is in no outcome and no event", async (_, body) => {
    const events: BatchEvent[] = [];
    for (const status of [207, 400, 402, 403]) {
      const client = await clientOf((_, outgoing) => {
        outgoing.writeHead(status, {
          "x-hubspot-correlation-id": encodeURIComponent(`Bearer ${TOKEN}`),
          location: TOKEN,
        });
        outgoing.end(body);
      }, events);
      const result: unknown = await client
        .create("companies", companies(2))
        .catch((error: unknown) => error);
      const shown = inspect([result, events], { depth: Infinity, showHidden: true });
      expect(shown).toMatch(/secret|answered/);
      expect(shown.replaceAll(/\\{1,2}u002d|&#45;|%2d/gi, "-")).not.toContain(TOKEN);
    }
  });
});
