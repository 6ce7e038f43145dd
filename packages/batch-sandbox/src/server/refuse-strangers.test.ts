import { connect } from "node:net";
import { afterEach, describe, expect, test } from "vitest";
import { createSandbox } from "../create-sandbox.ts";
import { listen, type SandboxServer } from "../node.ts";
import { isLoopbackAddress, refuseStrangers } from "./refuse-strangers.ts";

describe("a host", () => {
  test.each([
    undefined,
    "localhost",
    "localhost:8787",
    "LOCALHOST:8787",
    "hubspot.localhost:8787",
    "127.0.0.1:8787",
    "127.9.9.9",
    "[::1]:8787",
    "[::ffff:127.0.0.1]:8787",
  ])("%s is of this machine", (host) => {
    expect(refuseStrangers({ host })).toBeUndefined();
  });

  test.each([
    "attacker.example",
    "attacker.example:8787",
    "localhost.attacker.example",
    "127.0.0.1.attacker.example",
    "localhost@attacker.example",
    "notlocalhost",
    "192.168.0.7:8787",
    "[::ffff:192.168.0.7]:8787",
    "0.0.0.0:8787",
    "",
    "a b",
    ".localhost",
  ])("%j is not: 421", (host) => {
    expect(refuseStrangers({ host })).toEqual({
      status: 421,
      message: `The sandbox listens on this machine only. Expected the host localhost, 127.0.0.1 or [::1]; got ${host}.`,
    });
  });
});

describe("a page", () => {
  const host = "localhost:8787";

  test.each(["http://localhost:3000", "https://127.0.0.1", "http://[::1]:5173"])(
    "of %s is of this machine",
    (origin) => {
      expect(refuseStrangers({ host, origin })).toBeUndefined();
    },
  );

  test.each(["https://attacker.example", "http://localhost.attacker.example", "null", ""])(
    "of %j is not: 403",
    (origin) => {
      expect(refuseStrangers({ host, origin })).toEqual({
        status: 403,
        message: `The sandbox takes no requests from pages of other sites. Expected an origin on this machine; got ${origin}.`,
      });
    },
  );
});

test.each([
  ["127.0.0.1", true],
  ["127.0.0.2", true],
  ["::1", true],
  ["::ffff:127.0.0.1", true],
  ["::ffff:192.168.0.7", false],
  ["0.0.0.0", false],
  ["::", false],
  ["192.168.0.7", false],
])("the address %s is loopback: %s", (address, isLoopback) => {
  expect(isLoopbackAddress(address)).toBe(isLoopback);
});

describe("a server", () => {
  let server: SandboxServer | undefined;
  afterEach(() => server?.close());

  /** What a browser sends after a name of the attacker's was made to lead to this machine. */
  function sendAs(port: number, host: string): Promise<string> {
    return new Promise((resolve, reject) => {
      let answer = "";
      const body = JSON.stringify({ inputs: [{ properties: { firstname: "Eve" } }] });
      const socket = connect(port, "127.0.0.1", () => {
        socket.write(
          `POST /crm/v3/objects/contacts/batch/create HTTP/1.1\r\nHost: ${host}\r\nAuthorization: Bearer x\r\nContent-Type: application/json\r\nContent-Length: ${body.length}\r\nConnection: close\r\n\r\n${body}`,
        );
      });
      socket.on("data", (chunk) => (answer += chunk.toString()));
      socket.on("end", () => resolve(answer));
      socket.on("error", reject);
    });
  }

  test("on loopback neither reads nor writes for another host", async () => {
    const sandbox = createSandbox();
    server = await listen(sandbox);
    const answer = await sendAs(server.port, `attacker.example:${server.port}`);
    expect(answer).toMatch(/^HTTP\/1\.1 421 .*"status":"error"/s);
    expect([sandbox.inspect("contacts"), sandbox.requests()]).toEqual([[], []]);
    expect(await sendAs(server.port, `localhost:${server.port}`)).toMatch(/^HTTP\/1\.1 201 /);
  });

  test("that others may reach is called by any name", async () => {
    server = await listen(createSandbox(), { host: "0.0.0.0" });
    expect(await sendAs(server.port, "sandbox:4010")).toMatch(/^HTTP\/1\.1 201 /);
  });
});
