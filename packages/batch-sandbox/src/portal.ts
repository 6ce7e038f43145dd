/** The account's number, invented: custom objects are named after it, and tokens and account details tell it. */
export const PORTAL_ID = 1_000_001;
