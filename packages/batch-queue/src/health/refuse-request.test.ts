import { expect, test } from "vitest";
import { refuseRequest } from "./refuse-request.ts";

const ask = (host: string | undefined, isLocal: boolean, method = "GET") =>
  refuseRequest({ method, headers: { host } }, isLocal)?.status;

test("on loopback, only a request for this machine is answered: a page can lead a name of its own here", () => {
  const own = ["127.0.0.1:9464", "localhost:9464", "[::1]:9464", undefined];
  expect(own.map((host) => ask(host, true))).toEqual(own.map(() => undefined));
  const others = ["evil.example", "10.0.0.7:9464", "127.0.0.1.evil.example", ""];
  expect(others.map((host) => ask(host, true))).toEqual(others.map(() => 421));
});

test("where other machines may ask, any host is answered: probes of Kubernetes name an address", () => {
  expect(ask("10.0.0.7:9464", false)).toBeUndefined();
  expect(ask("10.0.0.7:9464", false, "HEAD")).toBeUndefined();
  expect(ask("10.0.0.7:9464", false, "POST")).toBe(405);
});
