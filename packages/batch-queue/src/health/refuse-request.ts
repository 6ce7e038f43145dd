import type { IncomingMessage } from "node:http";

/** Hosts that only this machine can mean: `localhost`, names below it, 127.0.0.0/8, `[::1]`. */
const LOOPBACK = /^(?:(?:[^.]+\.)*localhost|127\.\d+\.\d+\.\d+|\[::1\])$/;

/** Whether an address that a server listens at is reached from this machine only. */
export function isLoopbackAddress(address: string): boolean {
  return address === "::1" || address.startsWith("127.");
}

/**
 * Says why a request is refused; undefined when it is not. A page of the web can make a name of its own lead to 127.0.0.1 (DNS
 * rebinding). Its requests then come from this machine, but name that host.
 *
 * @param isLocal Whether the server listens on loopback. Elsewhere it has names that it does not know.
 */
export function refuseRequest(
  { method = "GET", headers: { host } }: Pick<IncomingMessage, "method" | "headers">,
  isLocal: boolean,
): { status: 405 | 421; message: string } | undefined {
  if (
    isLocal &&
    host !== undefined &&
    !LOOPBACK.test(URL.parse(`http://${host}`)?.hostname ?? "")
  ) {
    const message = `This worker answers this machine only. Expected the host localhost, 127.0.0.1 or [::1]; got ${host}.`;
    return { status: 421, message };
  }
  if (method !== "GET" && method !== "HEAD") {
    return { status: 405, message: `Expected GET or HEAD; got ${method}.` };
  }
  return undefined;
}
