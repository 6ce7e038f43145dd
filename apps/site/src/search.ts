import type { Options, SearchOptions } from "minisearch";
import type { MarkdownEnv, MarkdownRenderer } from "vitepress";

// VitePress sends these functions to the browser as text, so that they know nothing but their arguments.

/** What is a word of the index and of a question: "retries" is "retry", and "of" is none. */
export const WORDS: Pick<Options, "processTerm"> = {
  processTerm(term) {
    const word = term.toLowerCase();
    const saysNothing =
      /^(?:an?|and|as|at|be|by|do|for|from|how|i|in|is|it|my|not|of|on|or|that|the|this|to|which|with)$/;
    if (saysNothing.test(word)) return null;
    return word.replace(/ies$/, "y").replace(/(?<=[^s])s$/, "");
  },
};

/** What a question finds, and in which order: what people follow first, the top of a page before its parts. */
export const SEARCH: SearchOptions = {
  prefix: true,
  // A short word has too many neighbours: "rest" for "test".
  fuzzy: (term) => (term.length > 4 ? 0.2 : false),
  boost: { title: 4, text: 2, titles: 3 },
  // In the title of every command.
  boostTerm: (term) => (term === "hubspot" ? 0.1 : 1),
  boostDocument(address: string, _term, stored) {
    const isTop = (stored!["titles"] as readonly string[]).length === 0;
    const place = isTop ? 1.5 : 1;
    if (address.includes("/guides/")) return 2 * place;
    if (/\/reference\/(?:client|commands)\//.test(address)) return 1.5 * place;
    if (address.includes("/about/decisions/")) return 0.6;
    if (address.includes("/reference/api/")) return 0.3;
    return place;
  },
};

/** Makes of a page what goes into the index. Not in VitePress' types. */
export const INDEX = {
  async _render(text: string, env: MarkdownEnv, markdown: MarkdownRenderer): Promise<string> {
    // Code is searched for its words; to colour it again would take most of the time of a build.
    const html = await markdown.renderAsync(text.replaceAll(/^```\w+$/gm, "```text"), env);
    const keywords = env.frontmatter?.["keywords"] as string | undefined;
    // Three times, so that they weigh more than a word in passing. As a part of their own they would be a second result.
    const said = keywords === undefined ? "" : `<p>${`${keywords} `.repeat(3)}</p>`;
    return html.replace("</h1>", `</h1>${said}`);
  },
};
