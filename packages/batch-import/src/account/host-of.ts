import { DEFAULTS } from "@x/batch-http";

/**
 * Returns the host that requests go to, such as `api.hubapi.com` or `127.0.0.1:8787`. It has no user and no
 * password, whatever the URL has.
 *
 * @param baseUrl Of the client. @default HubSpot's
 *
 * @example
 * hostOf("http://user:secret@127.0.0.1:8787"); //=> "127.0.0.1:8787"
 * hostOf(); //=> "api.hubapi.com"
 */
export function hostOf(baseUrl: string = DEFAULTS.baseUrl): string {
  return URL.parse(baseUrl)?.host || "a host that cannot be read";
}
