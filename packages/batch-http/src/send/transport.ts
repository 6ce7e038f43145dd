import { messageOf } from "@x/batch-core/options";

/** The type of the global `fetch`. */
export type Fetch = typeof globalThis.fetch;

/**
 * An instance of ky 2 (https://github.com/sindresorhus/ky), as `ky.create({ … })` returns it. This type
 * has only the part that is used, so that programs without ky do not need its types.
 */
export interface KyInstance {
  (url: URL, options: object): Promise<Response>;
  extend(options: (parent: { readonly fetch?: Fetch }) => object): KyInstance;
}

/** A request in flight. */
interface Exchange {
  readonly response: Promise<Response>;
  /** Returns false while nothing can have reached HubSpot, because a hook of ky still runs or threw. */
  readonly hasLeft: () => boolean;
}

/** Sends one request once. Redirects are not followed: they would send the token to another address. */
export type Transport = (url: string, init: TransportInit) => Exchange;

interface TransportInit {
  readonly method: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | null;
  readonly signal: AbortSignal;
}

/** Looks up fetch at every call, because a test or an APM may replace it later. */
export const hostFetch: Fetch = (input, init) => globalThis.fetch(input, init);

export function fetchTransport(fetch: Fetch): Transport {
  const send = async (url: string, init: TransportInit): Promise<Response> =>
    fetch(url, { ...init, redirect: "manual" });
  return (url, init) => ({ response: send(url, init), hasLeft: () => true });
}

/** Set on every request with ky: this package decides about retries and timeouts. */
const OWN_OPTIONS = {
  retry: { limit: 0 },
  throwHttpErrors: false,
  timeout: false,
  totalTimeout: false,
  redirect: "manual",
  json: undefined,
  searchParams: undefined,
} as const;

/**
 * Sends with a ky instance: with its hooks, headers, credentials and fetch. Its retries, timeouts, errors
 * by status, prefix and query are switched off, also those that an `init` hook sets.
 */
export function kyTransport(ky: KyInstance): Transport {
  let fetch = hostFetch;
  const http = ky.extend((parent) => {
    fetch = parent.fetch ?? fetch;
    return {};
  });

  return (url, { headers, ...init }) => {
    const { signal } = init;
    let hasLeft = false;
    let failure: { readonly error: unknown } | undefined;

    const fetchOnce: Fetch = async (request, more) => {
      if (hasLeft) throw new Error("A request is sent once.");
      signal.throwIfAborted();
      hasLeft = true;
      try {
        return await fetch(request, { ...more, signal, redirect: "manual" });
      } catch (error) {
        failure = { error };
        throw error;
      }
    };

    async function send(): Promise<Response> {
      const own = { ...OWN_OPTIONS, ...init, fetch: fetchOnce };
      const fixed = Object.fromEntries(
        Object.entries(own).map(([name, value]) => [name, fixedTo(value)]),
      );
      // It runs after the `init` hooks of the instance. A hook that one of them adds runs later still, so what is
      // set here cannot be set again.
      const hooks = { init: [(options: object) => void Object.defineProperties(options, fixed)] };
      try {
        // A URL object, because a string would get the prefix of the instance.
        const response = await http(new URL(url), { ...own, headers, hooks });
        // A hook may have answered without `fetchOnce`, and may have sent the request itself.
        hasLeft = true;
        return response;
      } catch (error) {
        if (failure !== undefined) throw failure.error;
        // Without the cause: ECONNREFUSED from a hook's own request says nothing about this one.
        // oxlint-disable-next-line preserve-caught-error
        throw new Error(`A hook of ky failed: ${messageOf(error)}`);
      }
    }
    return { response: send(), hasLeft: () => hasLeft };
  };
}

/** A property that ignores what it is set to. */
function fixedTo(value: unknown): PropertyDescriptor {
  return { get: () => value, set() {}, enumerable: true, configurable: false };
}
