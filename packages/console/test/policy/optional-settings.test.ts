import { CallHours, LANGUAGES, Policy, SHIPPED_POLICIES, WORLDWIDE, WORLDWIDE_4 } from '@mien/protocol';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { findProblems } from '../../src/policy/find-problems.ts';
import { setAt, valueAt, withoutAt } from '../../src/policy/leaves.ts';
import { optionalSettings, removableSettings, unusedSettings } from '../../src/policy/optional-settings.ts';
import { saySetting } from '../../src/policy/setting-words.ts';

interface Shape {
  readonly properties?: Readonly<Record<string, Shape>>;
  readonly required?: readonly string[];
  readonly anyOf?: readonly Shape[];
}

/** Every place that the schema lets a policy leave out; of a group that asks for nothing, its settings instead of the group. */
function leftOut(shape: Shape, path: readonly string[]): string[] {
  const inner = Object.entries({ ...shape.properties }).flatMap(([name, one]) => {
    const place = [...path, name];
    const asksForNothing = one.properties !== undefined && (one.required ?? []).length === 0;
    const isOptional = !(shape.required ?? []).includes(name);
    return [...(isOptional && !asksForNothing ? [place.join('.')] : []), ...leftOut(one, place)];
  });
  return [...inner, ...(shape.anyOf ?? []).flatMap((one) => leftOut(one, path))];
}

const ALL = optionalSettings('Asia/Shanghai');
/** said by the operator alone */
const OWN_WORDS = 'links.faceSearchBasis';
const placesOf = (settings: typeof ALL): string[] => settings.map(({ path }) => path.join('.'));

describe('what a policy may leave out', () => {
  it('is what the schema does not ask for, each named in both languages', () => {
    const schema = z.toJSONSchema(Policy, { io: 'input' }) as Shape;
    expect(placesOf(ALL).sort()).toEqual(leftOut(schema, []).sort());
    for (const { path } of ALL) for (const language of LANGUAGES) expect(saySetting(path, language), path.join('.')).not.toBeNull();
  });

  it('is offered where it does not stand, and what belongs to liveness only where liveness is asked', () => {
    expect(placesOf(unusedSettings(WORLDWIDE, ALL))).toContain('liveness');
    expect(placesOf(unusedSettings(WORLDWIDE, ALL))).not.toContain('liveness.lips');
    expect(placesOf(unusedSettings(WORLDWIDE_4, ALL))).toContain('liveness.lips');
    expect(placesOf(unusedSettings(WORLDWIDE_4, ALL))).not.toContain('liveness');
    expect(placesOf(removableSettings(WORLDWIDE_4, 'liveness', ALL))).toEqual(['liveness']);
  });

  it.each(SHIPPED_POLICIES.map((policy) => ({ name: `${policy.id} ${policy.version}`, policy })))(
    'is added to $name with a start that is valid, and taken out again without a trace',
    ({ policy }) => {
      for (const { path, start } of unusedSettings(policy, ALL)) {
        const place = path.join('.');
        const draft = setAt(policy, path, start);
        const wrong = findProblems(draft, 'en').map((problem) => problem.path);
        expect(wrong, place).toEqual(place === OWN_WORDS ? [OWN_WORDS] : []);
        expect(placesOf(unusedSettings(draft, ALL))).not.toContain(place);
        expect(placesOf(removableSettings(draft, path[0] ?? '', ALL))).toContain(place);
        expect(JSON.stringify(withoutAt(draft, path))).toBe(JSON.stringify(policy));
      }
    },
  );

  it('leaves a group with what else stands in it, and goes with it when it was the last', () => {
    const both = { ...WORLDWIDE, call: { recording: 'kept', steps: ['face'] } };
    const one = withoutAt(both, ['call', 'steps']);
    expect(valueAt(one, ['call'])).toEqual({ recording: 'kept' });
    expect(withoutAt(one, ['call', 'recording'])).toEqual(WORLDWIDE);
  });

  it('takes nothing out that is not there', () => {
    expect(withoutAt(WORLDWIDE, ['call', 'steps'])).toBe(WORLDWIDE);
    expect(withoutAt({ actions: {} }, ['actions', 'toString'])).toEqual({ actions: {} });
  });

  it('begins the hours of calls at the clock of who edits', () => {
    const hours = ALL.find(({ path }) => path.join('.') === 'call.hours')?.start;
    expect(CallHours.parse(hours).timeZone).toBe('Asia/Shanghai');
  });
});
