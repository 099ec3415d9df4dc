import type { ScreenColourName } from '@mien/protocol';
import { describe, expect, test } from 'vitest';
import { SCREEN_LIGHT } from '../../../../samples/src/people/index.ts';
import type { PromptWindow } from '../../src/signals/capture/list-windows.ts';
import { measureLight } from '../../src/signals/capture/measure-light.ts';
import type { TrackPoint } from '../../src/signals/face/clip/track-point.ts';

const ASKED: readonly ScreenColourName[] = ['red', 'cyan', 'yellow', 'blue', 'green', 'magenta'];
const SECONDS_EACH = 0.5;
const FRAME_RATE = 15;
const SKIN = [170, 120, 100] as const;

const windows: readonly PromptWindow[] = ASKED.map((value, at) => ({
  kind: 'light',
  value,
  window: { from: at * SECONDS_EACH, to: (at + 1) * SECONDS_EACH },
}));

/** Skin under the colours given, each so much later than it was asked for. */
function skinUnder(colours: readonly ScreenColourName[], delaySeconds: number, share = 0.15, skin: readonly number[] = SKIN): TrackPoint[] {
  const seconds = colours.length * SECONDS_EACH + 0.5;
  return Array.from({ length: Math.round(seconds * FRAME_RATE) }, (_, index) => {
    const t = index / FRAME_RATE;
    const shown = t < delaySeconds ? undefined : colours[Math.floor((t - delaySeconds) / SECONDS_EACH)];
    const light = shown === undefined ? [0, 0, 0] : SCREEN_LIGHT[shown];
    const [red, green, blue] = skin.map((value, channel) => value * (1 + share * (light[channel] ?? 0)));
    return {
      t,
      landmarks: new Float32Array(0),
      centre: [0, 0],
      interEye: 1,
      pose: { yaw: 0, pitch: 0, roll: 0 },
      eyeOpening: 0.3,
      mouthOpening: 0,
      colour: [red ?? 0, green ?? 0, blue ?? 0],
    };
  });
}

const measured = (track: readonly TrackPoint[]) => {
  const light = measureLight(windows, track);
  if (!light.measured) throw new Error(`Not measured: ${light.why}`);
  return light.value;
};

describe('a face before a screen that shows colours', () => {
  test('follows them in their order, and its delay is found', () => {
    const { correlation, chance, lagSeconds } = measured(skinUnder(ASKED, 0.15));
    expect(correlation).toBeGreaterThan(0.9);
    expect(correlation - chance).toBeGreaterThan(0.3);
    expect(lagSeconds).toBeCloseTo(0.15, 1);
  });

  test('follows no better than chance when the colours came in another order', () => {
    const { correlation, chance } = measured(skinUnder([...ASKED.slice(2), ...ASKED.slice(0, 2)], 0.15));
    expect(correlation - chance).toBeLessThan(0.1);
  });

  test('does not follow when its answer comes later than any camera makes it', () => {
    const { correlation } = measured(skinUnder(ASKED, 1.1));
    expect(correlation).toBeLessThan(0.5);
  });

  test('tells nothing in a room so bright that no screen can be seen on it', () => {
    expect(measureLight(windows, skinUnder(ASKED, 0.15, 0.02, [240, 225, 210]))).toEqual({ measured: false, why: 'too_bright' });
  });

  test('tells nothing where no colours were asked for, or too few frames show the face', () => {
    expect(measureLight([], skinUnder(ASKED, 0.15))).toEqual({ measured: false, why: 'not_asked' });
    expect(measureLight(windows, skinUnder(ASKED, 0.15).slice(0, 8))).toEqual({ measured: false, why: 'too_few_frames' });
  });
});
