import { createMarkdownRenderer } from "vitepress";
import { expect, test } from "vitest";
import { createSSRApp } from "vue";
import { renderToString } from "vue/server-renderer";
import { literalBraces } from "./literal-braces.ts";

test("what is in braces is shown as it is written", async () => {
  const markdown = await createMarkdownRenderer(".", { config: literalBraces });
  const template = await markdown.renderAsync(
    "# {{ a }}\n\n{{ b }} `{{ c }}` [{{ d }}](#e '{{ f }}')\n\n<i title='{{ g }}'>{{ h }}</i>\n\n<p>{{ i }}</p>\n\n```ts\n{{ j }}\n```\n\n| {{ k }} |\n| - |\n| {{{ l }}} |\n",
  );
  const html = await renderToString(createSSRApp({ template }));
  for (const letter of "abcdfghijk") expect(html).toContain(`{{ ${letter} }}`);
  expect(html).toContain("{{{ l }}}");
});
