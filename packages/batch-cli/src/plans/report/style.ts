/** How the page looks: light or dark as the system is, and on a small screen one value below the other. */
export const STYLE = `
:root {
  color-scheme: light dark;
  --ground: light-dark(#fbfbfa, #16181b);
  --sheet: light-dark(#ffffff, #1e2125);
  --ink: light-dark(#1d2126, #e6e8ea);
  --faint: light-dark(#5b636d, #a0a8b1);
  --line: light-dark(#dfe2e5, #343940);
  --edge: light-dark(#8a929b, #6c757f);
  --accent: light-dark(#0b5c8a, #6cbbe8);
  --good: light-dark(#1a6a43, #6fd09d);
  --good-ground: light-dark(#e6f4ec, #1b3327);
  --bad: light-dark(#a3221b, #f2928a);
  --bad-ground: light-dark(#fcebe9, #3a2322);
  --doubt: light-dark(#805600, #e3b341);
  font: 1rem/1.5 system-ui, sans-serif;
  color: var(--ink);
  background: var(--ground);
  /* What gets the focus is not below the bar. */
  scroll-padding-top: 5rem;
}
* { box-sizing: border-box; }
body { max-width: 68rem; margin: 0 auto; padding: 2rem clamp(0.75rem, 3vw, 2rem) 4rem; }
h1 { margin: 0; font-size: 1.6rem; letter-spacing: -0.01em; }
h2 { margin: 0; font-size: 1rem; font-weight: 600; overflow-wrap: anywhere; }
p { margin: 0; }
header p { margin-top: 0.25rem; color: var(--faint); overflow-wrap: anywhere; }
header :is(b, bdi) { font-weight: 600; color: var(--ink); }
small { display: block; color: var(--faint); font-size: 0.85rem; }
em { color: var(--faint); }
.bar { position: sticky; top: 0; z-index: 1; display: flex; flex-wrap: wrap; gap: 0.5rem; padding: 1rem 0 0.75rem; background: var(--ground); }
.filters { display: flex; flex-wrap: wrap; gap: 0.4rem; flex: 1 1 auto; }
button, input { min-height: 2.25rem; padding: 0.25rem 0.8rem; border: 1px solid var(--edge); border-radius: 6px; font: inherit; color: inherit; background: var(--sheet); }
button { cursor: pointer; }
button:hover { border-color: var(--accent); }
button[aria-pressed="true"] { border-color: var(--accent); box-shadow: inset 0 0 0 1px var(--accent); }
button .number { margin-left: 0.15rem; color: var(--faint); font-variant-numeric: tabular-nums; }
input { flex: 1 1 16rem; min-width: 0; }
::placeholder { color: var(--faint); opacity: 1; }
:focus-visible { outline: 2px solid var(--accent); outline-offset: 2px; }
article:focus { outline: none; }
.standing { display: flex; flex-wrap: wrap; justify-content: space-between; gap: 0 1.5rem; margin-bottom: 0.6rem; font-size: 0.9rem; color: var(--faint); font-variant-numeric: tabular-nums; }
.changes { border: 1px solid var(--line); border-radius: 8px; background: var(--sheet); }
.changes:empty { display: none; }
article { display: grid; grid-template-columns: minmax(0, 19rem) minmax(0, 1fr); gap: 0.4rem 1.5rem; padding: 0.7rem 1rem; }
article + article { border-top: 1px solid var(--line); }
.record { display: flex; gap: 0.6rem; min-width: 0; }
.mark { flex: none; display: inline-block; width: 1.1em; text-align: center; font-weight: 700; color: var(--faint); }
.mark.create { color: var(--good); }
.mark.update { color: var(--accent); }
.mark.kept { color: var(--doubt); }
.mark.refused { color: var(--bad); }
.value { display: grid; grid-template-columns: minmax(0, 10rem) minmax(0, 1fr) minmax(0, 1fr); gap: 0 1rem; padding: 0.1rem 0; }
.after { display: flex; gap: 0.5rem; }
.after.new { grid-column: span 2; }
.value > div, .after > div { min-width: 0; }
bdi.stays { color: var(--faint); text-decoration: line-through; }
.property { color: var(--faint); overflow-wrap: anywhere; }
bdi { white-space: pre-wrap; overflow-wrap: anywhere; }
.values :is(bdi.from, bdi.to, bdi.kept, bdi.stays, em) { padding: 0.05rem 0.3rem; border-radius: 4px; -webkit-box-decoration-break: clone; box-decoration-break: clone; }
bdi.from { color: var(--bad); background: var(--bad-ground); }
bdi.to { color: var(--good); background: var(--good-ground); }
button.all { min-height: 0; padding: 0 0.4rem; font-size: 0.85rem; font-weight: 400; color: var(--accent); }
.not-all { margin-top: 0.75rem; padding: 0.6rem 0.8rem; border: 1px solid var(--edge); border-radius: 6px; background: var(--sheet); }
bdi.sign { font-size: 0; }
bdi.sign::before { content: attr(data-shown); display: inline-block; margin: 0 0.1rem; padding: 0 0.2rem; border: 1px solid; border-radius: 3px; font: 0.75rem/1.2 ui-monospace, monospace; }
bdi.blank::before { display: inline; margin: 0; padding: 0; border: 0; font-size: 1rem; }
.paper { display: none; }
.values small { padding: 0 0.3rem; }
.arrow { color: var(--faint); }
.error { color: var(--bad); overflow-wrap: anywhere; }
.error + .error { margin-top: 0.3rem; }
.more { display: block; margin: 1rem auto 0; }
[hidden] { display: none; }
@media (max-width: 48rem) {
  body { padding-top: 1.25rem; }
  .bar { position: static; }
  article { grid-template-columns: minmax(0, 1fr); padding: 0.7rem 0.75rem; }
  .values { padding-left: 1.7rem; }
  .value { display: flex; flex-wrap: wrap; gap: 0 0.5rem; padding: 0.2rem 0; }
  .property { flex: 1 0 100%; font-size: 0.85rem; }
  .filters { flex-basis: 100%; }
}
@media print {
  @page { margin: 15mm; }
  :root { color-scheme: light; --ground: #ffffff; font-size: 10pt; }
  body { max-width: none; padding: 0; }
  /* What was chosen stays: without it, a part would look like all. */
  .bar { position: static; padding: 0.6rem 0; }
  button[aria-pressed="false"], input:placeholder-shown, .more, button.all { display: none; }
  .paper:not([hidden]) { display: block; }
  .changes { border-radius: 0; }
  article { break-inside: avoid; }
  bdi.from, bdi.to { print-color-adjust: exact; }
}
`;
