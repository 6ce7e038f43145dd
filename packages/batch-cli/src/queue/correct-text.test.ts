import { expect, test } from "vitest";
import { correctText } from "./correct-text.ts";

const upsert = { operation: "upsert", objectType: "contacts", idProperty: "email" } as const;
const ofAccount = (account: string) => ({ account, job: upsert, lane: "normal" }) as const;
const profile = { token: "file", portalId: "1" } as const;
const submit = "hubspot-batch submit upsert contacts failed.csv --id-property email";

test.each([
  ["of the portal", "2", `then: ${submit} --account acme`],
  ["of the portal, the default one first", "1", `then: ${submit} --account usual`],
  ["of the name", "other", `then: ${submit} --account other`],
  ["that the user does not have", "3", `then, with a token of account 3: ${submit}`],
  ["that is no portal of such a name", "4", `then, with a token of account 4: ${submit}`],
])("corrected rows go to the account %s", (_, account, said) => {
  const accounts = {
    first: profile,
    usual: profile,
    acme: { ...profile, portalId: "2" },
    other: profile,
    "4": profile,
  };
  expect(correctText(ofAccount(account), "failed.csv", { default: "usual", accounts }, {})).toBe(
    `correct failed.csv, ${said}`,
  );
});

test("corrected rows go to the lane of their run", () => {
  const run = { account: "1", job: { ...upsert, operation: "create" }, lane: "backfill" } as const;
  expect(correctText(run, "a b.csv", { accounts: { acme: profile } }, {})).toMatch(
    /^correct .a b\.csv., then: hubspot-batch submit create contacts .a b\.csv. --lane backfill --account acme$/,
  );
});
