/** Gathers the text of an element that holds texts, or runs of differently formatted text. */
export interface RichText {
  open(name: string): void;
  text(text: string): void;
  close(name: string): void;
  /** What was gathered; begins anew. */
  take(): string;
}

/** What is said aloud beside Japanese characters (`rPh`) is no part of the text. */
export function createRichText(): RichText {
  let gathered = "";
  let isInText = false;
  let isPhonetic = false;
  return {
    open(name) {
      if (name === "rPh") isPhonetic = true;
      if (name === "t") isInText = !isPhonetic;
    },
    text(text) {
      if (isInText) gathered += text;
    },
    close(name) {
      if (name === "rPh") isPhonetic = false;
      if (name === "t") isInText = false;
    },
    take() {
      const taken = gathered;
      gathered = "";
      return unescape(taken);
    },
  };
}

/** Characters that XML cannot hold are written as `_x000D_`. NUL stays as it is: no text has it. */
export function unescape(text: string): string {
  if (!text.includes("_x")) return text;
  return text.replace(/_x(?!0000)([\dA-F]{4})_/gi, (_, digits: string) =>
    String.fromCharCode(Number.parseInt(digits, 16)),
  );
}
