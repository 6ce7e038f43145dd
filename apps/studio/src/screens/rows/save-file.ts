/** Hands a text to the user as a file. */
export function saveFile(name: string, pieces: readonly string[]): void {
  const url = URL.createObjectURL(new Blob([...pieces], { type: "text/csv;charset=utf-8" }));
  const link = document.createElement("a");
  link.href = url;
  link.download = name;
  link.click();
  // Not at once: the browser reads the file after the click is over.
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}
