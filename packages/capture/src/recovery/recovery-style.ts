/** Cards of what to do; the colours are the element's tokens. */
export const RECOVERY_STYLE = `
.recovery { list-style: none; margin: 0; padding: 0; display: grid; gap: 12px; grid-template-columns: repeat(auto-fit, minmax(210px, 1fr)); counter-reset: step; }
.recovery li { counter-increment: step; display: grid; gap: 8px; align-content: start; padding: 12px; border: 1px solid var(--line, #d9dedb); border-radius: 14px; background: var(--surface, #fff); }
.recovery li p { margin: 0; font-size: 15px; line-height: 1.6; }
.recovery li:not(:only-child) p::before { content: counter(step) ". "; font-weight: 600; color: var(--accent, #0b6b55); }
.recovery-picture { width: 100%; max-height: 120px; color: var(--ink, #15211d); background: var(--sunken, #f2f5f3); border-radius: 10px; padding: 8px; }
.recovery-picture .here { color: var(--accent, #0b6b55); }
.recovery-picture .here circle { fill: color-mix(in oklab, var(--accent, #0b6b55) 18%, transparent); }
`;
