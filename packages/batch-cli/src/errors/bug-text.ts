/** One sentence for an error that nobody foresaw, with what a report of it needs. */
export function bugText(error: unknown): string {
  const what = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
  return `Unexpected error: ${what}${placeOf(error)}. This is a bug in hubspot-batch. Please report this line, the version (hubspot-batch --version) and the command.`;
}

/** ` (main.js:120:13)`: the file without its folder, which may name a person. */
function placeOf(error: unknown): string {
  const stack = error instanceof Error ? (error.stack ?? "") : "";
  const place = /[/\\]([^/\\\s()]+:\d+:\d+)\)?$/m.exec(stack)?.[1];
  return place === undefined ? "" : ` (${place})`;
}
