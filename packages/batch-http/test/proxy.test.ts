import { execFile } from "node:child_process";
import { createServer, request, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { createSandbox, type Sandbox } from "@x/batch-sandbox";
import { listen, type SandboxServer } from "@x/batch-sandbox/node";
import { afterEach, beforeEach, expect, test } from "vitest";

const run = promisify(execFile);
const SEND = fileURLToPath(new URL("proxy/send.ts", import.meta.url));

let sandbox: Sandbox;
let hubspot: SandboxServer;
let proxy: Server;
let proxyUrl: string;
/** What the proxy was asked for. */
let asked: string[];

/** A proxy that passes plain http on, and opens no way for https. */
beforeEach(async () => {
  sandbox = createSandbox();
  hubspot = await listen(sandbox);
  asked = [];
  // Plain http is passed on, asked for by the whole URL; https would be a way that is opened.
  proxy = createServer((incoming, outgoing) => {
    const { method, url = "", headers } = incoming;
    asked.push(`${method} ${url}`);
    const passedOn = request(url, { method, headers }, (answer) => {
      outgoing.writeHead(answer.statusCode ?? 502, answer.headers);
      answer.pipe(outgoing);
    });
    incoming.pipe(passedOn);
  });
  proxy.on("connect", ({ url = "", headers }, socket) => {
    asked.push(`CONNECT ${url}${headers.authorization ?? ""}`);
    socket.end("HTTP/1.1 502 Bad Gateway\r\n\r\n");
  });
  await new Promise<void>((resolve) => proxy.listen(0, "127.0.0.1", resolve));
  proxyUrl = `http://127.0.0.1:${(proxy.address() as AddressInfo).port}`;
});
afterEach(async () => {
  await hubspot.close();
  proxy.closeAllConnections();
  proxy.close();
});

async function send(env: Record<string, string>, ...argv: string[]): Promise<unknown> {
  const { stdout } = await run(process.execPath, ["--conditions=@x/source", SEND, ...argv], {
    env: { ...env, PATH: process.env["PATH"], NODE_USE_ENV_PROXY: "1" },
  });
  return JSON.parse(stdout);
}

const created = [expect.objectContaining({ index: 0, status: "created" })];

test("NODE_USE_ENV_PROXY: requests go through the proxy of the environment", async () => {
  const env = { HTTP_PROXY: proxyUrl, HTTPS_PROXY: proxyUrl };
  expect(await send(env, hubspot.url)).toEqual(created);
  expect(asked).toEqual([`POST ${hubspot.url}/crm/objects/2026-09/companies/batch/create`]);
  expect(sandbox.inspect("companies")).toHaveLength(1);
});

test("a dispatcher is given by a fetch", async () => {
  const env = { HTTP_PROXY: "http://127.0.0.1:9" };
  expect(await send(env, hubspot.url, proxyUrl)).toEqual(created);
  expect(asked).toEqual([`POST ${hubspot.url}/crm/objects/2026-09/companies/batch/create`]);
});

test("where the proxy does not open the way, nothing was sent, and it did not see the token", async () => {
  const env = { HTTP_PROXY: proxyUrl, HTTPS_PROXY: proxyUrl };
  const [outcome] = (await send(env, "https://api.hubapi.invalid")) as [object];
  expect(JSON.stringify(outcome)).toContain(
    "A proxy let nothing through to HubSpot: it answered 502",
  );
  expect(outcome).not.toMatchObject({ status: "unknown" });
  expect(asked).toEqual(["CONNECT api.hubapi.invalid:443"]);
});
