import type { ComponentChildren } from 'preact';

const Icon = ({ children }: { readonly children: ComponentChildren }) => (
  <svg
    viewBox="0 0 24 24"
    fill="none"
    stroke="currentColor"
    stroke-width="1.8"
    stroke-linecap="round"
    stroke-linejoin="round"
    aria-hidden="true"
  >
    {children}
  </svg>
);

/** Small signs, each with a shape of its own: none is told by colour alone. */
export const ICONS = {
  back: (
    <Icon>
      <path d="M14.5 5.5 8 12l6.5 6.5" />
    </Icon>
  ),
  help: (
    <Icon>
      <circle cx="12" cy="12" r="9" />
      <path d="M9.4 9.3a2.7 2.7 0 1 1 3.9 2.5c-.9.4-1.3 1-1.3 1.9M12 16.8v.1" />
    </Icon>
  ),
  close: (
    <Icon>
      <path d="m6.5 6.5 11 11M17.5 6.5l-11 11" />
    </Icon>
  ),
  down: (
    <Icon>
      <path d="m6 9.5 6 6 6-6" />
    </Icon>
  ),
  ok: (
    <Icon>
      <circle cx="12" cy="12" r="9.2" fill="currentColor" stroke="none" />
      <path d="m7.8 12.3 2.9 2.9 5.6-6" stroke="var(--surface)" stroke-width="2" />
    </Icon>
  ),
  check: (
    <Icon>
      <path d="m5.5 12.5 4.2 4.2 8.8-9.4" stroke-width="2.4" />
    </Icon>
  ),
  warn: (
    <Icon>
      <path d="M12 3.8 21 19.4H3z" fill="currentColor" stroke="currentColor" />
      <path d="M12 9.6v4.4M12 16.7v.1" stroke="var(--surface)" stroke-width="2" />
    </Icon>
  ),
  blocked: (
    <Icon>
      <rect x="3.4" y="3.4" width="17.2" height="17.2" rx="5" fill="currentColor" stroke="none" />
      <path d="m8.6 8.6 6.8 6.8M15.4 8.6l-6.8 6.8" stroke="var(--surface)" stroke-width="2" />
    </Icon>
  ),
  skipped: (
    <Icon>
      <circle cx="12" cy="12" r="8.6" stroke-dasharray="3 3.2" />
      <path d="M8.5 12h7" />
    </Icon>
  ),
  now: (
    <Icon>
      <circle cx="12" cy="12" r="8.6" />
      <circle cx="12" cy="12" r="4" fill="currentColor" stroke="none" />
    </Icon>
  ),
  next: (
    <Icon>
      <circle cx="12" cy="12" r="8.6" />
    </Icon>
  ),
  lock: (
    <Icon>
      <rect x="5" y="10.5" width="14" height="9.5" rx="3" />
      <path d="M8 10.5V8a4 4 0 0 1 8 0v2.5" />
    </Icon>
  ),
  lamp: (
    <Icon>
      <circle cx="12" cy="12" r="4.2" />
      <path d="M12 3.2v1.6M12 19.2v1.6M3.2 12h1.6M19.2 12h1.6M5.8 5.8l1.1 1.1M17.1 17.1l1.1 1.1M18.2 5.8l-1.1 1.1M6.9 17.1l-1.1 1.1" />
    </Icon>
  ),
  quiet: (
    <Icon>
      <path d="M4.5 9.8v4.4h3.2l4.3 3.6V6.2L7.7 9.8z" />
      <path d="m16 10 4 4M20 10l-4 4" />
    </Icon>
  ),
  lens: (
    <Icon>
      <rect x="3.2" y="6.6" width="17.6" height="12.4" rx="3.4" />
      <path d="m8.6 6.6 1.2-2h4.4l1.2 2" />
      <circle cx="12" cy="12.8" r="3.4" />
    </Icon>
  ),
  seat: (
    <Icon>
      <circle cx="12" cy="6.4" r="3" />
      <path d="M6.4 20v-3.6a5.6 5.6 0 0 1 11.2 0V20" />
    </Icon>
  ),
  person: (
    <Icon>
      <circle cx="12" cy="8.2" r="3.8" />
      <path d="M4.8 20c.6-3.8 3.5-5.8 7.2-5.8s6.6 2 7.2 5.8" />
    </Icon>
  ),
  time: (
    <Icon>
      <circle cx="12" cy="12" r="9" />
      <path d="M12 7v5.2l3.4 2" />
    </Icon>
  ),
  cloud: (
    <Icon>
      <path d="M7 18.2h9.8a4 4 0 0 0 .5-8 5.6 5.6 0 0 0-10.7-1.1A4.6 4.6 0 0 0 7 18.2z" />
      <path d="M12 15.6v-4.8m-2.2 2 2.2-2.2 2.2 2.2" />
    </Icon>
  ),
  offline: (
    <Icon>
      <path d="M4 9.4a12 12 0 0 1 16 0M7.2 12.8a7.2 7.2 0 0 1 9.6 0" opacity=".45" />
      <path d="M12 17.4v.1" stroke-width="2.6" />
      <path d="m4 4 16 16" />
    </Icon>
  ),
  mend: (
    <Icon>
      <path d="M19.4 12a7.4 7.4 0 1 1-2.2-5.3" />
      <path d="M19.8 3.6v4h-4" />
    </Icon>
  ),
  phone: (
    <Icon>
      <rect x="7" y="2.8" width="10" height="18.4" rx="2.6" />
      <path d="M11 18.2h2" />
    </Icon>
  ),
  digits: (
    <Icon>
      <path d="M4.5 8.6 7 7v10M11 8.8c.4-1.2 1.4-1.8 2.4-1.8 1.5 0 2.6 1 2.6 2.4 0 2.7-4.8 4.2-5 7.6h5.2M19.6 7v10" />
    </Icon>
  ),
} as const;

export type IconName = keyof typeof ICONS;
