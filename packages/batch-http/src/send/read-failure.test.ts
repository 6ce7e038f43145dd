import { describe, expect, test } from "vitest";
import { readFailure } from "./read-failure.ts";

function failure(message: string, fields: object = {}): Error {
  return Object.assign(new TypeError(message), fields);
}

/** As Node's fetch fails: the reason is the cause. */
function inNode(message: string, fields: object = {}): Error {
  return new TypeError("fetch failed", { cause: failure(message, fields) });
}

const REFUSED = failure("connect ECONNREFUSED ::1:1", { code: "ECONNREFUSED", syscall: "connect" });
const UNREACHABLE = failure("connect ENETUNREACH ::1:1", {
  code: "ENETUNREACH",
  syscall: "connect",
});
const BROKEN = failure("read ECONNRESET", { code: "ECONNRESET", syscall: "read" });
const BUN_REFUSED = "Unable to connect. Is the computer able to access the url?";

// Seen in Node 26, in Bun 1.4, and in issues of Bun 1.3 and Deno.
describe("nothing has left", () => {
  test.each<[string, unknown]>([
    [
      "Node: a refused connection",
      inNode("connect ECONNREFUSED", { code: "ECONNREFUSED", syscall: "connect" }),
    ],
    ["Node: no such host", inNode("getaddrinfo ENOTFOUND x", { code: "ENOTFOUND" })],
    ["Node: no name server", inNode("getaddrinfo EAI_AGAIN x", { code: "EAI_AGAIN" })],
    ["Node: connecting takes too long", inNode("Timeout", { code: "UND_ERR_CONNECT_TIMEOUT" })],
    ["Node: no way to the host", inNode("c", { code: "EHOSTUNREACH", syscall: "connect" })],
    ["Node: no way to the network", inNode("c", { code: "ENETUNREACH", syscall: "connect" })],
    [
      "Node: the system gives up connecting",
      inNode("c", { code: "ETIMEDOUT", syscall: "connect" }),
    ],
    ["Node: a certificate of its own", inNode("c", { code: "DEPTH_ZERO_SELF_SIGNED_CERT" })],
    ["Node: a port that fetch blocks", inNode("bad port")],
    ["Node: no HTTP", inNode("unknown scheme")],
    [
      "Node: the proxy does not open the way",
      inNode("Proxy response (502) !== 200 when HTTP Tunneling", { code: "UND_ERR_ABORTED" }),
    ],
    [
      "Node 26: a proxy does not pass on what goes without TLS",
      inNode("Proxy Authentication Required (407)", { code: "UND_ERR_INVALID_ARG" }),
    ],
    [
      "Node: every address of the host refuses",
      new TypeError("fetch failed", { cause: new AggregateError([UNREACHABLE, REFUSED]) }),
    ],
    [
      "Node: every address of the host, in the aggregate itself",
      new TypeError("fetch failed", {
        cause: Object.assign(new AggregateError([UNREACHABLE, REFUSED]), { code: "ENETUNREACH" }),
      }),
    ],
    [
      "Bun 1.4: a refused connection",
      failure(`ECONNREFUSED: ${BUN_REFUSED}`, { code: "ECONNREFUSED" }),
    ],
    ["Bun 1.3: a refused connection", failure(BUN_REFUSED, { code: "ConnectionRefused" })],
    [
      "Bun 1.3: no such host",
      failure("Was there a typo in the url or port?", { code: "FailedToOpenSocket" }),
    ],
    [
      "Deno 2: a refused connection",
      failure(
        "error sending request for url (http://localhost:1/crm): client error (Connect): tcp connect error: Connection refused (os error 111)",
      ),
    ],
    [
      "Deno 2: no such host",
      failure(
        "error sending request for url (https://api.example/): client error (Connect): dns error: failed to lookup address information: Name or service not known",
      ),
    ],
    [
      "Deno 1: a refused connection",
      failure(
        "error sending request for url (https://api.example/): error trying to connect: tcp connect error: Connection refused (os error 111)",
      ),
    ],
  ])("%s", (_, error) => {
    expect(readFailure(error).sent).toBe(false);
  });
});

