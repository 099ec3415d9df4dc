import type { PageNeeds } from './page-table.ts';

const policy = (directives: Readonly<Record<string, string>>): string =>
  Object.entries(directives)
    .map(([name, sources]) => `${name} ${sources}`)
    .join('; ');

/** Own files only; nothing inline, nothing from elsewhere, no form, no frame. */
const STRICT = {
  'default-src': "'none'",
  'script-src': "'self'",
  'style-src': "'self'",
  'img-src': "'self' blob: data:",
  'font-src': "'self'",
  'connect-src': "'self'",
  'manifest-src': "'self'",
  'base-uri': "'none'",
  'form-action': "'none'",
  'frame-ancestors': "'none'",
} as const;

const CONTENT = {
  nothing: STRICT,
  // a recording is fetched with the session and played from memory
  recordings_and_camera: { ...STRICT, 'media-src': 'blob:' },
  camera_and_models: { ...STRICT, 'script-src': "'self' 'wasm-unsafe-eval'", 'worker-src': "'self'", 'media-src': "'self' blob:" },
} as const satisfies Record<PageNeeds, Readonly<Record<string, string>>>;

const PERMISSIONS = {
  nothing: 'camera=(), microphone=(), geolocation=()',
  // who is on the line with an applicant is seen and heard by them
  recordings_and_camera: 'camera=(self), microphone=(self), geolocation=()',
  camera_and_models: 'camera=(self), microphone=(self), geolocation=()',
} as const satisfies Record<PageNeeds, string>;

/** The headers under which a page or a file of it runs. */
export const pageHeaders = (needs: PageNeeds): Readonly<Record<string, string>> => ({
  'content-security-policy': policy(CONTENT[needs]),
  'permissions-policy': PERMISSIONS[needs],
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'referrer-policy': 'no-referrer',
});
