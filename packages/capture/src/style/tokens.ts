/**
 * Colours and measures. A host page themes the element by the custom properties named `--mien-…`; every pair of text and ground that is
 * used keeps 4.5:1 in both schemes.
 */
export const TOKENS = `
:host {
  --accent: var(--mien-accent, #0b6b55);
  --on-accent: var(--mien-on-accent, #ffffff);
  --accent-soft: color-mix(in oklab, var(--accent) 9%, var(--surface));
  --accent-line: color-mix(in oklab, var(--accent) 32%, var(--surface));
  --surface: var(--mien-surface, #ffffff);
  --ground: var(--mien-ground, #f4f6f4);
  --sunken: color-mix(in oklab, var(--ink) 5%, var(--surface));
  --ink: var(--mien-ink, #15211d);
  --muted: color-mix(in oklab, var(--ink) 66%, var(--surface));
  --line: color-mix(in oklab, var(--ink) 14%, var(--surface));
  --amber: #8a5200;
  --amber-soft: #fdf1dc;
  --amber-line: #e9c480;
  --red: #a32a21;
  --red-soft: #fbe9e7;
  --shade: #0d1512;
  --radius: var(--mien-radius, 16px);
  --font: var(--mien-font, system-ui, -apple-system, "Segoe UI", Roboto, "PingFang SC", "Noto Sans CJK SC", "Noto Sans SC", "Microsoft YaHei", sans-serif);
  color-scheme: light;
}
@media (prefers-color-scheme: dark) {
  :host(:not([scheme="light"])) {
    --accent: var(--mien-accent, #57c7a6);
    --on-accent: var(--mien-on-accent, #04231a);
    --surface: var(--mien-surface, #151d1a);
    --ground: var(--mien-ground, #0d1311);
    --ink: var(--mien-ink, #e9f0ed);
    --amber: #f0b65a;
    --amber-soft: #2e2413;
    --amber-line: #6b5222;
    --red: #ff9d92;
    --red-soft: #331a17;
    --shade: #060a08;
    color-scheme: dark;
  }
}
:host([scheme="dark"]) {
  --accent: var(--mien-accent, #57c7a6);
  --on-accent: var(--mien-on-accent, #04231a);
  --surface: var(--mien-surface, #151d1a);
  --ground: var(--mien-ground, #0d1311);
  --ink: var(--mien-ink, #e9f0ed);
  --amber: #f0b65a;
  --amber-soft: #2e2413;
  --amber-line: #6b5222;
  --red: #ff9d92;
  --red-soft: #331a17;
  --shade: #060a08;
  color-scheme: dark;
}
`;
