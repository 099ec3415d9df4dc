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

export const ICONS = {
  mark: (
    <Icon>
      <path d="M4 14c2.5 2 5 2 8 0s5.5-2 8 0M6 10l6-6 6 6M12 4v9" />
    </Icon>
  ),
  send: (
    <Icon>
      <path d="M12 19V5m-6 6 6-6 6 6" />
    </Icon>
  ),
  receive: (
    <Icon>
      <path d="M12 5v14m-6-6 6 6 6-6" />
    </Icon>
  ),
  top_up: (
    <Icon>
      <path d="M12 5v14M5 12h14" />
    </Icon>
  ),
  trade: (
    <Icon>
      <path d="M7 4 3.5 7.5 7 11M3.5 7.5H17M17 13l3.5 3.5L17 20M20.5 16.5H7" />
    </Icon>
  ),
  withdraw: (
    <Icon>
      <path d="M4 10h16M12 3 4 8v2h16V8zM6 10v7m4-7v7m4-7v7m4-7v7M4 20h16" />
    </Icon>
  ),
  home: (
    <Icon>
      <rect x="3" y="6" width="18" height="13" rx="3" />
      <path d="M16 12.5h5" />
    </Icon>
  ),
  activity: (
    <Icon>
      <path d="M4 7h16M4 12h16M4 17h10" />
    </Icon>
  ),
  settings: (
    <Icon>
      <circle cx="12" cy="8" r="3.6" />
      <path d="M5 20c.6-3.6 3.400-5.6 7-5.6s6.400 2 7 5.6" />
    </Icon>
  ),
  shield: (
    <Icon>
      <path d="M12 3 5 6v5c0 4.5 2.800 8 7 10 4.200-2 7-5.5 7-10V6z" />
      <path d="M12 8.5v4M12 15.5v.1" />
    </Icon>
  ),
} as const;
