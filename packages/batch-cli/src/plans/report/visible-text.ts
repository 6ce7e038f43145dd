/**
 * The part of the page's script that makes a text visible: what nobody sees, and what changes the order of the rest, is
 * shown by its code. The characters themselves stay, so that a copy of the text is exact.
 */
export const VISIBLE_TEXT = String.raw`
// Blanks at the ends, and what has no look. Not line breaks, and what joins emoji, or letters that need it.
const NOT_SEEN =
  /(^ +|(?<! ) +$|(?![ \n])(?!(?<=[^\p{Script=Latin}\p{N}\p{P}\p{Z}\p{C}])[\u200C\u200D])[\p{Cc}\p{Cf}\p{Cs}\p{Z}])/u;

/** Nodes of it, with places where a line may break, so that a long e-mail does not break inside a word. */
function visible(text) {
  return text.split(NOT_SEEN).flatMap((part, place) => {
    if (place % 2 === 1) return [sign(part)];
    return part
      .split(/(?=[@.]\S)|(?<=[_/:;,]|[^\s-]-)/)
      .flatMap((piece, at) => (at === 0 ? [piece] : [make("wbr"), piece]));
  });
}

function sign(text) {
  const isBlank = text[0] === " ";
  // In an element of its own: there, it cannot change the order of what follows.
  const element = make("bdi", { className: isBlank ? "sign blank" : "sign" }, text);
  const code = text.codePointAt(0).toString(16).toUpperCase().padStart(4, "0");
  element.dataset.shown = isBlank ? "·".repeat(text.length) : "U+" + code;
  return element;
}
`;
