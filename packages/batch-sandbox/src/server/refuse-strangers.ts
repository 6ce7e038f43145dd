import type { IncomingHttpHeaders } from "node:http";

/** Hosts that only this machine can mean: `localhost`, names below it, 127.0.0.0/8 (also as IPv6), `[::1]`. */
const LOOPBACK =
  /^(?:(?:[^.]+\.)*localhost|127\.\d+\.\d+\.\d+|\[::1\]|\[::ffff:7f[\da-f]{2}:[\da-f]+\])$/;

/** Whether an address that a server listens at is reached from this machine only. */
export function isLoopbackAddress(address: string): boolean {
  return address === "::1" || /^(?:::ffff:)?127\./i.test(address);
}

/**
 * Says why a request to a server on loopback is refused; undefined when it is not. A page of the web can
 * make a name of its own lead to 127.0.0.1 (DNS rebinding). Its requests then come from this machine, but
 * name that host. A page of another site names itself as the origin.
 */
export function refuseStrangers({
  host,
  origin,
}: IncomingHttpHeaders): { status: 403 | 421; message: string } | undefined {
  if (host !== undefined && !isLoopback(`http://${host}`)) {
    const message = `The sandbox listens on this machine only. Expected the host localhost, 127.0.0.1 or [::1]; got ${host}.`;
    return { status: 421, message };
  }
  if (origin !== undefined && !isLoopback(origin)) {
    const message = `The sandbox takes no requests from pages of other sites. Expected an origin on this machine; got ${origin}.`;
    return { status: 403, message };
  }
  return undefined;
}

function isLoopback(url: string): boolean {
  return LOOPBACK.test(URL.parse(url)?.hostname ?? "");
}
