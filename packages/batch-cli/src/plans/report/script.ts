import { LONG_TEXT } from "./long-text.ts";
import { VISIBLE_TEXT } from "./visible-text.ts";

/**
 * What the page does: it shows the changes that fit the filter, some at a time, so that a hundred thousand do no harm.
 * Values come in as text (`textContent`), never as HTML.
 */
export const SCRIPT = `"use strict";
const PER_PAGE = 100;
const KINDS = [
  ["create", "+", "Create"],
  ["update", "~", "Update"],
  ["kept", "?", "Left as it is"],
  ["refused", "!", "Would be refused"],
];
const blocks = (name) => [...document.querySelectorAll('[data-of="' + name + '"]')];
const read = (block) => {
  block.remove();
  return JSON.parse(block.textContent);
};
const [counts] = blocks("counts").map(read);
const changes = blocks("changes").flatMap(read);
const number = (value) => value.toLocaleString("en");
const plural = (count, noun) => number(count) + " " + noun + (count === 1 ? "" : "s");
/** Rows that are left out are no changes. */
function countText(changed, leftOut) {
  if (leftOut === 0) return plural(changed, "change");
  const left = plural(leftOut, "row") + " left out";
  return changed === 0 ? left : plural(changed, "change") + " and " + left;
}
const isChange = ([, status]) => status === "create" || status === "update";

function make(name, properties, ...children) {
  const element = Object.assign(document.createElement(name), properties);
  element.append(...children);
  return element;
}

${VISIBLE_TEXT}${LONG_TEXT}
let texts;
/** What is searched of a change. */
function textOf(place) {
  texts ??= changes.map(([line, , key, id, values, errors]) =>
    [line, key, id, ...values.flat(), ...errors].join("\\n").toLowerCase(),
  );
  return texts[place];
}

let kind = "";
let wanted = "";
let found = changes;
let shown = 0;

const search = make("input", {
  type: "search",
  placeholder: "Search in all changes",
  ariaLabel: "Search in all changes",
});
const count = make("p", { className: "count", role: "status" });
const body = make("div", { className: "changes" });
const more = make("button", { type: "button", className: "more" });
const hereOf = (name) => changes.filter(([, status]) => status === name).length;
const filters = [["", "", "All", changes.length], ...KINDS.map((one) => [...one, hereOf(one[0])])]
  .filter(([name, , , of]) => name === "" || of > 0)
  .map(([name, mark, label, of]) => {
    const button = make("button", { type: "button", ariaPressed: String(name === "") });
    if (mark) button.append(make("span", { className: "mark " + name, ariaHidden: "true" }, mark), " ");
    button.append(label + " ", make("span", { className: "number" }, number(of)));
    button.addEventListener("click", () => {
      kind = name;
      for (const one of filters) one.ariaPressed = String(one === button);
      apply();
    });
    return button;
  });

function value(text, className) {
  if (text === null) return [make("em", {}, "not known")];
  return text === "" ? [make("em", {}, "(none)")] : longText(text, className);
}

function row([property, from, to, why], isNew) {
  const after =
    why === ""
      ? [make("span", { className: "arrow" }, "→"), make("div", {}, ...value(to, "to"))]
      : [make("div", {}, ...value(to, "stays"), make("small", {}, why))];
  return make(
    "div",
    { className: "value" },
    make("div", { className: "property" }, ...longText(property, "")),
    ...(isNew ? [] : [make("div", {}, ...value(from, why === "" ? "from" : "kept"))]),
    make("div", { className: isNew ? "after new" : "after" }, ...after),
  );
}

function change([line, status, key, id, values, errors]) {
  const [, mark, label] = KINDS.find(([name]) => name === status);
  const about = id === "" || id === key ? label : label + " · id " + id;
  return make(
    "article",
    {},
    make(
      "div",
      { className: "record" },
      make("span", { className: "mark " + status, ariaHidden: "true" }, mark),
      make(
        "div",
        {},
        make("h2", {}, ...(key === "" ? ["line " + number(line)] : longText(key, ""))),
        make("small", {}, about + (key === "" ? "" : " · line " + number(line))),
      ),
    ),
    make("div", { className: "values" }, ...values.map((one) => row(one, status === "create")), ...errors.map((text) => make("p", { className: "error" }, ...longText(text, "")))),
  );
}

function showMore() {
  const next = found.slice(shown, shown + PER_PAGE);
  body.append(...next.map(change));
  shown += next.length;
  const rest = found.length - shown;
  more.hidden = rest === 0;
  more.textContent = "Show " + number(Math.min(rest, PER_PAGE)) + " more";
  const changed = found.filter(isChange).length;
  const all = countText(changed, found.length - changed);
  count.textContent =
    found.length === 0
      ? changes.length === 0 ? "Nothing is to change." : "No change has this text."
      : rest === 0
        ? all
        : "The first " + number(shown) + " of " + all;
}

function apply() {
  wanted = search.value.trim().toLowerCase();
  found = changes.filter(
    ([, status], place) =>
      (kind === "" || status === kind) && (wanted === "" || textOf(place).includes(wanted)),
  );
  shown = 0;
  body.replaceChildren();
  showMore();
}

let waiting;
search.addEventListener("input", () => {
  clearTimeout(waiting);
  waiting = setTimeout(apply, 150);
});
more.addEventListener("click", () => {
  const first = shown;
  showMore();
  // For those who go by keys: the button may be gone.
  const next = body.children[first];
  next.tabIndex = -1;
  next.focus({ preventScroll: true });
});
const same = [plural(counts.unchanged, "row") + " unchanged"];
if (counts.merged > 0) same.push(plural(counts.merged, "row") + " merged into an earlier row");
const main = document.querySelector("main");
const missing = KINDS.map(([name]) => counts[name] - hereOf(name));
const [create, update, kept, refused] = missing;
const later = create + update + kept + refused;
if (later > 0) {
  const text =
    "This page ends with line " + number(changes.at(-1)[0]) + " of the file. " +
    countText(create + update, kept + refused) + (later === 1 ? " comes" : " come") +
    " later, and " + (later === 1 ? "is" : "are") + " not here. " +
    "All changes are in changes.csv, all rows left out in left-out.jsonl, beside this page.";
  main.append(make("p", { className: "not-all" }, text));
}
const bar = make("div", { className: "bar", hidden: changes.length === 0 }, make("div", { className: "filters", role: "group", ariaLabel: "Kind of change" }, ...filters), search);
main.append(
  bar,
  make("div", { className: "standing" }, count, make("p", {}, same.join(" · "))),
  body,
  more,
);
apply();
`;
