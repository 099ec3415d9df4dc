/** The call: their picture large, one's own small in its corner, the words below it, on wide places beside it. */
export const CALL_STYLE = `
.call-place { display: flex; flex: 1; width: 100%; min-width: 0; }
.call { flex: 1; display: grid; grid-template-columns: minmax(0, 1fr); align-content: start; gap: 12px; width: 100%; max-width: 560px; margin: 0 auto; padding: 8px 16px max(16px, env(safe-area-inset-bottom)); }
.call-stage { position: relative; border-radius: 20px; overflow: hidden; background: var(--shade); aspect-ratio: 4 / 3; max-height: 46dvh; width: 100%; }
.call-stage video { object-fit: cover; background: var(--shade); }
.call-stage .theirs { position: absolute; inset: 0; width: 100%; height: 100%; }
.call-stage .own { width: 100%; height: 100%; transform: scaleX(-1); }
.call[data-at="live"] .own { position: absolute; right: 10px; bottom: 10px; width: 28%; max-width: 180px; height: auto; aspect-ratio: 4 / 3; border-radius: 12px; border: 2px solid rgb(255 255 255 / .8); z-index: 1; }
.call-tap { position: absolute; left: 50%; top: 50%; transform: translate(-50%, -50%); z-index: 2; }
.call-words { display: grid; gap: 14px; align-content: start; }
.call-words .say { min-height: 96px; }
.call-words .say p { display: grid; gap: 4px; }
.call-place-in-line strong { font-size: 22px; font-weight: 650; }
.call-code { display: grid; gap: 10px; justify-items: center; font-size: 18px; }
.call-code .code { font-size: clamp(28px, 10cqw, 52px); gap: 4px; }
.call-code .code b { width: 1.15em; height: 1.5em; }
.call-steps { display: grid; gap: 2px; }
.call-steps li { display: grid; grid-template-columns: 22px 1fr; gap: 10px; align-items: center; min-height: 32px; font-size: 15px; color: var(--muted); }
.call-steps svg { width: 22px; height: 22px; }
.call-steps li[aria-current] { color: var(--ink); font-weight: 600; }
.call-steps li[aria-current] svg, .call-steps li[data-is="passed"] svg { color: var(--accent); }
.call-steps li[data-is="failed"] svg { color: var(--red); }
.call-foot { display: grid; gap: 10px; }
.call-leave { border: 0; margin: 0; padding: 0; min-width: 0; display: grid; grid-template-columns: 1fr 1fr; gap: 10px; }
.call-leave legend { padding: 0; margin-bottom: 8px; }
.call-line { display: inline-flex; gap: 8px; align-items: center; font-size: 14px; color: var(--muted); justify-self: start; }
.call-line i { width: 22px; height: 12px; border-radius: 3px; background: linear-gradient(to right, currentColor 6px, transparent 6px 8px, var(--bar2, var(--line)) 8px 14px, transparent 14px 16px, var(--bar3, var(--line)) 16px); }
.call-line[data-is="good"] i { --bar2: currentColor; --bar3: currentColor; color: var(--accent); }
.call-line[data-is="fair"] i { --bar2: currentColor; color: var(--amber); }
.call-line[data-is="poor"] i { color: var(--red); }
.call-recorded { display: inline-flex; gap: 8px; align-items: center; font-size: 14px; color: var(--muted); justify-self: start; }
.call-recorded i { width: 10px; height: 10px; border-radius: 50%; background: var(--red); }
.call-drawing { color: var(--accent); }
.call-drawing svg { width: 120px; height: 92px; }
.call-time { display: grid; gap: 8px; font-weight: 600; }
.call-time input { min-height: 52px; padding: 8px 14px; border: 1px solid var(--line); border-radius: 12px; background: var(--surface); color: var(--ink); }
@container (min-width: 900px) { .call[data-at] { max-width: 1080px; grid-template-columns: minmax(0, 1.5fr) minmax(280px, 1fr); padding: 8px 32px 32px; column-gap: 24px; } .call > .head, .call > .sr { grid-column: 1 / -1; } .call-stage { grid-column: 1; max-height: 66dvh; } .call .aids { grid-column: 1; } .call-words { grid-column: 2; grid-row: 2 / span 2; } }
`;
