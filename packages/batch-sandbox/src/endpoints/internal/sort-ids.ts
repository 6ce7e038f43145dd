/**
 * Yields ids in ascending order, each made a text only when it is asked for: a page of a long list needs few.
 *
 * @param above Only larger ids.
 */
export function* sortIds(ids: Iterable<string>, above = 0): Generator<string, undefined> {
  const numbers: number[] = [];
  for (const id of ids) {
    const number = Number(id);
    if (number > above) numbers.push(number);
  }
  for (const id of Float64Array.from(numbers).sort()) yield String(id);
}
