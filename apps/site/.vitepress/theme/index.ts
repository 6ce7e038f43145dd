import { Content, type Theme, withBase } from "vitepress";
// Without the theme's own font: the reader's system has one.
import theme, { VPHomeFeatures, VPHomeHero } from "vitepress/theme-without-fonts";
import { h } from "vue";
import "./style.css";

/** The first page. VitePress has a layout for it, too, in which a screen reader finds no main part. */
const front = () =>
  h("main", { class: "front" }, [
    h(VPHomeHero),
    h(Content, { class: "vp-doc" }),
    h(VPHomeFeatures),
  ]);

/** What an address shows that leads nowhere. */
const lost = () =>
  h("main", { class: "lost vp-doc" }, [
    h("h1", "There is no page at this address"),
    h("p", "It may be mistyped, or the page has another address now. Search above, or go on here:"),
    h(
      "ul",
      [
        ["guides/start-library", "Getting started: the library"],
        ["guides/start-command", "Getting started: the command"],
        ["reference/commands/at-a-glance", "Commands"],
        ["guides/first-import", "Guides: a first import"],
      ].map(([path, text]) => h("li", h("a", { href: withBase(`/${path}.html`) }, text))),
    ),
  ]);

export default {
  extends: theme,
  Layout: () => h(theme.Layout, null, { "not-found": lost }),
  enhanceApp: ({ app }) => void app.component("front", front),
} satisfies Theme;
