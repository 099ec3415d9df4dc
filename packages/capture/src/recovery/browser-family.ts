import { recogniseInAppBrowser } from '../preflight/page/in-app-browsers.ts';

export const BROWSER_FAMILIES = ['in_app', 'chrome_android', 'safari_ios', 'chrome_desktop', 'safari_macos', 'firefox', 'other'] as const;
export type BrowserFamily = (typeof BROWSER_FAMILIES)[number];

/**
 * Whose settings the recovery card draws. Every browser on iOS asks by the system's own settings, so all of them are `safari_ios`; Edge and
 * the Chinese Chromium browsers look like Chrome where it matters. iPadOS calls itself a Mac and has a touch screen.
 */
export function recogniseFamily(userAgent: string, isTouch: boolean): BrowserFamily {
  if (recogniseInAppBrowser(userAgent) !== null) return 'in_app';
  if (/iPhone|iPad|iPod/.test(userAgent)) return 'safari_ios';
  if (/Macintosh/.test(userAgent) && isTouch) return 'safari_ios';
  if (/Firefox\//.test(userAgent)) return 'firefox';
  if (/Android/.test(userAgent)) return /Chrome\//.test(userAgent) ? 'chrome_android' : 'other';
  if (/Chrome\//.test(userAgent)) return 'chrome_desktop';
  if (/Macintosh.*Safari\//.test(userAgent)) return 'safari_macos';
  return 'other';
}
