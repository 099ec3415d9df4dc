/** The camera screens: instruction near the lens, the picture, one button. */
export const CAMERA = `
.film { flex: 1; display: grid; grid-template-rows: auto minmax(0, 1fr) auto auto; width: 100%; max-width: 860px; margin: 0 auto; padding: 0 12px max(12px, env(safe-area-inset-bottom)); gap: 12px; }
.say { min-height: 92px; display: grid; place-items: center; text-align: center; font-size: 24px; line-height: 1.35; font-weight: 600; text-wrap: balance; padding: 0 8px; }
.say small { display: block; font-size: 15px; font-weight: 400; color: var(--muted); }
.stage { position: relative; border-radius: 24px; overflow: hidden; background: var(--shade); min-height: 200px; max-width: 100%; width: 100%; display: grid; }
.stage video { position: absolute; inset: 0; width: 100%; height: 100%; object-fit: cover; }
.stage.mirror video { transform: scaleX(-1); }
.stage > svg.mask { position: absolute; inset: 0; width: 100%; height: 100%; }
.mask .shade { fill: rgb(6 12 10 / .58); }
.mask .edge { fill: none; stroke: #fff; stroke-width: 3; opacity: .85; vector-effect: non-scaling-stroke; }
.mask .corner { fill: none; stroke: #fff; stroke-width: 5; stroke-linecap: round; vector-effect: non-scaling-stroke; }
.mask[data-is="ok"] .edge, .mask[data-is="ok"] .corner { stroke: #6fe0bd; }
.mask .arc { fill: none; stroke: #6fe0bd; stroke-width: 1.9; stroke-linecap: round; transition: stroke-dashoffset .2s; }
.mask .found { fill: rgb(111 224 189 / .14); stroke: #6fe0bd; stroke-width: 3; vector-effect: non-scaling-stroke; }
.pill { position: absolute; left: 50%; transform: translateX(-50%); display: inline-flex; align-items: center; gap: 8px; padding: 6px 14px; border-radius: 99px; background: rgb(6 12 10 / .72); color: #fff; font-size: 15px; white-space: nowrap; }
.pill.top { top: 14px; }
.pill.bottom { bottom: 14px; }
.pill .bead { color: #ff8d80; }
.tools { display: grid; grid-auto-flow: column; grid-auto-columns: 1fr; gap: 10px; align-items: center; }
.cue { display: grid; grid-template-columns: 84px 1fr; gap: 14px; align-items: center; text-align: left; width: 100%; max-width: 460px; }
.cue svg { width: 84px; height: 84px; color: var(--accent); }
.digit { position: absolute; inset: 0; display: grid; place-content: center; justify-items: center; color: #fff; background: rgb(6 12 10 / .45); text-align: center; }
.digit b { font-size: clamp(120px, 34cqw, 220px); line-height: 1; font-weight: 650; font-variant-numeric: tabular-nums; }
.digit span { font-size: 26px; }
.stage .meter { bottom: 4px; }
.colour { position: fixed; inset: 0; z-index: 5; }
.colour[data-colour=red] { background: #f00; } .colour[data-colour=green] { background: #0f0; } .colour[data-colour=blue] { background: #00f; }
.colour[data-colour=yellow] { background: #ff0; } .colour[data-colour=magenta] { background: #f0f; } .colour[data-colour=cyan] { background: #0ff; } .colour[data-colour=white] { background: #fff; }
.veil { position: absolute; inset: 0; display: grid; place-content: center; justify-items: center; gap: 14px; color: #fff; background: rgb(6 12 10 / .6); }
@container (min-width: 900px) { .film { padding: 0 32px 32px; grid-template-rows: auto minmax(0, 1fr) auto auto; } .stage { max-height: 60vh; width: 100%; } .say { font-size: 28px; } .tools { max-width: 480px; width: 100%; margin: 0 auto; } .film.portrait .stage { aspect-ratio: 4 / 3; } .cue { margin: 0 auto; } }

.turn-face { animation: 2.4s ease-in-out infinite; transform-origin: 50% 60%; }
.go-turn_left .turn-face { animation-name: go-left; }
.go-turn_right .turn-face { animation-name: go-right; }
.go-look_up .turn-face { animation-name: go-up; }
.go-look_down .turn-face { animation-name: go-down; }
.go-move_closer .whole { animation: go-near 2.4s ease-in-out infinite; transform-origin: 50% 55%; }
.go-open_mouth .mouth { animation: mouth 2.4s ease-in-out infinite; transform-origin: 50% 50%; transform-box: fill-box; }
.go-blink .eye { animation: blink 2.4s ease-in-out infinite; transform-origin: 50% 50%; transform-box: fill-box; }
@keyframes go-left { 45%, 70% { transform: translateX(-9px); } }
@keyframes go-right { 45%, 70% { transform: translateX(9px); } }
@keyframes go-up { 45%, 70% { transform: translateY(-8px); } }
@keyframes go-down { 45%, 70% { transform: translateY(8px); } }
@keyframes go-near { 45%, 70% { transform: scale(1.22); } }
@keyframes mouth { 45%, 70% { transform: scaleY(4.2) scaleX(.86); } }
@keyframes blink { 30%, 38% { transform: scaleY(.1); } 45%, 55% { transform: scaleY(1); } 62%, 70% { transform: scaleY(.1); } }
.practice { flex: 1; display: flex; flex-direction: column; width: 100%; min-height: 0; }
.band { padding: 6px 16px; text-align: center; font-weight: 600; color: var(--amber); background: repeating-linear-gradient(135deg, var(--amber-soft) 0 14px, transparent 14px 28px), var(--surface); border-block: 1px solid var(--amber-line); }
.practice section { display: grid; gap: 10px; }
.aids { display: flex; flex-wrap: wrap; gap: 8px; justify-content: center; }
.aids:empty { display: none; }
.aids button { min-height: 44px; padding: 6px 16px; border-radius: 99px; border: 1px solid var(--line); background: none; color: var(--ink); font-size: 14px; cursor: pointer; }
.aids button:hover { background: var(--sunken); }
.aids button[aria-pressed="true"] { background: var(--accent); border-color: var(--accent); color: var(--on-accent); }
.aids button[aria-pressed="true"]::before { content: "✓ "; }
`;
