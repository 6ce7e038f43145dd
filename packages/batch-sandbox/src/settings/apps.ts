/** An app with a fixed access token, such as a private app or a service key. */
export interface PrivateApp {
  readonly accessToken: string;
  /** Its scopes, such as `crm.objects.contacts.read`. @default all */
  readonly scopes?: readonly string[] | undefined;
  readonly name?: string | undefined;
}

/** An app that gets its access tokens from the OAuth endpoints. */
export interface OAuthApp {
  readonly clientId: string;
  readonly clientSecret: string;
  /** The only redirect URI for which its authorization codes are valid. @default any */
  readonly redirectUri?: string | undefined;
  /** A refresh token that is valid from the start. @default none */
  readonly refreshToken?: string | undefined;
  /** An authorization code that is valid once. @default none */
  readonly code?: string | undefined;
  /** Its scopes. @default all */
  readonly scopes?: readonly string[] | undefined;
  /** How long its access tokens are valid, in seconds. @default 1800 */
  readonly expiresIn?: number | undefined;
}

/** An app that has access to the sandbox. */
export type AppOptions = PrivateApp | OAuthApp;

/** An application that has access to the account. */
export interface App {
  readonly kind: "private" | "oauth";
  /** Tells it from others of its kind: the token of a private app, the client id of another. */
  readonly id: string;
  /** What it may do; `undefined` for everything. */
  readonly scopes: ReadonlySet<string> | undefined;
}

/** An app as the OAuth endpoints see it; without credentials, any will do. */
export interface Client {
  readonly app: App;
  readonly credentials: OAuthApp | undefined;
}

/** Who has access. */
export interface Apps {
  privateApp(accessToken: string): App | undefined;
  client(clientId: string): Client | undefined;
  /** The app that has a refresh token from the start. */
  clientWithRefreshToken(refreshToken: string): Client | undefined;
  /** Whether a code or refresh token is an app's from the start. */
  isFromStart(token: string): boolean;
}

/** @param written The apps there are; without them, everyone has access. */
export function createApps(written: readonly AppOptions[] | undefined): Apps {
  const privateApps = new Map<string, App>();
  const clients = new Map<string, Client>();
  for (const options of written ?? []) {
    const scopes = options.scopes && new Set(options.scopes);
    if ("accessToken" in options) {
      const id = options.accessToken;
      privateApps.set(id, { kind: "private", id, scopes });
    } else {
      const id = options.clientId;
      clients.set(id, { app: { kind: "oauth", id, scopes }, credentials: options });
    }
  }
  const anyApp = (kind: App["kind"], id: string): App | undefined =>
    written === undefined && id !== "" ? { kind, id, scopes: undefined } : undefined;

  return {
    privateApp: (accessToken) => privateApps.get(accessToken) ?? anyApp("private", accessToken),
    client(clientId) {
      const app = anyApp("oauth", clientId);
      return clients.get(clientId) ?? (app && { app, credentials: undefined });
    },
    clientWithRefreshToken: (refreshToken) =>
      [...clients.values()].find((it) => it.credentials?.refreshToken === refreshToken),
    isFromStart: (token) =>
      [...clients.values()].some(({ credentials: { code, refreshToken } = {} }) =>
        [code, refreshToken].includes(token),
      ),
  };
}
