/** Standing alone it brings its own measures; colours follow the same properties as the element's. */
export const DEVICE_CHECK_STYLE = `
:host { display: block; --accent: var(--mien-accent, #0b6b55); --surface: var(--mien-surface, #fff); --ink: var(--mien-ink, #15211d); --sunken: color-mix(in oklab, var(--ink) 5%, var(--surface)); --line: color-mix(in oklab, var(--ink) 14%, var(--surface)); --muted: color-mix(in oklab, var(--ink) 66%, var(--surface)); --amber: #8a5200; background: var(--surface); color: var(--ink); font: 400 16px/1.6 var(--mien-font, system-ui, "PingFang SC", "Noto Sans CJK SC", sans-serif); }
@media (prefers-color-scheme: dark) { :host { --accent: var(--mien-accent, #5fd0ae); --surface: var(--mien-surface, #101714); --ink: var(--mien-ink, #eaf1ee); --amber: #f0bd6a; } }
* { box-sizing: border-box; }
.device-check { max-width: 640px; margin: 0 auto; padding: 20px; display: grid; gap: 16px; }
h1 { margin: 0; font-size: 28px; line-height: 1.3; }
p { margin: 0; }
.lead, .state { color: var(--muted); }
.look { position: relative; border-radius: 20px; overflow: hidden; background: #0d1512; aspect-ratio: 16 / 10; }
.look[hidden] { display: block; height: 0; aspect-ratio: auto; }
.look video { width: 100%; height: 100%; object-fit: cover; transform: scaleX(-1); }
.meter { position: absolute; inset: auto 14px 12px; height: 6px; border-radius: 3px; background: rgb(255 255 255 / .3); overflow: hidden; }
.meter i { display: block; height: 100%; background: #7fe3c4; transform-origin: left; }
.summary { min-height: 1.6em; font-weight: 600; }
.rows { list-style: none; margin: 0; padding: 0; border: 1px solid var(--line); border-radius: 16px; overflow: hidden; }
.row { padding: 12px 16px; display: grid; gap: 10px; }
.row + .row { border-top: 1px solid var(--line); }
.line { display: grid; grid-template-columns: 28px 1fr auto; gap: 12px; align-items: center; min-height: 32px; }
.shape { width: 26px; height: 26px; border-radius: 50%; display: grid; place-items: center; border: 2px solid currentColor; font-weight: 700; line-height: 1; }
.row[data-is="ok"] .shape { color: var(--accent); }
.row[data-is="warn"] .shape, .row[data-is="warn"] .state { color: var(--amber); border-radius: 6px; }
.row[data-is="blocked"] .shape, .row[data-is="blocked"] .state { color: var(--amber); border-radius: 2px; }
.told { display: grid; gap: 8px; }
.told .remedy { font-weight: 600; }
details summary { cursor: pointer; font-size: 14px; color: var(--muted); min-height: 32px; }
dl { margin: 0; font-size: 14px; } dl div { display: flex; gap: 16px; justify-content: space-between; } dd { margin: 0; font-variant-numeric: tabular-nums; }
.button { min-height: 52px; border: 0; border-radius: 14px; font: inherit; font-weight: 600; background: var(--accent); color: var(--surface); cursor: pointer; }
.button[disabled] { opacity: .5; }
:focus-visible { outline: 3px solid var(--accent); outline-offset: 2px; }
`;
