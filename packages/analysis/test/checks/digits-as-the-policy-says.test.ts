import { measured } from '@mien/protocol';
import { expect, it } from 'vitest';
import { decide } from '../../src/decision/decide.ts';
import { cleanScene } from './clean-scene.ts';
import { speaks } from './faults/fault.ts';

/** A clean verification in which a recogniser heard these digits; `actions` as the operator set them. */
function heard(digits: string, actions: { readonly 'voice.digits_wrong'?: 'retry' } = {}) {
  const scene = cleanScene('prc_id');
  speaks(scene);
  if (!scene.voice.audio.measured) throw new Error('the scene has no sound');
  scene.voice.audio.value.digits = measured(digits);
  Object.assign(scene.input.policy, { actions });
  return decide(scene.input);
}

const ASKED = () => {
  const scene = cleanScene('prc_id');
  return speaks(scene)
    .prompts.map(({ value }) => value)
    .join('');
};

it('other digits than those shown are advice until the operator, who measured the recogniser, gives them an action', () => {
  const other = [...ASKED()].map((digit) => String((Number(digit) + 1) % 10)).join('');
  expect(heard(ASKED())).toMatchObject({ outcome: 'approved', warnings: [] });
  expect(heard(other)).toMatchObject({ outcome: 'approved', warnings: ['voice.digits_wrong'] });
  expect(heard(other, { 'voice.digits_wrong': 'retry' })).toMatchObject({
    outcome: 'retry',
    steps: ['voice'],
    reasons: ['voice.digits_wrong'],
  });
  // one misheard word is within what a good recogniser mishears, and what was not understood is held against nobody
  expect(heard(`${other[0]}${ASKED().slice(1)}`, { 'voice.digits_wrong': 'retry' }).outcome).toBe('approved');
  expect(heard('??????'.slice(0, ASKED().length), { 'voice.digits_wrong': 'retry' }).outcome).toBe('approved');
});
