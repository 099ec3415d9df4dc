import { beforeAll, expect, test } from 'vitest';
import { documentClip, seededRandom } from '../../../../samples/src/index.ts';
import type { Picture } from '../../src/image/picture.ts';
import { resizePicture } from '../../src/image/resize.ts';
import type { Models } from '../../src/models/runtime.ts';
import { createDocumentMeter } from '../../src/signals/document/document-meter.ts';
import { type Desk, draw, measureFrames, measurePicture, openDesk, readValue, shoot, somebody } from './measure-picture.ts';

let desk: Desk;
beforeAll(async () => {
  desk = await openDesk();
});

function paper(): Picture {
  const random = seededRandom(1);
  return { width: 856, height: 540, data: Uint8Array.from({ length: 856 * 540 * 3 }, () => 240 + random() * 8) };
}

test('blank paper has no text and no document', async () => {
  const signals = await measurePicture(desk, shoot(paper()));
  expect(signals.documents).toBe(0);
  expect(signals.card).toEqual({ measured: false, why: 'no_document' });
  expect(signals.kind).toEqual({ measured: false, why: 'no_text' });
  expect(signals.fields).toEqual([]);
});

test('a face alone is no document', async () => {
  const signals = await measurePicture(desk, resizePicture(desk.portrait, 784, 980));
  expect(signals.documents).toBe(0);
  expect(signals.card.measured).toBe(false);
  expect(signals.kind.measured).toBe(false);
});

test('the wrong side is told by its kind', async () => {
  const back = await draw(desk, 'prc_back', somebody(71, 'CHN'));
  const { kind } = await measurePicture(desk, shoot(back.picture));
  expect(kind.measured && kind.value.side).toBe('back');
});

test('without the text models nothing is claimed about the document', async () => {
  const none: Models = { ...desk.models, get: async () => ({ measured: false, why: 'model_unavailable' }) };
  const meter = createDocumentMeter(none, { today: '2026-11-23', barcodeReader: null, measurePortrait: null });
  await meter.push({ t: 0, index: 0, picture: paper() });
  expect((await meter.finish()).signals).toEqual({ measured: false, why: 'model_unavailable' });
});

test('no frame at all is a decoding that failed, not an empty document', async () => {
  expect((await measureFrames(desk, [])).signals).toEqual({ measured: false, why: 'decode_failed' });
});

test('from a clip with a moment of glare and one of shaking, a clear frame is read and others only if needed', async () => {
  const passport = await draw(desk, 'passport', somebody(72, 'ESP'));
  const clip = documentClip(passport.picture, 3, { seconds: 3, frameRate: 4, width: 960, height: 720, glareAt: 1, shakeAt: 2 });
  const { signals, artefacts } = await measureFrames(desk, clip);
  if (!signals.measured) throw new Error(signals.why);
  const { frameTimes } = signals.value;
  expect(frameTimes.length).toBeLessThanOrEqual(3);
  expect(Math.abs((frameTimes[0] as number) - 1)).toBeGreaterThanOrEqual(0.25);
  expect(Math.abs((frameTimes[0] as number) - 2)).toBeGreaterThanOrEqual(0.25);
  expect(readValue(signals.value, 'mrz', 'documentNumber')).toBe(somebody(72, 'ESP').documentNumber);
  expect(artefacts?.rectifiedCard?.width).toBe(1028);
  expect(artefacts?.portrait).not.toBeNull();
});
