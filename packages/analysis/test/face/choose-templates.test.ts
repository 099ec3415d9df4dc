import { expect, test } from 'vitest';
import { createTemplateChooser } from '../../src/signals/face/choose-templates.ts';
import type { FacePrint } from '../../src/signals/face/find-jump.ts';

/** Prints of length 1 whose likeness is the cosine of the angle between them. */
const printAt = (degrees: number): FacePrint => {
  const radians = (degrees * Math.PI) / 180;
  return Float32Array.of(Math.cos(radians), Math.sin(radians));
};

test('a face that stays as it is is asked about every .6 seconds', () => {
  const chooser = createTemplateChooser();
  const asked: number[] = [];
  for (let sample = 0; sample < 10; sample++) {
    const t = sample * 0.2;
    if (!chooser.wantsSample(t, printAt(0))) continue;
    asked.push(sample);
    chooser.took(t, printAt(0));
  }
  expect(asked).toEqual([0, 3, 6, 9]);
});

test('a face that changes is asked about at each sample', () => {
  const chooser = createTemplateChooser();
  chooser.took(0, printAt(0));
  expect(chooser.wantsSample(0.2, printAt(30))).toBe(true);
  expect(chooser.wantsSample(0.2, printAt(0))).toBe(false);
});

test('a frame whose template told nothing is made up for at the next sample', () => {
  const chooser = createTemplateChooser();
  chooser.took(0, printAt(0));
  expect(chooser.wantsSample(0.6, printAt(0))).toBe(true);
  expect(chooser.wantsSample(0.8, printAt(0))).toBe(true);
});

test('somebody who flickers in between two samples is asked about once, however often', () => {
  const chooser = createTemplateChooser();
  const [own, other] = [printAt(0), printAt(90)];
  chooser.took(0, own);
  expect(chooser.wantsBetween(other, own)).toBe(true);
  chooser.took(0.03, other);
  expect(chooser.wantsBetween(own, other)).toBe(false);
  expect(chooser.wantsBetween(other, own)).toBe(false);
});

test('a jump to what no template knows is asked about until there were three hundred', () => {
  const chooser = createTemplateChooser();
  let asked = 0;
  for (let frame = 0; frame < 400; frame++) if (chooser.wantsBetween(printAt(90), printAt(0))) asked++;
  expect(asked).toBe(300);
});
