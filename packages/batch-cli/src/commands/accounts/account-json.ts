import type { Profiles } from "../../accounts/profile-schema.ts";

/** An account as a program reads it: never its token. */
export function accountJson(name: string, profiles: Profiles): object {
  const { portalId, token, baseUrl, apiVersion } = profiles.accounts[name]!;
  const shown = baseUrl === undefined ? undefined : withoutPassword(baseUrl);
  const isDefault = name === profiles.default;
  return { name, isDefault, portalId, keptIn: token, baseUrl: shown, apiVersion };
}

/** Somebody may have written one into the file. With any of these characters the URL cannot be used anyway. */
export function withoutPassword(baseUrl: string): string {
  return /[@?#]/.test(baseUrl) ? "(not shown: may hold a password)" : baseUrl;
}
