/** An access token that was given to an app. */
interface AccessToken {
  readonly clientId: string;
  /** Milliseconds since 1970. */
  readonly expiresAt: number;
}

/** Tokens as JSON. */
export interface SavedTokens {
  readonly access: readonly (readonly [token: string, AccessToken])[];
  readonly refresh: readonly (readonly [token: string, clientId: string])[];
  readonly ended: readonly string[];
}

/** The OAuth tokens that were given out. */
export interface Tokens {
  /** By token, the expired ones too: HubSpot tells them from those it never knew. */
  readonly access: Map<string, AccessToken>;
  /** The app that each refresh token was given to, that which was used last at the end. */
  readonly refresh: Map<string, string>;
  /** Authorization codes that were used, and refresh tokens that were revoked. */
  readonly ended: Set<string>;
  save(): SavedTokens;
}

const EMPTY: SavedTokens = { access: [], refresh: [], ended: [] };

export function createTokenStore(saved: SavedTokens = EMPTY): Tokens {
  const access = new Map(saved.access);
  const refresh = new Map(saved.refresh);
  const ended = new Set(saved.ended);
  return {
    access,
    refresh,
    ended,
    save: () => ({ access: [...access], refresh: [...refresh], ended: [...ended] }),
  };
}
