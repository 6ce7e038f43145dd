/** Gathers the text of an element (`si`, `is`) that has one text, or several with different formats. */
export interface RichText {
  open(name: string): void;
  text(text: string): void;
  close(name: string): void;
  /** What was gathered; begins anew. */
  take(): string;
}

/** Leaves out phonetic hints (`rPh`), which Japanese texts have beside them. */
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

/** Characters that XML cannot hold are written as `_x000D_`. `_x0000_`, for NUL, stays as it is. */
export function unescape(text: string): string {
  if (!text.includes("_x")) return text;
  return text.replace(/_x(?!0000)([\dA-F]{4})_/gi, (_, digits: string) =>
    String.fromCharCode(Number.parseInt(digits, 16)),
  );
}
