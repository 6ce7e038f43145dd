import { plural } from "../terminal/plural.ts";

/** Why to create unknown rows again needs a yes. @param lookUp How the user finds out which records are there. */
export function whyTwice(rows: number, lookUp: string): string {
  const [are, their] = rows === 1 ? ["is", "its record"] : ["are", "their records"];
  return `${plural(rows, "row")} ${are} unknown: HubSpot may have ${their} already, and a create makes a second one of each that it has. To find out first: ${lookUp}. To create without looking needs a yes.`;
}
