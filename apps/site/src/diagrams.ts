import { renderMermaidSVG } from "beautiful-mermaid";

/**
 * Draws the diagrams of a page, so that no reader's browser has to. The drawing gets its colours and its font from the
 * page: its own style sheet would fetch one from elsewhere.
 */
export function drawDiagrams(markdown: string): string {
  return markdown.replaceAll(/^```mermaid\n([^]*?)^```$/gm, (_, text: string) => {
    const svg = renderMermaidSVG(text, { transparent: true })
      .replace(/<style>[^]*?<\/style>/, "")
      // Its own colours would win over those of the page, and be light in the dark.
      .replace(/ style="--bg:[^"]*"/, "")
      .replace("<svg ", '<svg role="img" aria-label="The rules of this page, as a diagram" ')
      // An empty line would end the HTML in markdown.
      .replaceAll(/\n\s*(?=\n)/g, "");
    return `<div class="diagram" tabindex="0">${svg}</div>`;
  });
}
