import { API_VERSIONS } from "@x/batch-types/registry";
import * as v from "valibot";

/** A name that can be a file's, and does not look like an option. */
const ACCOUNT_NAME = /^[a-z0-9][a-z0-9_-]{0,63}$/;
/** Names that Windows keeps for devices. Older versions took them elsewhere, so only a new account cannot have one. */
const DEVICE = /^(?:con|prn|aux|nul|com\d|lpt\d)$/;

export function canBeAdded(name: string): boolean {
  return ACCOUNT_NAME.test(name) && !DEVICE.test(name);
}

const PROFILE = v.object({
  token: v.picklist(["keychain", "file"]),
  /** The portal that the token belonged to when the account was added; older versions did not keep it. */
  portalId: v.exactOptional(v.pipe(v.string(), v.digits())),
  baseUrl: v.exactOptional(v.string()),
  apiVersion: v.exactOptional(v.picklist(API_VERSIONS)),
});

export const PROFILES = v.object({
  /** The account to take when none is named. */
  default: v.exactOptional(v.string()),
  accounts: v.record(v.pipe(v.string(), v.regex(ACCOUNT_NAME)), PROFILE),
});

/** The named accounts of a user. */
export type Profiles = v.InferOutput<typeof PROFILES>;

/** What is kept of a named account, beside its token. */
export type Profile = v.InferOutput<typeof PROFILE>;

/** Where the token of an account is kept. */
export type TokenPlace = Profile["token"];
