import type { Owner } from "@x/batch-types";
import type { CheckValue } from "../verdict.ts";
import { type Choice, createChoices } from "./choices.ts";
import { ambiguousName, unknownName } from "./name-refusals.ts";

const ID = /^\d+$/;

/**
 * Accepts one owner: an id, or an e-mail address or full name that only one owner has. Ids are HubSpot's to judge, as
 * records can belong to owners who have left.
 */
export function createOwnerCheck(owners: readonly Owner[]): CheckValue {
  const choices = createChoices(owners.map(choiceOf));
  return (text) => {
    if (ID.test(text)) return undefined;
    const [found, ...others] = choices.find(text);
    if (found === undefined) {
      return unknownName("the e-mail address, full name or id of an owner", text, choices);
    }
    if (others.length === 0) return { to: found.id, why: "name" };
    return ambiguousName(text, [found, ...others], "the e-mail address or the id");
  };
}

/** Accepts several owners, separated by semicolons. A leading semicolon adds them to the stored ones. */
export function createOwnersCheck(owners: readonly Owner[]): CheckValue {
  const checkOne = createOwnerCheck(owners);
  return (text) => {
    const sign = text.startsWith(";") ? ";" : "";
    const ids = new Set<string>();
    for (const part of text.split(";").map((one) => one.trim())) {
      if (part === "") continue;
      const verdict = checkOne(part);
      if (verdict !== undefined && "code" in verdict) return verdict;
      ids.add(verdict?.to ?? part);
    }
    const to = sign + [...ids].join(";");
    return to === text || ids.size === 0 ? undefined : { to, why: "name" };
  };
}

function choiceOf({ id, email, firstName, lastName }: Owner): Choice {
  const fullName = `${firstName ?? ""} ${lastName ?? ""}`.trim();
  return { id, names: [email ?? "", fullName], shown: email ?? fullName };
}
