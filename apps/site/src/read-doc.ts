import ts from "typescript-6";

/** What a doc comment says, as markdown. */
export interface Doc {
  readonly doc: string;
  /** `@param`, `@returns`, `@throws`, `@default` and such, as sentences. */
  readonly notes: readonly string[];
  readonly examples: readonly string[];
}

/** Reads the doc comment before a declaration. */
export function readDoc(node: ts.Node): Doc {
  const comment = ts.getJSDocCommentsAndTags(node).find(ts.isJSDoc);
  const tags = comment?.tags ?? [];
  const isExample = (tag: ts.JSDocTag): boolean => tag.tagName.text === "example";
  return {
    doc: textOf(comment?.comment),
    notes: tags.filter((tag) => !isExample(tag)).map(noteOf),
    // With the stars of the comment, its text is not the code.
    examples: tags.filter(isExample).map((tag) =>
      tag
        .getText()
        .replace(/^@example/, "")
        .replaceAll(/^\s*\* ?/gm, "")
        .trim(),
    ),
  };
}

function noteOf(tag: ts.JSDocTag): string {
  const text = textOf(tag.comment).replace(/^- /, "");
  if (ts.isJSDocParameterTag(tag)) return `\`${tag.name.getText()}\`: ${text}`;
  if (ts.isJSDocThrowsTag(tag)) {
    const type = tag.typeExpression?.type.getText();
    return `Throws ${type === undefined ? "" : `\`${type}\` `}${text}`;
  }
  const word = tag.tagName.text;
  if (word === "typeParam") return text.replace(/^\w+/, "`$&`:");
  return `${word === "default" ? "Default:" : `${word[0]!.toUpperCase()}${word.slice(1)}:`} ${text}`;
}

/** A comment as markdown: `{@link name}` becomes `name` in code. */
function textOf(comment: ts.JSDoc["comment"]): string {
  if (comment === undefined || typeof comment === "string") return comment ?? "";
  return comment
    .map((part) =>
      part.kind === ts.SyntaxKind.JSDocText
        ? part.text
        : `\`${part.name?.getText() ?? ""}${part.text}\``,
    )
    .join("");
}
