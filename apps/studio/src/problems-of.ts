/** What an error says, a problem each. */
export function problemsOf(error: unknown): readonly string[] {
  return (error instanceof Error ? error.message : String(error)).split("\n");
}
