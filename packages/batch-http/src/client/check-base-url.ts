import { type Check, type Accepted, optional } from "@x/batch-core/options";

const LOOPBACK = /^(localhost|127\.\d+\.\d+\.\d+|\[::1\])$/;

/**
 * Returns the check of `baseUrl`. It refuses http, which would send the token unencrypted, except to this
 * machine and to the hosts in `allowHttp`.
 */
export function checkBaseUrl(allowHttp: unknown): Check {
  const allowed = Array.isArray(allowHttp) ? allowHttp.map((host) => hostOf(host)) : [];
  return withoutPassword([
    "an https URL, or http to this machine or to a host named in allowHttp, without user, password, query and fragment",
    (value) => {
      const url = typeof value === "string" ? URL.parse(value) : null;
      if (`${url?.username}${url?.password}${url?.search}${url?.hash}` !== "") return false;
      const isAllowed = LOOPBACK.test(url!.hostname) || allowed.includes(url!.hostname);
      return url!.protocol === "https:" || (url!.protocol === "http:" && isAllowed);
    },
  ]);
}

export const checkHosts: Check = withoutPassword([
  'a list of host names, without scheme and port, such as ["sandbox"]',
  (value) => Array.isArray(value) && value.every((host) => hostOf(host) !== undefined),
]);

/** Returns the value as a URL spells it when it is a host name, else undefined. */
function hostOf(value: unknown): string | undefined {
  if (typeof value !== "string" || value === "") return undefined;
  const hostname = URL.parse(`http://${value}`)?.hostname;
  return hostname === value.toLowerCase() ? hostname : undefined;
}

/** Keeps a value with @, ? or # out of the message: it may contain a password or a key. */
function withoutPassword(kind: Accepted): Check {
  const check = optional(kind);
  const hidden = " got a text that is not shown: it may hold a password.";
  return (value) => check(value)?.replace(/ got [^]*[@?#][^]*$/, hidden);
}
