import type { DocumentSignals } from '@mien/protocol';
import { beforeAll, expect, test } from 'vitest';
import { photocopy, recaptureFromScreen, type Specimen, screenshot, seededRandom } from '../../../../samples/src/index.ts';
import { DOCUMENT_QUALITY as LIMITS } from '../../../protocol/src/policies/quality.ts';
import type { Picture } from '../../src/image/picture.ts';
import { cardOf, type Desk, draw, measurePicture, openDesk, shoot, somebody } from './measure-picture.ts';

let desk: Desk;
let specimen: Specimen;
beforeAll(async () => {
  desk = await openDesk();
  specimen = await draw(desk, 'prc_front', somebody(61, 'CHN'));
});

type Fault = 'blurred' | 'glare' | 'too_dark' | 'cut_off' | 'too_far' | 'covered' | 'greyscale' | 'screen' | 'screenshot' | 'multiple';

/** Which shipped limits a picture passes over. */
function faultsOf(signals: DocumentSignals): Fault[] {
  const card = cardOf(signals);
  const broken: Record<Fault, boolean> = {
    blurred: card.sharpness < LIMITS.minSharpness,
    glare: card.glareRatio > LIMITS.maxGlareRatio,
    too_dark: card.brightness < LIMITS.minBrightness,
    cut_off: card.cutCorners > 0,
    too_far: card.widthPx < LIMITS.minWidthPx,
    covered: card.covered.measured && card.covered.value > LIMITS.maxCovered,
    greyscale: card.chroma < LIMITS.minChroma,
    screen: card.recapturePeak > LIMITS.maxRecapturePeak,
    screenshot: signals.flatRatio > LIMITS.maxFlatRatio,
    multiple: signals.documents > 1,
  };
  return (Object.keys(broken) as Fault[]).filter((fault) => broken[fault]);
}

test.each([
  ['prc_front', 'CHN'],
  ['prc_back', 'CHN'],
  ['passport', 'ESP'],
  ['td1_back', 'AUT'],
  ['licence_back', 'USA'],
] as const)('a clean capture of %s stays inside every limit', async (kind, state) => {
  const clean = await draw(desk, kind, somebody(62, state));
  expect(faultsOf(await measurePicture(desk, shoot(clean.picture, { blur: 0.4 })))).toEqual([]);
});

const DISTORTIONS: readonly (readonly [Fault, (card: Picture) => Picture])[] = [
  ['blurred', (card) => shoot(card, { blur: 3 })],
  ['glare', (card) => shoot(card, { glare: 1.5 })],
  ['too_dark', (card) => shoot(card, { gain: 0.22 })],
  ['cut_off', (card) => shoot(card, { cropOff: 0.1, background: 2 })],
  ['too_far', (card) => shoot(card, { scale: 0.3 })],
  ['covered', (card) => shoot(card, { cover: 0.35, background: 1 })],
  ['greyscale', (card) => shoot(photocopy(card, seededRandom(1)))],
  ['screen', (card) => recaptureFromScreen(shoot(card), seededRandom(3))],
  ['screenshot', (card) => screenshot(card)],
];

test.each(DISTORTIONS)('%s is measured past its limit, and nothing else is', async (fault, distort) => {
  expect(faultsOf(await measurePicture(desk, distort(specimen.picture)))).toEqual([fault]);
});

test('colour around a grey copy shows that the camera sees colour', async () => {
  const { surroundChroma } = await measurePicture(desk, shoot(photocopy(specimen.picture, seededRandom(1))));
  expect(surroundChroma?.measured && surroundChroma.value).toBeGreaterThan(LIMITS.minChroma);
});

test('two cards in one picture are counted', async () => {
  const other = await draw(desk, 'prc_back', somebody(63, 'CHN'));
  const left = shoot(specimen.picture, { width: 640, height: 700, scale: 0.9, noise: 4 });
  const right = shoot(other.picture, { width: 640, height: 700, scale: 0.9, noise: 4 });
  expect((await measurePicture(desk, sideBySide(left, right))).documents).toBe(2);
});

function sideBySide(a: Picture, b: Picture): Picture {
  const width = a.width + b.width;
  const data = new Uint8Array(width * a.height * 3);
  for (let y = 0; y < a.height; y++) {
    data.set(a.data.subarray(y * a.width * 3, (y + 1) * a.width * 3), y * width * 3);
    data.set(b.data.subarray(y * b.width * 3, (y + 1) * b.width * 3), (y * width + a.width) * 3);
  }
  return { width, height: a.height, data };
}
