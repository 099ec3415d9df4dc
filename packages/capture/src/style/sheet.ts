import { RECOVERY_STYLE } from '../recovery/recovery-style.ts';
import { CAMERA } from './camera.ts';
import { FRAME } from './frame.ts';
import { PARTS } from './parts.ts';
import { TOKENS } from './tokens.ts';

/** Constructed, not a style element: it works under a Content-Security-Policy without inline styles. */
export function createSheet(): CSSStyleSheet {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync([TOKENS, FRAME, PARTS, CAMERA, RECOVERY_STYLE].join(''));
  return sheet;
}
