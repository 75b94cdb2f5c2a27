/** The style sheet of portal and desk: system fonts, one accent, AA contrast throughout, and a face for print. */
export const style = `
:root {
  --paper: #fbfaf6;
  --card: #ffffff;
  --ink: #1f1b16;
  --soft: #5c554b;
  --line: #ddd7ca;
  --accent: #8c1c13;
  --accent-dark: #6a130c;
  --tint: #f5eee2;
  --mark: #ffe9a8;
  --serif: "Noto Serif", Cambria, ui-serif, "DejaVu Serif", serif;
  --sans: system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", "Helvetica Neue", Arial, sans-serif;
  color-scheme: light;
}
*, *::before, *::after { box-sizing: border-box; }
html { -webkit-text-size-adjust: 100%; text-size-adjust: 100%; }
body {
  margin: 0;
  min-height: 100vh;
  display: flex;
  flex-direction: column;
  background: var(--paper);
  color: var(--ink);
  font: 1.0625rem/1.6 var(--sans);
  overflow-wrap: break-word;
}
h1, h2, h3, .brand { font-family: var(--serif); line-height: 1.25; text-wrap: balance; }
h1 { font-size: clamp(1.6rem, 1.2rem + 1.8vw, 2.3rem); font-weight: 600; margin: 0 0 1rem; }
h2 { font-size: 1.3rem; font-weight: 600; margin: 2rem 0 .75rem; }
h3 { font-size: 1.15rem; font-weight: 600; margin: 0; }
p { margin: 0 0 1rem; }
a { color: var(--accent); text-underline-offset: .18em; text-decoration-thickness: .06em; }
a:hover { color: var(--accent-dark); text-decoration-thickness: .12em; }
:focus-visible { outline: 3px solid #1d5fa8; outline-offset: 2px; border-radius: 2px; }
mark { background: var(--mark); color: inherit; border-radius: 2px; padding: 0 .08em; }
.skip { position: absolute; left: 1rem; top: -4rem; z-index: 10; background: var(--ink); color: #fff; padding: .6rem 1rem; }
.skip:focus { top: .5rem; color: #fff; }
.hidden { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
.wrap { width: 100%; max-width: 70rem; margin: 0 auto; padding: 0 1.25rem; }
.soft { color: var(--soft); }

.masthead { border-top: 5px solid var(--accent); border-bottom: 1px solid var(--line); background: var(--card); }
.masthead .wrap { display: flex; flex-wrap: wrap; align-items: baseline; gap: .25rem 1.5rem; padding-block: .8rem; }
.brand { font-size: 1.45rem; font-weight: 700; color: var(--ink); text-decoration: none; letter-spacing: .01em; }
.masthead nav { margin-left: auto; display: flex; flex-wrap: wrap; gap: .1rem 1.3rem; }
.masthead nav a { display: inline-block; padding: .3rem 0; color: var(--ink); text-decoration: none; border-bottom: 2px solid transparent; }
.masthead nav a:hover, .masthead nav a[aria-current] { border-color: var(--accent); }
.masthead .brand:nth-last-child(2) + .switch { margin-left: auto; }
main { flex: 1; padding-block: 2rem 3.5rem; }
.foot { border-top: 1px solid var(--line); color: var(--soft); font-size: .95rem; }
.foot .wrap { display: flex; flex-wrap: wrap; gap: .4rem 1.5rem; padding-block: 1.25rem; }
.foot p { margin: 0 auto 0 0; }

.search { position: relative; max-width: 48rem; margin: 0 0 2rem; }
.search label { display: block; font-family: var(--serif); font-size: 1.15rem; font-weight: 600; margin-bottom: .5rem; }
.search .row { display: flex; gap: .5rem; }
.search .field { position: relative; flex: 1; min-width: 0; }
.search input[type="search"] {
  width: 100%; font: inherit; font-size: 1.1rem; color: inherit; background: var(--card);
  border: 1.5px solid #8a8071; border-radius: 4px; padding: .65rem .8rem; appearance: none;
}
.search p { margin: .5rem 0 0; font-size: .9rem; color: var(--soft); }
button, .button {
  display: inline-block; font: inherit; font-weight: 600; cursor: pointer; text-decoration: none;
  color: #fff; background: var(--accent); border: 1.5px solid var(--accent); border-radius: 4px; padding: .6rem 1.2rem;
}
button:hover, .button:hover { background: var(--accent-dark); border-color: var(--accent-dark); color: #fff; }
.button.quiet, button.quiet { background: transparent; color: var(--accent); }
.button.quiet:hover, button.quiet:hover { background: var(--tint); color: var(--accent-dark); }
button[hidden] { display: none; }
.suggestions {
  position: absolute; z-index: 5; left: 0; right: 0; top: calc(100% + 4px); margin: 0; padding: .3rem; list-style: none;
  background: var(--card); border: 1px solid #8a8071; border-radius: 4px; font-size: 1rem; box-shadow: 0 8px 24px rgb(31 27 22 / .14);
  max-height: 60vh; overflow-y: auto;
}
.suggestions[hidden] { display: none; }
.suggestions li { padding: .5rem .6rem; border-radius: 3px; cursor: pointer; line-height: 1.4; }
.suggestions li:hover { background: var(--tint); }
.suggestions li[aria-selected="true"] { background: var(--accent); color: #fff; }

.columns { display: grid; gap: 2rem 3rem; grid-template-columns: minmax(0, 1fr); }
@media (min-width: 56rem) {
  .columns { grid-template-columns: minmax(0, 1fr) 17rem; }
  .columns.report { grid-template-columns: minmax(0, 1fr) 18.5rem; grid-template-rows: auto 1fr; row-gap: 0; }
  .columns.report > * { grid-column: 1; }
  .columns.report > aside { grid-column: 2; grid-row: 1 / span 2; }
  .to-filters { display: none; }
}
.bar { display: flex; flex-wrap: wrap; align-items: baseline; justify-content: space-between; gap: .25rem 1.5rem; margin-bottom: .5rem; }
.bar h1, .bar h2 { margin: 0; }
.bar p { margin: 0; }
.count { color: var(--soft); margin: 0 0 .5rem; }
.to-filters { margin-left: .75rem; }
.sorts { display: flex; flex-wrap: wrap; gap: .1rem 1rem; font-size: .95rem; color: var(--soft); }
.sorts [aria-current] { color: var(--ink); font-weight: 600; text-decoration: none; }
.chosen { display: flex; flex-wrap: wrap; align-items: center; gap: .4rem .5rem; margin: 0 0 1rem; font-size: .95rem; }
.chip {
  display: inline-flex; align-items: baseline; gap: .45rem; border: 1px solid var(--line); border-radius: 1rem;
  background: var(--tint); color: var(--ink); padding: .1rem .75rem; text-decoration: none;
}
.chip:hover { border-color: var(--accent); }
.results { max-width: 52rem; list-style: none; margin: 0; padding: 0; border-top: 1px solid var(--line); }
.results > li { padding: 1.15rem 0; border-bottom: 1px solid var(--line); }
.results h2, .results h3 { font-family: var(--serif); font-size: 1.18rem; margin: 0 0 .2rem; text-wrap: pretty; }
.results h2 a, .results h3 a { text-decoration: none; }
.results h2 a:hover, .results h3 a:hover { text-decoration: underline; }
.meta { color: var(--soft); font-size: .93rem; margin: 0; }
.meta > span:not(:last-child)::after { content: " · "; }
.snippet { margin: .4rem 0 0; font-size: 1rem; }
.facets h2 { margin: 0 0 .5rem; }
.facets h3 { font-size: 1rem; margin: 1.25rem 0 .3rem; }
.facets ul { list-style: none; margin: 0; padding: 0; font-size: .95rem; }
.facets li a { display: flex; justify-content: space-between; gap: .75rem; padding: .22rem 0; color: var(--ink); text-decoration: none; }
.facets li a:hover span:first-child { text-decoration: underline; }
.facets li a[aria-current] { font-weight: 700; color: var(--accent); }
.facets .number { color: var(--soft); font-variant-numeric: tabular-nums; font-weight: 400; }
summary { cursor: pointer; color: var(--accent); padding: .22rem 0; font-size: .95rem; }
.paging { display: flex; flex-wrap: wrap; gap: .5rem 1.25rem; align-items: baseline; margin-top: 1.5rem; }
.empty { background: var(--card); border: 1px solid var(--line); border-radius: 6px; padding: 1.5rem; }
.empty > :last-child { margin-bottom: 0; }
.directory { list-style: none; margin: 0; padding: 0; max-width: 44rem; border-top: 1px solid var(--line); }
.directory li { border-bottom: 1px solid var(--line); }
.directory a { display: flex; justify-content: space-between; gap: 1rem; padding: .55rem 0; text-decoration: none; }
.directory a:hover span:first-child { text-decoration: underline; }

.eyebrow { font-size: .95rem; color: var(--soft); margin: 0 0 .5rem; }
.report h1 { font-size: clamp(1.5rem, 1.2rem + 1.4vw, 2rem); text-wrap: pretty; }
.actions { display: flex; flex-wrap: wrap; gap: .6rem; margin: 1.5rem 0; }
.report h2:first-child { margin-top: 0; }
.picture { display: block; max-width: 18.5rem; }
.picture img { display: block; width: 100%; height: auto; background: #fff; border: 1px solid var(--line); box-shadow: 0 6px 20px rgb(31 27 22 / .12); }
dl { display: grid; grid-template-columns: minmax(0, 1fr); margin: 0; }
dl > div { padding: .55rem 0; border-bottom: 1px solid var(--line); }
dt { color: var(--soft); font-size: .9rem; }
dd { margin: 0; }
@media (min-width: 40rem) {
  dl > div { display: grid; grid-template-columns: 11rem minmax(0, 1fr); gap: 1rem; }
  dt { font-size: 1rem; }
}
code, .hash { font: .88rem/1.5 ui-monospace, "Cascadia Mono", Menlo, Consolas, "Liberation Mono", monospace; overflow-wrap: anywhere; }
.scroll { overflow-x: auto; }
table { border-collapse: collapse; width: 100%; min-width: 38rem; font-size: .97rem; }
caption { text-align: left; }
th, td { text-align: left; vertical-align: top; padding: .55rem 1rem .55rem 0; border-bottom: 1px solid var(--line); }
th { color: var(--soft); font-weight: 600; white-space: nowrap; }
th[scope="row"] { color: var(--ink); }
td.short { white-space: nowrap; }
td .hash { display: block; color: var(--soft); font-size: .8rem; }
table.uploads { min-width: 0; margin-top: .75rem; }
.uploads td:last-child, .uploads th:last-child { padding-right: 0; width: 9.5rem; }
.uploads time { display: block; color: var(--soft); font-size: .9rem; padding-left: .7rem; }
.key { font-weight: 600; overflow-wrap: anywhere; }
.key ~ p, .key ~ ul { margin: .35rem 0 0; }
td > :last-child { margin-bottom: 0; }
td ul { margin: 0; padding-left: 1.1rem; }
.citation { background: var(--card); border-left: 3px solid var(--accent); padding: .8rem 1rem; margin: 0 0 .75rem; overflow-wrap: anywhere; }
.notice { border-left: 4px solid var(--accent); background: var(--card); padding: 1rem 1.25rem; margin: 0 0 1.5rem; }
.notice > :last-child { margin-bottom: 0; }
.status { display: inline-block; border-radius: 1rem; padding: .05rem .7rem; font-size: .9rem; font-weight: 600; white-space: nowrap; background: var(--tint); }
.status.rejected { background: #fbe3e0; color: #7a120a; }
.status.published { background: #e1f0e2; color: #17491d; }
.status.waiting, .status.received { background: #fdf0cf; color: #5f4300; }

@media (max-width: 40rem) {
  .masthead nav { order: 3; width: 100%; margin-left: 0; font-size: 1rem; justify-content: space-between; gap: 0 1rem; }
  .masthead .switch { margin-left: auto; }
  .columns.report { row-gap: 1.5rem; }
  .picture { width: 60%; }
  .search button { padding-inline: .9rem; }
  .actions { gap: .45rem; }
  .actions > * { padding: .5rem .75rem; }
}
@media print {
  body { background: #fff; font-size: 11pt; }
  .masthead nav, .switch, .search, .actions, .facets, .to-filters, .paging, .skip, button { display: none !important; }
  .masthead { border-top: 0; }
  a { color: inherit; text-decoration: none; }
  .columns.report { grid-template-columns: minmax(0, 1fr) 5cm; grid-template-rows: auto 1fr; }
  .columns.report > * { grid-column: 1; }
  .columns.report > aside { grid-column: 2; grid-row: 1 / span 2; }
  .picture { width: auto; }
  table { min-width: 0; }
  h2 { break-after: avoid; }
  tr, .citation, dl > div { break-inside: avoid; }
  .citation { border-left-color: #000; }
}
`.trim();
