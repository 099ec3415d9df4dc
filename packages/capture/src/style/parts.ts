/** Parts that screens are made of. */
export const PARTS = `
.list { display: grid; gap: 4px; }
.item { display: grid; grid-template-columns: 56px 1fr auto; gap: 16px; align-items: center; padding: 10px 0; }
.item .pic { width: 56px; height: 56px; border-radius: 16px; background: var(--accent-soft); color: var(--accent); display: grid; place-items: center; }
.item .pic svg { width: 44px; height: 40px; }
.item strong { display: block; font-weight: 600; }
.item .about { font-size: 14px; color: var(--muted); line-height: 1.5; }

.tips { display: grid; gap: 2px; }
.tips li { display: grid; grid-template-columns: 32px 1fr; gap: 12px; align-items: center; min-height: 44px; }
.tips svg { width: 24px; height: 24px; color: var(--accent); justify-self: center; }

details { border: 1px solid var(--line); border-radius: var(--radius); overflow: hidden; }
summary { min-height: 52px; padding: 12px 16px; cursor: pointer; display: flex; align-items: center; justify-content: space-between; list-style: none; gap: 12px; font-weight: 500; }
summary::-webkit-details-marker { display: none; }
summary svg { width: 20px; height: 20px; color: var(--muted); flex: none; transition: transform .15s; }
details[open] summary svg { transform: rotate(180deg); }
details .inside { padding: 0 16px 16px; display: grid; gap: 14px; }
details h3 { font-size: 14px; font-weight: 600; }
details .inside p, details .inside li { font-size: 14px; color: var(--muted); }
.kept li { display: grid; grid-template-columns: 1fr auto; gap: 12px; padding: 4px 0; }
.kept b { font-weight: 600; color: var(--ink); font-variant-numeric: tabular-nums; white-space: nowrap; }

.choices { display: grid; gap: 10px; border: 0; padding: 0; margin: 0; min-width: 0; }
.choices legend { padding: 0; margin-bottom: 10px; font-size: 17px; font-weight: 600; }
.choice { position: relative; display: grid; grid-template-columns: 64px 1fr 24px; gap: 14px; align-items: center; padding: 12px 14px; border: 1.5px solid var(--line); border-radius: var(--radius); cursor: pointer; text-align: left; background: var(--surface); width: 100%; }
.choice:hover { border-color: var(--accent-line); }
.choice .pic { width: 64px; height: 48px; color: var(--accent); display: grid; place-items: center; }
.choice .pic svg { width: 60px; height: 46px; }
.choice strong { display: block; font-weight: 600; }
.choice .about { font-size: 14px; color: var(--muted); line-height: 1.5; }
.choice input { position: absolute; opacity: 0; inset: 0; cursor: pointer; margin: 0; width: 100%; height: 100%; }
.choice .mark { width: 24px; height: 24px; border-radius: 50%; border: 2px solid color-mix(in oklab, var(--ink) 50%, var(--surface)); display: grid; place-items: center; color: transparent; }
.choice .mark svg { width: 16px; height: 16px; }
.choice:has(input:checked) { border-color: var(--accent); background: var(--accent-soft); }
.choice:has(input:checked) .mark { background: var(--accent); border-color: var(--accent); color: var(--on-accent); }
.choice:has(input:focus-visible) { outline: 3px solid var(--accent); outline-offset: 2px; }
.choice.even { grid-template-columns: 64px 1fr 24px; min-height: 112px; }
.choice.tick .mark { border-radius: 7px; }
.choice.tick { grid-template-columns: 1fr 24px; }

.qr { justify-self: center; padding: 16px; background: #fff; border-radius: 20px; border: 1px solid var(--line); }
.qr svg { width: 208px; height: 208px; }
.code { display: flex; gap: 6px; justify-content: center; font: 600 30px/1 ui-monospace, "SF Mono", Menlo, Consolas, monospace; }
.code b { font-weight: 600; width: 42px; height: 52px; display: grid; place-items: center; border-radius: 10px; background: var(--sunken); }
.code b:nth-child(4) { margin-left: 10px; }
.centre { text-align: center; display: grid; gap: 12px; justify-items: center; }

.rows { border: 1px solid var(--line); border-radius: var(--radius); overflow: hidden; }
.rows > li + li { border-top: 1px solid var(--line); }
.row { width: 100%; display: grid; grid-template-columns: 28px 1fr auto; gap: 12px; align-items: center; min-height: 48px; padding: 8px 16px; background: none; border: 0; text-align: left; cursor: pointer; }
.row .state { font-size: 14px; color: var(--muted); }
.row svg { width: 24px; height: 24px; color: var(--muted); }
.row[data-is="ok"] svg { color: var(--accent); }
.row[data-is="warn"] svg, .row[data-is="warn"] .state, .row[data-is="blocked"] svg, .row[data-is="blocked"] .state { color: var(--amber); }
.row[data-is="blocked"] .state { font-weight: 600; }
.row + .more { padding: 0 16px 16px 56px; display: grid; gap: 8px; font-size: 15px; }
.facts { display: grid; gap: 2px; font-size: 13px; color: var(--muted); font-variant-numeric: tabular-nums; }
.facts div { display: flex; justify-content: space-between; gap: 16px; }
.more strong { font-weight: 600; }
.look { position: relative; border-radius: 20px; overflow: hidden; background: var(--shade); aspect-ratio: 2 / 1; }
.look video { width: 100%; height: 100%; object-fit: cover; transform: scaleX(-1); }
.meter { position: absolute; left: 14px; right: 14px; bottom: 12px; height: 6px; border-radius: 3px; background: rgb(255 255 255 / .3); overflow: hidden; }
.meter i { display: block; height: 100%; width: 100%; background: #7fe3c4; transform-origin: left; transform: scaleX(0); }

.spin { width: 40px; height: 40px; border-radius: 50%; border: 4px solid var(--line); border-top-color: var(--accent); animation: turn 1s linear infinite; }
@keyframes turn { to { transform: rotate(360deg); } }
.bead { width: 10px; height: 10px; border-radius: 50%; background: currentColor; animation: breathe 1.6s ease-in-out infinite; }
@keyframes breathe { 50% { opacity: .3; } }
.chat ol { list-style: none; margin: 0 0 12px; padding: 0; display: grid; gap: 8px; }
.chat li { padding: 10px 14px; border-radius: 14px; background: var(--sunken); justify-self: start; white-space: pre-wrap; overflow-wrap: anywhere; }
.chat li.applicant { justify-self: end; border: 1px solid var(--line); }
.chat img { display: block; max-width: 100%; max-height: 320px; border-radius: 8px; }
.file { position: relative; display: grid; place-content: center; cursor: pointer; }
.file:focus-within { outline: 3px solid var(--accent); outline-offset: 2px; }
.file input { position: absolute; inset: 0; opacity: 0; cursor: pointer; width: 100%; }
.rating { border: 0; padding: 0; margin: 0; min-width: 0; display: flex; flex-wrap: wrap; gap: 8px; }
.rating legend { padding: 0 0 8px; }
.chat textarea { width: 100%; font: inherit; color: inherit; background: transparent; border: 1px solid var(--line); border-radius: 12px; padding: 10px 12px; margin: 4px 0 8px; }
.bytes { height: 8px; border-radius: 4px; background: var(--sunken); overflow: hidden; }
.bytes i { display: block; height: 100%; width: 100%; border-radius: 4px; background: var(--accent); transform-origin: left; transition: transform .2s; }
.true { display: grid; gap: 0; }
.true li { display: grid; grid-template-columns: 28px 1fr; gap: 14px; min-height: 52px; align-items: center; color: var(--muted); position: relative; }
.true li + li::before { content: ""; position: absolute; left: 13px; top: -14px; height: 28px; width: 2px; background: var(--line); }
.true svg { width: 28px; height: 28px; background: var(--surface); position: relative; }
.true li[data-is="done"] { color: var(--ink); }
.true li[data-is="done"] svg { color: var(--accent); }
.true li[data-is="now"] { color: var(--ink); font-weight: 600; }
.true li[data-is="now"] svg { color: var(--accent); }

.pair { display: grid; grid-template-columns: 1fr 1fr; gap: 12px; }
.pair figure { display: grid; gap: 8px; }
.pair .pane { aspect-ratio: 4 / 3; border-radius: 14px; overflow: hidden; background: var(--sunken); display: grid; place-items: center; }
.pair .pane img { width: 100%; height: 100%; object-fit: cover; }
.pair .pane svg { width: 76%; height: 76%; color: var(--accent); }
.pair .mine { box-shadow: inset 0 0 0 2px var(--amber-line); }
.pair .good { background: var(--accent-soft); }
.pair figcaption { font-size: 14px; color: var(--muted); display: grid; grid-template-columns: 18px 1fr; gap: 6px; align-items: center; }
.pair figcaption svg { width: 18px; height: 18px; }
.cause { display: grid; gap: 6px; }
.remedy { display: grid; grid-template-columns: 24px 1fr; gap: 12px; padding: 14px 16px; border-radius: var(--radius); background: var(--accent-soft); font-weight: 500; }
.remedy svg { width: 24px; height: 24px; color: var(--accent); }
.badge { width: 88px; height: 88px; border-radius: 50%; display: grid; place-items: center; background: var(--accent-soft); color: var(--accent); }
.badge svg { width: 52px; height: 52px; }
.ended { justify-content: center; }
.ended > .badge, .ended > .head { justify-self: center; align-self: center; text-align: center; justify-items: center; }
.badge { box-shadow: 0 0 0 14px color-mix(in oklab, var(--accent) 5%, var(--surface)); margin: 14px; }
.badge[data-is="final"] { box-shadow: none; }
.badge[data-is="final"] { background: var(--sunken); color: var(--ink); }
.still { border-radius: 20px; overflow: hidden; background: var(--shade); max-height: 46vh; display: grid; place-items: center; }
.still img { width: 100%; max-height: 46vh; object-fit: contain; }

dialog { border: 0; padding: 0; width: min(100%, 560px); max-width: none; max-height: 92dvh; margin: auto auto 0; border-radius: 24px 24px 0 0; background: var(--surface); color: var(--ink); box-shadow: 0 -8px 60px rgb(0 0 0 / .25); }
dialog::backdrop { background: rgb(6 12 10 / .5); }
dialog .inner { padding: 8px 20px 24px; display: grid; gap: 16px; }
dialog .top { display: grid; grid-template-columns: 1fr auto; align-items: center; padding: 12px 8px 0 20px; position: sticky; top: 0; background: var(--surface); }
dialog h2 { font-size: 22px; }
.ref { font: 500 14px/1.4 ui-monospace, Menlo, Consolas, monospace; color: var(--ink); user-select: all; overflow-wrap: anywhere; }
@container (min-width: 900px) { dialog { margin: auto; border-radius: 24px; } .choices.two { grid-template-columns: 1fr 1fr; } .choices.two .choice { grid-template-columns: 1fr 24px; align-content: start; min-height: 168px; } .choices.two .choice .pic { grid-column: 1 / 3; justify-self: start; } }
`;
