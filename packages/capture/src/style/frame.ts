/** The frame around every screen: bar, body, foot; on wide places the stages stand beside it. */
export const FRAME = `
:host { display: block; container-type: inline-size; background: var(--ground); color: var(--ink); font: 400 16px/1.6 var(--font); -webkit-text-size-adjust: 100%; }
* { box-sizing: border-box; }
h1, h2, h3, p, ul, ol, dl, dd, figure { margin: 0; padding: 0; }
ul, ol { list-style: none; }
button, input, select, summary { font: inherit; color: inherit; }
img, svg, video { display: block; }
[hidden] { display: none !important; }
.sr { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }

.frame { min-height: var(--mien-height, 100dvh); display: grid; grid-template: auto 1fr / minmax(0, 1fr); background: var(--surface); }
.aside { display: none; }
.bar { display: grid; grid-template-columns: 48px 1fr auto; align-items: center; min-height: 56px; padding: 4px 8px; }
.bar .where { text-align: center; font-size: 14px; color: var(--muted); }
.icon { min-width: 48px; min-height: 48px; padding: 0 12px; display: inline-grid; grid-auto-flow: column; gap: 6px; place-items: center; border: 0; border-radius: 12px; background: none; color: var(--ink); cursor: pointer; font-size: 14px; }
.icon svg { width: 24px; height: 24px; flex: none; }
.icon:hover { background: var(--sunken); }
.track { display: grid; grid-auto-flow: column; grid-auto-columns: 1fr; gap: 4px; padding: 0 20px 4px; }
.track i { height: 3px; border-radius: 2px; background: var(--line); }
.track i[data-is="done"], .track i[data-is="now"] { background: var(--accent); }
.track i[data-is="now"] { opacity: .55; }
.test { justify-self: center; padding: 1px 10px; border-radius: 99px; font-size: 13px; background: var(--amber-soft); color: var(--amber); border: 1px solid var(--amber-line); }

.screen { display: flex; flex-direction: column; width: 100%; max-width: 520px; margin: 0 auto; min-height: 0; }
.body { flex: 1; padding: 12px 20px 20px; display: flex; flex-direction: column; gap: 20px; }
.foot { position: sticky; bottom: 0; padding: 12px 20px max(20px, env(safe-area-inset-bottom)); display: grid; gap: 10px; background: linear-gradient(to top, var(--surface) calc(100% - 12px), transparent); }
.foot .hint { text-align: center; font-size: 14px; color: var(--muted); }

h1 { font-size: 28px; line-height: 1.3; font-weight: 650; text-wrap: balance; }
h1:focus { outline: none; }
h2 { font-size: 17px; line-height: 1.5; font-weight: 600; }
.lead { color: var(--muted); text-wrap: pretty; }
.head { display: grid; gap: 8px; }
.small { font-size: 14px; color: var(--muted); }

.button { min-height: 52px; padding: 10px 20px; border-radius: 14px; border: 1px solid transparent; font-weight: 600; cursor: pointer; text-align: center; background: var(--accent); color: var(--on-accent); transition: filter .15s, background .15s; }
.button:hover { filter: brightness(1.06); }
.button.quiet { background: none; border-color: var(--line); color: var(--ink); }
.button.quiet:hover { background: var(--sunken); filter: none; }
.button.plain { background: none; color: var(--accent); min-height: 44px; }
.button[disabled], .button[aria-disabled="true"] { opacity: .5; cursor: default; filter: none; }
:focus-visible { outline: 3px solid var(--accent); outline-offset: 2px; }

.note { display: grid; grid-template-columns: 24px 1fr; gap: 12px; padding: 14px 16px; border-radius: var(--radius); background: var(--accent-soft); }
.note > svg { width: 24px; height: 24px; color: var(--accent); }
.note[data-is="mend"] { background: var(--amber-soft); }
.note[data-is="mend"] > svg { color: var(--amber); }
.note[data-is="final"] { background: var(--red-soft); }
.note[data-is="final"] > svg { color: var(--red); }
.note strong { font-weight: 600; display: block; }
.note p + p { margin-top: 2px; }

@container (min-width: 900px) {
  .frame { grid-template: auto 1fr / minmax(280px, 3fr) minmax(0, 8fr); background: var(--ground); }
  .aside { grid-area: 1 / 1 / 3 / 2; display: flex; flex-direction: column; gap: 32px; padding: 40px 32px; }
  .bar { grid-area: 1 / 2; grid-template-columns: 64px 1fr 120px; padding: 12px 16px; background: var(--surface); border-radius: 28px 0 0 0; margin-top: 12px; }
  .bar .icon:last-child { justify-self: end; }
  .bar .where { visibility: hidden; }
  .bar .where .test { visibility: visible; }
  .frame.alone { grid-template: auto 1fr / minmax(0, 1fr); }
  .alone .bar { grid-area: 1 / 1; margin: 0; border-radius: 0; }
  .alone .main { grid-area: 2 / 1; }
  .track { display: none; }
  .main { grid-area: 2 / 2; background: var(--surface); display: flex; }
  .screen { max-width: 560px; justify-content: flex-start; }
  .screen[data-wide] { max-width: 860px; }
  .body { padding: 8px 32px 24px; flex: 0 1 auto; }
  .foot { position: static; padding: 8px 32px 40px; background: none; grid-auto-flow: row; }
  h1 { font-size: 32px; }
}
.main { display: flex; min-height: 0; }
.offline { padding: 4px 20px; }
.aside .name { font-size: 18px; font-weight: 650; }
.stages { display: grid; gap: 2px; }
.stages li { display: grid; grid-template-columns: 28px 1fr; gap: 12px; align-items: center; min-height: 44px; color: var(--muted); }
.stages li[data-is="now"] { color: var(--ink); font-weight: 600; }
.stages li svg { width: 24px; height: 24px; }
.stages li[data-is="done"] svg, .stages li[data-is="now"] svg { color: var(--accent); }
.aside .small { margin-top: auto; display: grid; grid-template-columns: 20px 1fr; gap: 10px; align-items: start; }
.aside .small svg { width: 20px; height: 20px; margin-top: 1px; }
@media (prefers-reduced-motion: reduce) { *, *::before, *::after { animation: none !important; transition: none !important; } }
`;
