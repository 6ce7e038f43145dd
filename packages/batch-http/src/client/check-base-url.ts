import { type Check, show } from "@x/batch-core/policy";

const LOOPBACK = /^(localhost|127\.\d+\.\d+\.\d+|\[::1\])$/;

/**
 * The token must not cross a network in the clear, unless the user says which host that is fine for.
 *
 * @param allowHttp Names of hosts, such as "sandbox", as the user wrote them.
 */
export function checkBaseUrl(allowHttp: unknown): Check {
  const allowed = Array.isArray(allowHttp) ? allowHttp.map((host) => hostOf(host)) : [];
  return (value) => {
    if (value === undefined) return undefined;
    const url = typeof value === "string" ? URL.parse(value) : null;
    const isPlain = url !== null && `${url.username}${url.password}${url.search}${url.hash}` === "";
    const isSafe =
      url?.protocol === "https:" ||
      (url?.protocol === "http:" &&
        (LOOPBACK.test(url.hostname) || allowed.includes(url.hostname)));
    if (isPlain && isSafe) return undefined;
    return `expected an https URL, or http to this machine or to a host named in allowHttp, without user, password, query and fragment; got ${shown(value)}.`;
  };
}

/** Says what is no name of a host. */
export function checkHosts(value: unknown): string | undefined {
  if (value === undefined) return undefined;
  if (Array.isArray(value) && value.every((host) => hostOf(host) !== undefined)) return undefined;
  return `expected a list of host names, without scheme and port, such as ["sandbox"]; got ${shown(value)}.`;
}

/** A name as it stands in a URL; undefined for what is no name of a host alone. */
function hostOf(value: unknown): string | undefined {
  if (typeof value !== "string" || value === "") return undefined;
  const hostname = URL.parse(`http://${value}`)?.hostname;
  return hostname === value.toLowerCase() ? hostname : undefined;
}

/** What stands before an @, or after a ? or #, may be a password or a key. */
function shown(value: unknown): string {
  const text = show(value);
  return /[@?#]/.test(text) ? "a text that is not shown, because it may hold a password" : text;
}
