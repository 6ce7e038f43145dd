import type { Quirks } from "../../options/quirks.ts";
import type { Random } from "../../chance/random.ts";

/**
 * The order in which rows are returned. HubSpot promises none, and every recorded batch create came
 * back in another order than it was sent; so a shuffle never leaves the order as it was.
 */
export function orderResults<Row>(
  rows: readonly Row[],
  order: Quirks["resultOrder"],
  random: Random,
): Row[] {
  if (order === "input") return [...rows];
  if (order === "reversed") return rows.toReversed();
  const shuffled = [...rows];
  for (let last = shuffled.length - 1; last > 0; last--) {
    const place = Math.floor(random() * (last + 1));
    [shuffled[last], shuffled[place]] = [shuffled[place]!, shuffled[last]!];
  }
  const isUnchanged = shuffled.every((row, place) => row === rows[place]);
  return isUnchanged ? [...shuffled.slice(1), ...shuffled.slice(0, 1)] : shuffled;
}
