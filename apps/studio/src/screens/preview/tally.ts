import type { PreviewPart } from "@x/batch-import/studio";

/** Returns how many rows were compared, and how many of them differ. A refused row is not compared. */
export function tallyOf({ create, update, kept, unchanged }: PreviewPart["counts"]): {
  readonly compared: number;
  readonly differing: number;
} {
  const differing = create + update + kept;
  return { compared: differing + unchanged, differing };
}
