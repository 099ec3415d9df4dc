import { LANGUAGES, Policy, WORLDWIDE_VOICE } from '@mien/protocol';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { findProblems } from '../../src/policy/find-problems.ts';
import { saySetting } from '../../src/policy/setting-words.ts';

interface Shape {
  readonly type?: string;
  readonly properties?: Readonly<Record<string, Shape>>;
  readonly propertyNames?: { readonly enum?: readonly string[] };
  readonly anyOf?: readonly Shape[];
}

/** Every place at which a policy can have a setting, those that no shipped policy has among them. */
function placesOf(shape: Shape, path: readonly string[]): (readonly string[])[] {
  if (shape.anyOf !== undefined) return shape.anyOf.flatMap((one) => placesOf(one, path));
  const names = shape.propertyNames?.enum;
  if (names !== undefined) return [path, ...names.map((name) => [...path, name])];
  if (shape.properties === undefined) return [path];
  return Object.entries(shape.properties).flatMap(([name, inner]) => placesOf(inner, [...path, name]));
}

const SHAPE = z.toJSONSchema(Policy, { io: 'input' }) as Shape;
const PLACES = placesOf(SHAPE, []).filter(([group]) => group !== 'id' && group !== 'version');
const HAN = /\p{Script=Han}/u;

describe('the policy editor', () => {
  it('names every setting that a policy can have, in both languages', () => {
    expect(PLACES.length).toBeGreaterThan(150);
    for (const path of PLACES)
      for (const language of LANGUAGES) {
        const said = saySetting(path, language);
        expect(said, `${path.join('.')} (${language})`).not.toBeNull();
        expect(HAN.test(said ?? ''), `${path.join('.')} (${language})`).toBe(language === 'zh-CN');
      }
  });

  it('has no words for what it does not know, and shows its name alone', () => {
    expect(saySetting(['face', 'toString'], 'en')).toBeNull();
    expect(saySetting(['access', 'levels', 'full', 'constructor'], 'zh-CN')).toBeNull();
  });

  const call = (more: object) => ({ call: more });
  const hours = (from: string, to: string, timeZone = 'UTC') => call({ hours: { timeZone, week: [{ days: ['mon'], from, to }] } });
  it.each([
    ['a check of the light form', { requiredChecks: ['face.enrolled'] }],
    ['a review band that is none', { face: { ...WORLDWIDE_VOICE.face, reviewFmr: 1e-5 } }],
    ['more challenges than there are', { challenges: { from: ['blink'], count: 2 } }],
    ['a consequence that is not allowed', { actions: { 'device.camera_denied': 'decline' } }],
    ['a zone that is none', hours('09:00', '10:00', 'Mars/Olympus')],
    ['hours that end before they begin', hours('10:00', '09:00')],
    ['a step twice', call({ steps: ['face', 'face'] })],
    ['a call without a look at the face', call({ steps: ['code'] })],
    ['text for a number', { minAge: 'old' }],
    ['a number out of its range', { minAge: -1 }],
    ['an unknown setting', { colour: 'red' }],
    ['an unknown word', { digits: { language: 'fr', count: 6 } }],
    ['a time that is none', hours('9', '10:00')],
    ['an empty list', { steps: [] }],
  ])('says what is wrong in the language of the screen: %s', (_, change) => {
    const draft = { ...WORLDWIDE_VOICE, ...change };
    const chinese = findProblems(draft, 'zh-CN');
    const english = findProblems(draft, 'en');
    expect(chinese.length).toBeGreaterThan(0);
    expect(english.length).toBe(chinese.length);
    for (const { text } of chinese) expect(text).toMatch(HAN);
    for (const { text } of english) expect(text).not.toMatch(HAN);
  });
});
