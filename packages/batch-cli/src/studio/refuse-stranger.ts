import { createHash, timingSafeEqual } from "node:crypto";
import type { IncomingHttpHeaders } from "node:http";

/** Why a request is not answered. */
export interface Refusal {
  readonly status: 401 | 403 | 421;
  readonly problem: string;
}

/** The header that a page sends the token in. A page of another site cannot send it, nor read what it needs. */
const TOKEN_HEADER = "x-studio-token";

/**
 * Says why a request is refused; undefined when it is not. A page of the web can make a name of its own lead to
 * 127.0.0.1 (DNS rebinding). Its requests come from this machine, but name that host.
 */
export function refuseStranger(
  { host, origin }: IncomingHttpHeaders,
  port: number,
): Refusal | undefined {
  const own = [`127.0.0.1:${port}`, `localhost:${port}`];
  if (host === undefined || !own.includes(host)) {
    return { status: 421, problem: `Expected the host ${own[0]}; got ${host ?? "none"}.` };
  }
  if (origin !== undefined && !own.some((one) => origin === `http://${one}`)) {
    return { status: 403, problem: `This page is of another site (${origin}).` };
  }
  return undefined;
}

/** Says why a request for data is refused: whoever started the studio has its token. */
export function refuseToken(headers: IncomingHttpHeaders, token: string): Refusal | undefined {
  const given = headers[TOKEN_HEADER];
  if (typeof given === "string" && timingSafeEqual(hashOf(given), hashOf(token))) return undefined;
  return {
    status: 401,
    problem:
      "The studio was started again, or this page was opened without its token. Open the address that the terminal printed last. Runs are kept; choose a file again.",
  };
}

/** Of one length, as `timingSafeEqual` needs it. */
function hashOf(text: string): Buffer {
  return createHash("sha256").update(text).digest();
}
