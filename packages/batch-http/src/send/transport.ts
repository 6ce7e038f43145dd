import { messageOf } from "@x/batch-core/options";

export type Fetch = typeof globalThis.fetch;

/**
 * An instance of ky 2 (https://github.com/sindresorhus/ky), as `ky.create({ … })` returns it. Only this
 * part of it is used, so that a program without ky need not install its types.
 */
export interface KyInstance {
  (url: URL, options: object): Promise<Response>;
  extend(options: (parent: { readonly fetch?: Fetch }) => object): KyInstance;
}

/** A request on its way. */
interface Exchange {
  readonly response: Promise<Response>;
  /** Returns false as long as nothing can have reached HubSpot: a hook of ky still runs, or threw. */
  readonly hasLeft: () => boolean;
}

/** Sends one request, once. Redirects are not followed: they would carry the token to an address nobody named. */
export type Transport = (url: string, init: TransportInit) => Exchange;

interface TransportInit {
  readonly method: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | null;
  readonly signal: AbortSignal;
}

/** Looks fetch up at every call, so that one that is replaced later (by a test, by an APM) is used. */
export const hostFetch: Fetch = (input, init) => globalThis.fetch(input, init);

export function fetchTransport(fetch: Fetch): Transport {
  const send = async (url: string, init: TransportInit): Promise<Response> =>
    fetch(url, { ...init, redirect: "manual" });
  return (url, init) => ({ response: send(url, init), hasLeft: () => true });
}

/** Core decides what is sent again, and how long an answer may take. */
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
 * Sends with a ky instance: its hooks, headers, credentials and fetch are kept. Its retries, timeouts,
 * errors by status, prefix and query are not, whether they were given as options or by an `init` hook.
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
      // The last of the `init` hooks, so that none of them has the last word.
      const hooks = { init: [(options: object) => void Object.assign(options, own)] };
      try {
        // A URL, not a text: that would get the prefix of the instance.
        const response = await http(new URL(url), { ...own, headers, hooks });
        // A hook may have answered by itself; nobody knows what it did for that.
        hasLeft = true;
        return response;
      } catch (error) {
        if (failure !== undefined) throw failure.error;
        // Without its cause: ECONNREFUSED from a hook's own request says nothing about this one.
        // oxlint-disable-next-line preserve-caught-error
        throw new Error(`A hook of ky failed: ${messageOf(error)}`);
      }
    }
    return { response: send(), hasLeft: () => hasLeft };
  };
}
