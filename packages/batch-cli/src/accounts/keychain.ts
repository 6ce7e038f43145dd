/** The operating system's store of secrets. */
export interface Keychain {
  get(account: string): Promise<string | null>;
  set(account: string, token: string): Promise<void>;
  delete(account: string): Promise<unknown>;
}

const SERVICE = "hubspot-batch";

/**
 * On Linux the library falls back on the kernel's keyring, which forgets at a restart: only the
 * desktop's secret service will do.
 */
const OPTIONS = { linux: { store: "secret-service" } } as const;

/** Undefined when there is no binary for this machine; each call fails when there is no keychain. */
export async function openKeychain(): Promise<Keychain | undefined> {
  const library = await import("@napi-rs/keyring").catch(() => undefined);
  if (library === undefined) return undefined;
  const entry = (account: string) => new library.AsyncEntry(SERVICE, account, OPTIONS);
  return {
    // Not arrows that return: what the constructor throws is a rejection, too.
    get: async (account) => (await entry(account).getPassword()) ?? null,
    set: async (account, token) => entry(account).setPassword(token),
    delete: async (account) => entry(account).deletePassword(),
  };
}
