import { expect, test } from 'vitest';
import { judgePicture, type PictureView } from '../../src/preflight/devices/judge-picture.ts';
import type { Look } from '../../src/preflight/devices/read-picture.ts';

const PIXELS = 96 * 72;

/** A coloured picture whose noise differs from look to look. */
function look(index: number, options: { rate?: number; level?: number; noise?: number; colour?: number } = {}): Look {
  const { rate = 30, level = 120, noise = 8, colour = 30 } = options;
  const pixels = new Uint8ClampedArray(PIXELS * 4);
  let state = index + 1;
  for (let at = 0; at < pixels.length; at += 4) {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    const value = level + (state / 2 ** 32 - 0.5) * 2 * noise;
    pixels.set([value + colour, value, value - colour, 255], at);
  }
  return { t: index / rate, pixels };
}

const view = (looks: readonly Look[], change: Partial<PictureView> = {}): PictureView => ({
  reading: { looks, isStalled: false },
  track: { width: 1280, height: 720, frameRate: 30, facingMode: 'user', label: 'front camera' },
  wanted: 'user',
  limits: { minHeight: 360, minFrameRate: 8, maxBlackRatio: 0.5 },
  ...change,
});
const looks = (options: Parameters<typeof look>[1] = {}): Look[] => Array.from({ length: 12 }, (_, index) => look(index, options));
const still = (): Look[] => looks().map(({ t }) => ({ t, pixels: look(0).pixels }));

test('a live picture passes', () => expect(judgePicture(view(looks()))).toMatchObject({ state: 'ok', code: null }));

test('a black picture is black and not frozen', () =>
  expect(judgePicture(view(looks({ level: 2, noise: 0, colour: 0 })))).toMatchObject({ state: 'blocked', code: 'device.camera_black' }));

test('a picture that never changes, or stops, is frozen', () => {
  expect(judgePicture(view(still())).code).toBe('device.camera_frozen');
  expect(judgePicture(view(looks(), { reading: { looks: looks(), isStalled: true } })).code).toBe('device.camera_frozen');
});

test('a dark room is not a black camera', () => expect(judgePicture(view(looks({ level: 24, noise: 6 }))).code).toBeNull());

test('too few pixels and too few pictures a second are told apart', () => {
  const small = { width: 320, height: 240, frameRate: 30, facingMode: null, label: '' };
  expect(judgePicture(view(looks(), { track: small })).code).toBe('device.camera_low_resolution');
  expect(judgePicture(view(looks({ rate: 4 }))).code).toBe('device.camera_low_frame_rate');
});

test('an infrared, macro or wrong-facing lens is told, and may be changed', () => {
  const track = view([]).track;
  expect(judgePicture(view(looks({ colour: 0 })))).toMatchObject({ state: 'warn', code: 'device.camera_wrong_lens' });
  expect(judgePicture(view(looks(), { track: { ...track, label: 'camera2 2, ultra wide' } })).code).toBe('device.camera_wrong_lens');
  expect(judgePicture(view(looks(), { wanted: 'environment' })).code).toBe('device.camera_wrong_lens');
});

test('a desktop camera that tells no direction is no wrong lens', () =>
  expect(judgePicture(view(looks(), { track: { ...view([]).track, facingMode: null } })).code).toBeNull());
