/** Our own line drawings, 20 × 20; each stands beside a word. */
const PATHS = {
  review: 'M3 5h14v10H3zM6.5 8.5h4M6.5 11.5h7M14 7.2l.9.9 1.6-1.8',
  support: 'M3 4.5h14v9H9l-3.5 3v-3H3zM6.5 8h7M6.5 10.5h4.5',
  calls: 'M3 6h9.5v8.5H3zM12.5 9.2l4.5-2.7v7.5l-4.5-2.7',
  insight: 'M3.5 16.5h13M5.5 13.5v-4M9 13.5V5M12.5 13.5V8M16 13.5V3.5',
  policies: 'M5 2.8h7l3.5 3.5v11H5zM12 2.8v3.5h3.5M7.5 10h5.5M7.5 13h5.5',
  deliveries: 'M3 10h10M9.5 6l4 4-4 4M16.5 4v12',
  keys: 'M7 13.2a3.2 3.2 0 1 1 2.9-4.6h6.6v3h-2v2h-2.6v-2h-2A3.2 3.2 0 0 1 7 13.2zM6.9 10h.1',
  members:
    'M7.5 4.5a2.5 2.5 0 1 0 0 5 2.5 2.5 0 0 0 0-5zM2.8 16c.6-2.6 2.4-4 4.7-4s4.1 1.4 4.7 4M13 5.2a2.3 2.3 0 0 1 0 4.4M14.2 12.2c1.6.5 2.6 1.8 3 3.8',
  blockList: 'M4.5 3.2h11v13.6h-11zM8 7.6l4 4.8M12 7.6l-4 4.8',
  privacy: 'M10 2.8l6 2.2v4.6c0 3.6-2.4 6.1-6 7.6-3.6-1.5-6-4-6-7.6V5zM7.5 10l1.8 1.8 3.4-3.6',
  health: 'M2.5 10.5h3.2l2-5 3.4 9 2.2-6 1 2h3.2',
  jobs: 'M10 3.2l7.3 13H2.7zM10 8v4M10 14.2v.1',
  audit: 'M4 3.5h12v13H4zM7 7h6M7 10h6M7 13h3.5',
  sun: 'M10 6.5a3.5 3.5 0 1 0 0 7 3.5 3.5 0 0 0 0-7zM10 2v2M10 16v2M2 10h2M16 10h2M4.5 4.5l1.3 1.3M14.2 14.2l1.3 1.3M15.5 4.5l-1.3 1.3M5.8 14.2l-1.3 1.3',
  person: 'M10 4a3 3 0 1 0 0 6 3 3 0 0 0 0-6zM4 16.5c.8-3 3.2-4.5 6-4.5s5.2 1.5 6 4.5',
  keyboard: 'M2.5 5.5h15v9h-15zM5.5 8.3h.1M8.5 8.3h.1M11.5 8.3h.1M14.5 8.3h.1M7 11.6h6',
  back: 'M12 4.5L6.5 10l5.5 5.5',
  play: 'M6.5 4.2v11.6l9-5.8z',
  pause: 'M6.5 4.5v11M13.5 4.5v11',
  eye: 'M2.5 10S5 5 10 5s7.5 5 7.5 5-2.5 5-7.5 5-7.5-5-7.5-5zM10 7.8a2.2 2.2 0 1 0 0 4.4 2.2 2.2 0 0 0 0-4.4z',
  lock: 'M5 9h10v7H5zM7 9V6.8a3 3 0 0 1 6 0V9',
} as const;
export type IconName = keyof typeof PATHS;

export const Icon = ({ name }: { readonly name: IconName }) => (
  <svg className="icon" viewBox="0 0 20 20" width="20" height="20" aria-hidden="true" focusable="false">
    <path d={PATHS[name]} />
  </svg>
);
