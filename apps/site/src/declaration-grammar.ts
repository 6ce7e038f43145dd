/**
 * Colours declarations: comments, strings, words of the language, types. The grammar of TypeScript does so, too, and takes
 * half the time of a build for it.
 */
export const DECLARATION = {
  name: "declaration",
  scopeName: "source.declaration",
  patterns: [
    { name: "comment.block", begin: String.raw`/\*`, end: String.raw`\*/` },
    { name: "comment.line", match: "//.*" },
    { name: "string.quoted", match: '"[^"]*"' },
    {
      name: "storage.type",
      match: String.raw`\b(?:asserts|class|const|default|extends|function|get|infer|interface|is|keyof|new|readonly|static|type|typeof)\b`,
    },
    {
      name: "support.type",
      match: String.raw`\b(?:any|bigint|boolean|never|null|number|object|string|symbol|true|false|undefined|unknown|void)\b`,
    },
    { name: "entity.name.type", match: String.raw`\b[A-Z]\w*` },
  ],
};
