/**
 * Returns a message of another program as a sentence, so that another sentence can follow.
 *
 * @example
 * sentence("fetch failed"); //=> "fetch failed."
 * sentence("Try again!"); //=> "Try again!"
 */
export function sentence(text: string): string {
  return /[.!?…]$/.test(text) ? text : `${text}.`;
}
