/** When everything began that was there from the start: the same for every sandbox. */
export const ACCOUNT_CREATED_AT = Date.UTC(2020, 0, 1);
