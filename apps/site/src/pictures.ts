import { join } from "node:path";
import { BASE } from "./addresses.ts";
import { read } from "./pages.ts";

/** Such as `docs/screens/check-wide-light.png`; there is one of each kind for each screen. */
const KINDS = ["wide light", "wide dark", "narrow light", "narrow dark"];
const SCREEN = /\[!\[([^\]]*)\]\(\/([\w-]+)-wide-light\.png\)\]\([^)]*\)/g;
const CHART = /!\[[^\]]*\]\(\/([\w-]+\.svg)\)/g;

/** Gives a picture of a screen all its kinds, of which the style shows one, and puts a chart into the page, so that both have its colours. */
export function fitPictures(markdown: string): string {
  return markdown
    .replaceAll(SCREEN, (_, alt: string, name: string) =>
      KINDS.map((kind) => {
        const file = `${name}-${kind.replace(" ", "-")}.png`;
        return `<a class="screen ${kind}" href="${BASE}${file}" target="_blank"><img loading="lazy" src="/${file}" alt="${alt.replaceAll('"', "&quot;")}"></a>`;
      }).join(""),
    )
    .replaceAll(CHART, (_, file: string) => {
      const svg = read(join("docs/benchmarks", file)).replace(/<style>[^]*?<\/style>/, "");
      return `<div class="chart" tabindex="0">${svg.replaceAll("\n", "")}</div>`;
    });
}
