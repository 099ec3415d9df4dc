import { describe, expect, test } from 'vitest';
import { type MediaFailure, translateMediaError } from '../../src/preflight/devices/translate-media-error.ts';

const REFUSED: MediaFailure = {
  kind: 'camera',
  name: 'NotAllowedError',
  message: 'Permission denied',
  permission: 'denied',
  isWithheld: false,
  isSecure: true,
};

/** What each browser gives, as documented or seen; Chromium's messages tell more than the others'. */
const CASES: readonly (readonly [string, Partial<MediaFailure>, string])[] = [
  ['Chrome, blocked', {}, 'device.camera_denied'],
  ['Chrome, the question closed', { message: 'Permission dismissed', permission: 'prompt' }, 'device.camera_dismissed'],
  ['Chrome, blocked by the system', { message: 'Permission denied by system', permission: 'granted' }, 'device.camera_denied'],
  [
    'Safari, one sentence for all, asked again next time',
    {
      message:
        'The request is not allowed by the user agent or the platform in the current context, possibly because the user denied permission.',
      permission: 'prompt',
    },
    'device.camera_dismissed',
  ],
  [
    'Firefox, no state to read',
    { message: 'The request is not allowed by the user agent or the platform in the current context.', permission: 'unknown' },
    'device.camera_denied',
  ],
  ['granted to the page, refused by the system', { permission: 'granted' }, 'device.camera_denied'],
  ['withheld by the page around', { isWithheld: true }, 'device.iframe_blocked'],
  ['old name', { name: 'PermissionDeniedError' }, 'device.camera_denied'],
  ['nothing plugged in', { name: 'NotFoundError', message: 'Requested device not found', permission: 'prompt' }, 'device.camera_missing'],
  [
    'held by another program',
    { name: 'NotReadableError', message: 'Could not start video source', permission: 'granted' },
    'device.camera_busy',
  ],
  [
    'Firefox, held by another program',
    { name: 'AbortError', message: 'Starting videoinput failed', permission: 'granted' },
    'device.camera_busy',
  ],
  [
    'no such interface',
    { name: 'TypeError', message: "Cannot read properties of undefined (reading 'getUserMedia')" },
    'device.browser_unsupported',
  ],
  ['opened over http', { isSecure: false, name: 'TypeError' }, 'device.insecure_context'],
];

describe('a browser’s error is translated once, into one reason', () => {
  for (const [name, change, code] of CASES) test(name, () => expect(translateMediaError({ ...REFUSED, ...change }).code).toBe(code));
});

test('a refused microphone is never told as a camera', () => {
  for (const [name, change, code] of CASES) {
    const told = translateMediaError({ ...REFUSED, ...change, kind: 'microphone' }).code;
    expect(told, name).not.toContain('camera');
    if (code === 'device.camera_busy') expect(told).toBe('device.microphone_busy');
    if (code === 'device.camera_dismissed') expect(told).toBe('device.microphone_dismissed');
  }
});

test('who holds the device back is told for the recovery card', () => {
  expect(translateMediaError({ ...REFUSED, permission: 'granted' }).by).toBe('system');
  expect(translateMediaError(REFUSED).by).toBe('browser');
});
