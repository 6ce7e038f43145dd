import { type Check, type Kind, optional } from "@x/batch-core/options";

const LOOPBACK = /^(localhost|127\.\d+\.\d+\.\d+|\[::1\])$/;

/**
 * Makes the check of `baseUrl`: the token must not cross a network unencrypted, unless the user says which
 * host that is fine for.
 *
 * @param allowHttp Host names, such as "sandbox", as the user wrote them.
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

/** The check of `allowHttp`. */
export const checkHosts: Check = withoutPassword([
  'a list of host names, without scheme and port, such as ["sandbox"]',
  (value) => Array.isArray(value) && value.every((host) => hostOf(host) !== undefined),
]);

/** Returns a host name as it stands in a URL, undefined for anything else. */
function hostOf(value: unknown): string | undefined {
  if (typeof value !== "string" || value === "") return undefined;
  const hostname = URL.parse(`http://${value}`)?.hostname;
  return hostname === value.toLowerCase() ? hostname : undefined;
}

/** What stands before an @, or after a ? or #, may be a password or a key: such a value is not shown. */
function withoutPassword(kind: Kind): Check {
  const check = optional(kind);
  const hidden = " got a text that is not shown, because it may hold a password.";
  return (value) => check(value)?.replace(/ got [^]*[@?#][^]*$/, hidden);
}
