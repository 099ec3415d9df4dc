import { LANGUAGES, REASON_CODES, reasonFacts } from '@mien/protocol';
import { describe, expect, test } from 'vitest';
import { BROWSER_FAMILIES, recogniseFamily } from '../../src/recovery/browser-family.ts';
import { findRecovery, RECOVERY_CODES } from '../../src/recovery/recovery-table.ts';

const MENUS = ['top_right', 'bottom', 'none'] as const;

/** Stages in which a browser finds out by itself; what the session gives has screens of its own. */
const TOLD_BY_A_CHECK_UP = REASON_CODES.filter(
  (code) => /^(?:device|network)\./.test(code) && ['preflight', 'capture'].includes(reasonFacts(code).stage),
);

test('every reason of device and network has something to do about it', () => {
  expect(TOLD_BY_A_CHECK_UP.filter((code) => !(RECOVERY_CODES as readonly string[]).includes(code))).toEqual([]);
});

describe('in every browser, in both languages, one to three short steps', () => {
  for (const code of RECOVERY_CODES)
    test(code, () => {
      for (const family of BROWSER_FAMILIES)
        for (const menu of MENUS) {
          const steps = findRecovery(code, { family, menu });
          expect(steps.length, family).toBeGreaterThan(0);
          expect(steps.length, family).toBeLessThanOrEqual(3);
          for (const { text } of steps)
            for (const language of LANGUAGES) {
              expect(text[language].length).toBeGreaterThan(4);
              expect(text[language].length, text[language]).toBeLessThanOrEqual(language === 'en' ? 110 : 48);
            }
          for (const { text } of steps) expect(text['zh-CN']).toMatch(/\p{Script=Han}/u);
        }
    });
});

test('the drawing is of the very browser', () => {
  const families = {
    'Mozilla/5.0 (Linux; Android 10; K) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/130.0.0.0 Mobile Safari/537.36 EdgA/130.0':
      'chrome_android',
    'Mozilla/5.0 (iPhone; CPU iPhone OS 17_4 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) CriOS/130.0 Mobile/15E148 Safari/604.1':
      'safari_ios',
    'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/17.4 Safari/605.1.15': 'safari_macos',
    'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/130.0.0.0 Safari/537.36 Edg/130.0.0.0':
      'chrome_desktop',
    'Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:131.0) Gecko/20100101 Firefox/131.0': 'firefox',
    'Mozilla/5.0 (Linux; Android 13; wv) AppleWebKit/537.36 Chrome/116.0 Mobile Safari/537.36 MicroMessenger/8.0.43': 'in_app',
  };
  for (const [agent, family] of Object.entries(families)) expect(recogniseFamily(agent, false)).toBe(family);
  expect(recogniseFamily(Object.keys(families)[2] as string, true)).toBe('safari_ios');
});
