import { commandText } from "../../terminal/command-text.ts";

/**
 * The command that carries out what a dry run showed, and nothing else.
 *
 * @param words Those of the dry run, after `hubspot-batch`.
 */
export function confirmCommand(words: readonly string[], digest: string): string {
  return commandText(
    words.flatMap((word) => {
      if (word === "--dry-run") return ["--confirm", digest];
      // The digest is the yes.
      return word === "--yes" ? [] : [word];
    }),
  );
}
