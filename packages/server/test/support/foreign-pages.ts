/** Headers as a browser sends them from pages that are not ours, with the cookie of somebody signed in. */
export const foreignPages = (origin: string, cookie: string): readonly Readonly<Record<string, string>>[] => [
  { cookie, origin: 'https://evil.example', 'mien-console': '1' },
  { cookie, origin: 'null', 'mien-console': '1' },
  { cookie, origin: `${origin}.evil.example`, 'mien-console': '1' },
  { cookie, origin, 'mien-console': '1', 'sec-fetch-site': 'cross-site' },
  { cookie, origin, 'mien-console': '1', 'sec-fetch-site': 'same-site' },
];