describe("a request may have left", () => {
  test.each<[string, unknown]>([
    ["Node: the connection is reset", inNode("read ECONNRESET", { code: "ECONNRESET" })],
    ["Node: the other side closes", inNode("other side closed", { code: "UND_ERR_SOCKET" })],
    ["Node: writing fails", inNode("write EPIPE", { code: "EPIPE" })],
    ["Node: no answer", inNode("t", { code: "UND_ERR_HEADERS_TIMEOUT" })],
    ["Node: the network goes while reading", inNode("r", { code: "ENETUNREACH", syscall: "read" })],
    ["Node: the host goes while writing", inNode("w", { code: "EHOSTUNREACH", syscall: "write" })],
    ["Node: a timeout of an open connection", inNode("r", { code: "ETIMEDOUT", syscall: "read" })],
    [
      "one of several failures came later",
      new TypeError("fetch failed", { cause: new AggregateError([REFUSED, BROKEN, "text"]) }),
    ],
    ["an aggregate of nothing", new AggregateError([])],
    [
      "Bun: the connection is closed",
      failure("The socket connection was closed unexpectedly.", { code: "ECONNRESET" }),
    ],
    ["Bun 1.3: the connection is closed", failure("closed", { code: "ConnectionClosed" })],
    [
      "Deno 2: the connection is reset",
      failure(
        "error sending request from 127.0.0.1:50472 for http://localhost:4444/ (127.0.0.1:4444): client error (SendRequest): connection error: Connection reset by peer (os error 54)",
      ),
    ],
    [
      "Deno: words of the other side",
      failure(
        "error sending request for url (http://h/): client error (SendRequest): x (http://h/): client error (Connect)",
      ),
    ],
    ["a browser, which does not tell", failure("Failed to fetch")],
    ["words about a bad port", failure("there is a bad port")],
    ["a code that is no text", failure("x", { code: 7 })],
    ["no error", "ECONNREFUSED"],
    ["nothing", undefined],
  ])("%s", (_, error) => {
    expect(readFailure(error).sent).toBe(true);
  });

  test("causes that go in a circle", () => {
    const error = failure("circle");
    error.cause = error;
    expect(readFailure(error)).toEqual({ kind: "silence", cause: "circle", sent: true });
  });
});

test("the cause names every code, and the innermost message", () => {
  expect(readFailure(inNode("connect ECONNREFUSED", { code: "ECONNREFUSED" }))).toEqual({
    kind: "silence",
    cause: "ECONNREFUSED: connect ECONNREFUSED",
    sent: false,
  });
});

test("a code with which the message begins is named once", () => {
  expect(
    readFailure(failure(`ECONNREFUSED: ${BUN_REFUSED}`, { code: "ECONNREFUSED" })),
  ).toMatchObject({ cause: `ECONNREFUSED: ${BUN_REFUSED}` });
});

const ASKS =
  "answered 407 because it wants a name and a password (such as in HTTPS_PROXY=http://NAME:PASSWORD@HOST)";
const WANTS = `A proxy let nothing through to HubSpot: it ${ASKS}`;

// As Node 22, 24 and 26 fail.
test.each<[unknown, string, boolean]>([
  [
    new TypeError("fetch failed", {
      cause: Object.assign(new DOMException("Request was cancelled."), {
        cause: failure("Proxy response (407) !== 200 when HTTP Tunneling", {
          code: "UND_ERR_ABORTED",
        }),
      }),
    }),
    WANTS,
    false,
  ],
  [
    inNode("Proxy response (502) !== 200 when HTTP Tunneling", { code: "UND_ERR_ABORTED" }),
    "A proxy let nothing through to HubSpot: it answered 502",
    false,
  ],
  [inNode("Proxy Authentication Required (407)", { code: "UND_ERR_INVALID_ARG" }), WANTS, false],
  [
    new TypeError("fetch failed", { cause: new Error() }),
    `fetch failed without a reason, as it does when a proxy ${ASKS.replace("answered", "answers")}`,
    true,
  ],
])("a proxy that refuses is said plainly: %#", (error, cause, sent) => {
  expect(readFailure(error)).toEqual({ kind: "silence", cause, sent });
});

test.each([
  [
    "DEPTH_ZERO_SELF_SIGNED_CERT",
    "self-signed certificate; if the root CA is installed locally, try running Node.js with --use-system-ca",
    "the server's certificate is not trusted: its authority is not known here. If you trust it, name the file of its certificate in NODE_EXTRA_CA_CERTS",
    false,
  ],
  [
    "CERT_HAS_EXPIRED",
    "certificate has expired",
    "the server's certificate is not trusted: it has expired",
    false,
  ],
  [
    "ERR_SSL_WRONG_VERSION_NUMBER",
    "4013ECCEAE7F0000:error:0A00010B:SSL routines:tls_validate_record_header:wrong version number:../deps/openssl/openssl/ssl/record/methods/tlsany_meth.c:78:\n",
    "no secure connection (https): the server does not speak TLS",
    true,
  ],
  [
    "ERR_SSL_TLSV1_ALERT_INTERNAL_ERROR",
    "8030C2E2:error:0A000438:SSL routines:ssl3_read_bytes:tlsv1 alert internal error:../deps/rec_layer_s3.c:1605:SSL alert number 80\n",
    "no secure connection (https): tlsv1 alert internal error",
    true,
  ],
])("an error of TLS is said plainly: %s", (code, message, plain, sent) => {
  expect(readFailure(inNode(message, { code }))).toEqual({
    kind: "silence",
    cause: `${code}: ${plain}`,
    sent,
  });
});
