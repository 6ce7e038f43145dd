import type { KeptProperty } from "@x/batch-types";

const REASONS: Readonly<Record<KeptProperty["why"], string>> = {
  "not-read": "HubSpot's value could not be read",
  rewritten: "HubSpot may have made its value out of this one",
  "forward-only": "HubSpot does not let it go back",
  "changed-since": "changed since",
};

/**
 * Says for people why a property is left as it is. No sentence yet: it begins small, unless with a name, and has no stop.
 *
 * @example
 * whyKept("forward-only"); //=> "HubSpot does not let it go back"
 */
export function whyKept(why: KeptProperty["why"]): string {
  return REASONS[why];
}
