import { Content, type Theme } from "vitepress";
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

export default {
  extends: theme,
  enhanceApp: ({ app }) => void app.component("front", front),
} satisfies Theme;
