/** Says where a link leads on the site. `undefined` when its target is not there. */
export type ResolveLink = (target: string) => string | undefined;

const FENCE = /^ {0,3}(`{3,}|~{3,})/;
const LINK = /((?:(?<!!)\[[\w./-]+\.md)?\]\()([^()\s]+)(?=[)\s])|((?:href|src)=")([^"]+)(?=")/g;

/**
 * Returns the markdown with each link and picture led to where it is on the site. A link whose text is the path of a file
 * says the title of the page instead. Code is left as it is.
 *
 * @param dead Is called with each target that is not there.
 */
export function rewriteLinks(
  markdown: string,
  resolve: ResolveLink,
  dead: (target: string) => void,
  titleOf: (link: string) => string | undefined = () => undefined,
): string {
  let fence: string | undefined;
  return markdown
    .split("\n")
    .map((line) => {
      const [, mark] = FENCE.exec(line) ?? [];
      if (fence !== undefined) {
        if (mark?.startsWith(fence)) fence = undefined;
        return line;
      }
      if (mark !== undefined) fence = mark;
      return mark === undefined ? outsideCode(line, (text) => text.replaceAll(LINK, lead)) : line;
    })
    .join("\n");

  function lead(whole: string, open = "", target = "", attribute = "", value = ""): string {
    const to = resolve(target || value);
    if (to === undefined) dead(target || value);
    if (to === undefined) return whole;
    const title = open.startsWith("[") ? titleOf(to) : undefined;
    return `${title === undefined ? open : `[${title}](`}${attribute}${to}`;
  }
}

/** Changes the parts of a line or paragraph that are not between backticks. */
export function outsideCode(text: string, change: (text: string) => string): string {
  return text
    .split(/((?<!`)(`+)(?!`).*?(?<!`)\2(?!`))/s)
    .map((part, place) => (place % 3 === 0 ? change(part) : place % 3 === 1 ? part : ""))
    .join("");
}
