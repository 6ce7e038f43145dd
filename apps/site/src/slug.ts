/** Returns the anchor of a heading as GitHub makes it, so that a link works there and here. */
export function slug(heading: string): string {
  return heading
    .trim()
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{M}\p{N}\s_-]/gu, "")
    .replaceAll(" ", "-");
}
