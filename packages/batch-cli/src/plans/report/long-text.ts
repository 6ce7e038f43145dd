/**
 * The part of the page's script that shows a text: a long one up to its first 200 characters, and all of it at a click.
 * Where a search finds something only in the rest, all is shown.
 */
export const LONG_TEXT = `
const CHARACTERS_SHOWN = 200;

function longText(text, className) {
  // Characters of two code units stay whole.
  const start = [...text.slice(0, 2 * CHARACTERS_SHOWN)].slice(0, CHARACTERS_SHOWN).join("");
  const element = make("bdi", { className });
  if (start === text) {
    element.append(...visible(text));
    return [element];
  }
  // On paper there is no button.
  const size = make("small", { className: "paper" }, number(text.length) + " characters in all");
  const button = make("button", { type: "button", className: "all" });
  const show = (isWhole) => {
    element.replaceChildren(...visible(isWhole ? text : start + "…"));
    size.hidden = isWhole;
    button.ariaExpanded = String(isWhole);
    button.textContent = isWhole ? "Show less" : "Show all " + number(text.length) + " characters";
  };
  button.addEventListener("click", () => show(button.ariaExpanded === "false"));
  const has = (part) => part.toLowerCase().includes(wanted);
  show(wanted !== "" && has(text) && !has(start));
  return [element, " ", button, size];
}
`;
