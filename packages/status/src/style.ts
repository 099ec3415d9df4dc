/**
 * Colours and measures of `<mien-verify>`, so that both look like one; a host page themes them by the same custom properties. Every pair of
 * text and ground that is used keeps 4.5:1 in both schemes.
 */
const LIGHT = `
  --accent: var(--mien-accent, #0b6b55); --on-accent: var(--mien-on-accent, #ffffff);
  --surface: var(--mien-surface, #ffffff); --ground: var(--mien-ground, #f4f6f4); --ink: var(--mien-ink, #15211d);
  --amber: #8a5200; --amber-soft: #fdf1dc; --amber-line: #e9c480; --red: #a32a21; color-scheme: light;`;
const DARK = `
  --accent: var(--mien-accent, #57c7a6); --on-accent: var(--mien-on-accent, #04231a);
  --surface: var(--mien-surface, #151d1a); --ground: var(--mien-ground, #0d1311); --ink: var(--mien-ink, #e9f0ed);
  --amber: #f0b65a; --amber-soft: #2e2413; --amber-line: #6b5222; --red: #ff9d92; color-scheme: dark;`;

const STYLE = `
:host { ${LIGHT}
  --accent-soft: color-mix(in oklab, var(--accent) 9%, var(--surface));
  --muted: color-mix(in oklab, var(--ink) 70%, var(--surface));
  --line: color-mix(in oklab, var(--ink) 14%, var(--surface));
  --sunken: color-mix(in oklab, var(--ink) 5%, var(--surface));
  display: block; container-type: inline-size; background: var(--ground); color: var(--ink);
  font: 400 16px/1.65 var(--mien-font, system-ui, -apple-system, "Segoe UI", Roboto, "PingFang SC", "Noto Sans CJK SC", "Noto Sans SC", "Microsoft YaHei", sans-serif);
  -webkit-text-size-adjust: 100%;
}
@media (prefers-color-scheme: dark) { :host(:not([scheme="light"])) { ${DARK} } }
:host([scheme="dark"]) { ${DARK} }
* { box-sizing: border-box; }
h1, h2, h3, p, ul, ol, dl, dd { margin: 0; padding: 0; }
ul, ol { list-style: none; }
button, textarea, input, summary { font: inherit; color: inherit; }
.page { max-width: 1040px; margin: 0 auto; padding: 20px 16px 48px; display: grid; gap: 16px; align-items: start; }
.card { background: var(--surface); border: 1px solid var(--line); border-radius: 20px; padding: 20px; display: grid; gap: 14px; min-width: 0; }
h1 { font-size: 26px; line-height: 1.3; font-weight: 650; }
h1:focus { outline: none; }
h2 { font-size: 18px; line-height: 1.45; font-weight: 650; }
h3 { font-size: 16px; font-weight: 600; }
.small { font-size: 14px; color: var(--muted); }
.test { justify-self: start; padding: 2px 12px; border-radius: 99px; font-size: 14px; background: var(--amber-soft); color: var(--amber); border: 1px solid var(--amber-line); }
.standing { grid-template-columns: 56px 1fr; align-items: center; }
.standing svg { width: 56px; height: 56px; color: var(--accent); }
.standing[data-level="none"] svg { color: var(--amber); }
.standing strong { display: block; font-size: 22px; line-height: 1.35; font-weight: 650; }
dl { display: grid; }
dl > div { display: grid; grid-template-columns: minmax(0, 2fr) minmax(0, 3fr); gap: 12px; padding: 10px 0; border-top: 1px solid var(--line); align-items: baseline; }
dl > div:first-child { border-top: 0; }
dd { text-align: right; overflow-wrap: anywhere; font-variant-numeric: tabular-nums; }
dd[data-is="closed"] { color: var(--muted); }
.next { border-color: color-mix(in oklab, var(--accent) 40%, var(--surface)); background: var(--accent-soft); }
.next[data-is="mend"] { border-color: var(--amber-line); background: var(--amber-soft); }
.button { min-height: 48px; padding: 10px 20px; border-radius: 14px; border: 1px solid transparent; font-weight: 600; cursor: pointer; background: var(--accent); color: var(--on-accent); }
.button.quiet { background: none; border-color: color-mix(in oklab, var(--ink) 40%, var(--surface)); color: var(--ink); font-weight: 500; }
.button.warn { background: none; border-color: var(--red); color: var(--red); }
.button[disabled] { opacity: .55; cursor: default; }
.buttons { display: grid; grid-template-columns: repeat(auto-fit, minmax(150px, 1fr)); gap: 10px; }
:focus-visible { outline: 3px solid var(--accent); outline-offset: 2px; }
.rows { display: grid; }
.rows > li { padding: 12px 0; border-top: 1px solid var(--line); display: grid; gap: 6px; }
.rows > li:first-child { border-top: 0; padding-top: 0; }
.line { display: flex; justify-content: space-between; gap: 12px; align-items: baseline; flex-wrap: wrap; }
.chip { display: inline-flex; gap: 6px; align-items: baseline; padding: 1px 10px; border-radius: 99px; font-size: 14px; background: var(--sunken); border: 1px solid var(--line); }
.chip[data-is="good"] { background: var(--accent-soft); color: var(--accent); border-color: currentColor; }
.chip[data-is="mend"] { background: var(--amber-soft); color: var(--amber); border-color: var(--amber-line); }
.why { border-left: 3px solid var(--line); padding-left: 12px; display: grid; gap: 2px; }
form { display: grid; gap: 10px; }
label { display: grid; gap: 6px; font-weight: 500; }
textarea { min-height: 96px; padding: 10px 12px; border-radius: 12px; border: 1px solid color-mix(in oklab, var(--ink) 50%, var(--surface)); background: var(--surface); resize: vertical; }
.switch { grid-template-columns: 24px 1fr; align-items: start; }
.switch input { width: 24px; height: 24px; margin: 0; accent-color: var(--accent); }
details > summary { min-height: 44px; display: flex; align-items: center; cursor: pointer; font-weight: 500; }
.offer { display: grid; gap: 12px; justify-items: start; }
.offer a { display: inline-flex; align-items: center; text-decoration: none; }
.qr { width: min(100%, 280px); background: #fff; border-radius: 12px; }
.pin { font-size: 22px; letter-spacing: .12em; font-variant-numeric: tabular-nums; }
.wait { min-height: 50vh; display: grid; place-content: center; justify-items: center; gap: 12px; text-align: center; padding: 24px; }
.chat, .chat ol { display: grid; gap: 8px; }
.chat li { justify-self: start; max-width: 100%; padding: 8px 14px; border-radius: 14px; background: var(--sunken); white-space: pre-wrap; overflow-wrap: anywhere; }
.chat li.applicant { justify-self: end; background: none; border: 1px solid var(--line); }
.chat .who { display: block; font-size: 14px; color: var(--muted); }
.chat img { display: block; max-width: 100%; max-height: 320px; border-radius: 8px; }
.file { position: relative; display: grid; place-content: center; min-height: 48px; padding: 10px 20px; border-radius: 14px; border: 1px solid color-mix(in oklab, var(--ink) 40%, var(--surface)); cursor: pointer; }
.file:focus-within { outline: 3px solid var(--accent); outline-offset: 2px; }
.file input { position: absolute; inset: 0; opacity: 0; cursor: pointer; width: 100%; }
.rating { border: 0; padding: 0; margin: 0; min-width: 0; display: flex; flex-wrap: wrap; gap: 8px; }
.rating legend { padding: 0 0 8px; font-weight: 500; }
[role="status"]:empty { display: none; }
@container (min-width: 900px) {
  .page { grid-template-columns: minmax(0, 5fr) minmax(0, 4fr); padding: 32px 24px 64px; gap: 20px; }
  .page > header { grid-column: 1 / -1; }
  .column { display: grid; gap: 20px; min-width: 0; }
}
@container (max-width: 899.9px) { .column { display: contents; } }
@media (prefers-reduced-motion: reduce) { * { animation: none !important; transition: none !important; } }
`;

/** Constructed, not a style element: it works under a Content-Security-Policy without inline styles. */
export function createSheet(): CSSStyleSheet {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(STYLE);
  return sheet;
}
