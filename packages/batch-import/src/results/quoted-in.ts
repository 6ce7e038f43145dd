/** Matches what a message quotes, to its end where the quote stays open. */
export const QUOTED = /"(?:[^"\\]|\\.)*(?:"|$)/gs;

/** Returns the value that a message of ours is about: what it quotes last. */
export function quotedIn(message: string): string | undefined {
  const quoted = message.match(QUOTED)?.at(-1);
  return quoted?.slice(1, quoted.length > 1 && quoted.endsWith('"') ? -1 : undefined);
}
