/**
 * Whether an expression of SPDX can be met with licences that are allowed: `MIT OR GPL-3.0` leaves the choice, `MIT AND ISC` asks
 * for both and binds tighter. What cannot be read is not allowed.
 */
export function isAllowedLicence(expression: string, allowed: ReadonlySet<string>): boolean {
  const words = expression.match(/[()]|[^\s()]+/g) ?? [];

  function takeAny(): boolean {
    let isMet = takeAll();
    // Each one is read, whatever those before it came to.
    while (take("OR")) isMet = takeAll() || isMet;
    return isMet;
  }
  function takeAll(): boolean {
    let isMet = takeOne();
    while (take("AND")) isMet = takeOne() && isMet;
    return isMet;
  }
  function takeOne(): boolean {
    if (!take("(")) return allowed.has(words.shift() ?? "");
    const isMet = takeAny();
    return take(")") && isMet;
  }
  function take(word: string): boolean {
    return words[0] === word && words.shift() !== undefined;
  }
  const isMet = takeAny();
  return isMet && words.length === 0;
}
