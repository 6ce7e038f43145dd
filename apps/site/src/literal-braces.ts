import type { MarkdownRenderer } from "vitepress";

/** Shows `{{` in markdown as it is written: VitePress makes pages templates of Vue, which would evaluate what follows. */
export function literalBraces({ renderer }: MarkdownRenderer): void {
  const render = renderer.render.bind(renderer);
  renderer.render = (...page) => render(...page).replaceAll("{{", "&#123;&#123;");
}
