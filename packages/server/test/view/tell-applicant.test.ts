import { VERIFICATION_STATES } from '@mien/protocol';
import { describe, expect, it } from 'vitest';
import { explainPattern, repeatedReasons } from '../../src/view/explain-pattern.ts';
import { findingsOfSteps } from '../../src/view/findings-of-steps.ts';
import { nextOf, reapplicationOf } from '../../src/view/next-step.ts';

const blurred = { code: 'face.blurred', class: 'retry' } as const;
const far = { code: 'face.too_far', class: 'retry' } as const;
const replay = { code: 'attack.screen_replay', class: 'support' } as const;
const other = { code: 'attack.print', class: 'support' } as const;

describe('the pattern of failures', () => {
  it('is none before the second failure for one cause', () => {
    expect(explainPattern([])).toBeNull();
    expect(explainPattern([[blurred]])).toBeNull();
    expect(explainPattern([[blurred], [far]])).toBeNull();
  });

  it('is told with how often, what to do and a person, in both languages', () => {
    const pattern = explainPattern([[blurred, far], [blurred]]);
    expect(pattern).toMatchObject({ code: 'face.blurred', times: 2, action: 'contact_support' });
    expect(pattern?.text.en.title).toContain('2 times');
    expect(pattern?.text.en.remedy).toMatch(/person/);
    expect(pattern?.text['zh-CN'].title).toContain('2 次');
    expect(pattern?.text['zh-CN'].remedy).toContain('工作人员');
  });

  it('is the most frequent cause, then the latest', () => {
    expect(explainPattern([[blurred, far], [blurred, far], [far]])).toMatchObject({ code: 'face.too_far', times: 3 });
    expect(explainPattern([[blurred], [blurred], [far], [far]])).toMatchObject({ code: 'face.too_far', times: 2 });
  });

  it('tells reasons that are told in general from each other by nothing', () => {
    expect(explainPattern([[replay], [other]])).toEqual(explainPattern([[replay], [replay]]));
    expect(JSON.stringify(repeatedReasons([[replay], [other]]))).not.toMatch(/attack/);
  });
});

describe('what was found at a step', () => {
  it('is what counts there, each public code once', () => {
    const found = findingsOfSteps(
      [blurred, far],
      [
        { ...blurred, step: 'face' },
        { ...blurred, step: 'face' },
        { ...far, step: 'face' },
        { code: 'face.too_close', class: 'retry', step: 'face' },
      ],
    );
    expect(found.get('face')?.map(({ code }) => code)).toEqual(['face.blurred', 'face.too_far']);
  });

  it('is not told of what a person must look at: the step would be a hint', () => {
    expect(findingsOfSteps([replay], [{ ...replay, step: 'face' }]).size).toBe(0);
  });
});

describe('what comes next', () => {
  it.each(VERIFICATION_STATES)('is said in the state %s', (state) => {
    expect(nextOf(state, [])).toMatchObject({ who: expect.any(String), what: expect.any(String) });
  });

  it.each([
    [['retry_step'], 'film_again'],
    [['retry_step', 'edit_profile'], 'correct_data'],
    [['choose_other_document', 'retry_step'], 'choose_other_document'],
    [['choose_other_document', 'edit_profile'], 'correct_data'],
  ])('after %j is to %s', (actions, what) => {
    expect(nextOf('retry_required', actions).what).toBe(what);
  });

  const now = new Date('2026-11-26T12:00:00Z');
  const later = new Date('2026-11-27T12:00:00Z');
  it.each([
    ['capturing', null, { possible_now: false, possible_at: null }],
    ['approved', null, { possible_now: false, possible_at: null }],
    ['expired', null, { possible_now: true, possible_at: now.toISOString() }],
    ['declined', later, { possible_now: false, possible_at: later.toISOString() }],
    ['declined', new Date('2026-11-25T12:00:00Z'), { possible_now: true, possible_at: now.toISOString() }],
    ['in_review', later, { possible_now: false, possible_at: null }],
  ] as const)('applying again, %s with %s: %j', (state, at, expected) => {
    expect(reapplicationOf(state, at, now)).toEqual(expected);
  });
});
