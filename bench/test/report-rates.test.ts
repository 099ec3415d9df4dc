import type { CheckResult } from '@mien/protocol';
import { describe, expect, it } from 'vitest';
import { sameValue } from '../src/accuracy/measure-documents.ts';
import { classOf } from '../src/accuracy/measure-presentations.ts';
import { reportDocuments } from '../src/accuracy/report-documents.ts';
import { reportPairs } from '../src/accuracy/report-pairs.ts';
import { reportPresentations } from '../src/accuracy/report-presentations.ts';

const check = (name: CheckResult['check'], status: CheckResult['status']): CheckResult => ({ check: name, status, findings: [] });

describe('rates of anybody’s folder', () => {
  it('never tell a rate as none: the upper bound stands beside it', () => {
    const scored = [...Array(50).keys()].map(() => ({ genuine: false, score: 0.1, groups: {} }));
    const rows = reportPairs({ scored, withoutFace: 0, files: 10, leftOut: 0 }, { accept: 0.55, review: 0.49 });
    const rate = rows.find(({ figure }) => figure.startsWith('false match rate at accept'));
    expect(rate).toMatchObject({ value: 0, note: '0 of 50 pairs of two people; upper 95 % bound 0.060' });
    expect(rows.find(({ figure }) => figure.startsWith('false non-match rate at accept'))?.value).toBeNull();
  });

  it('count a zone that is wrong and accepted apart from one that is not read', () => {
    const zone = (isRight: boolean, isAccepted: boolean) => ({
      type: 'passport',
      kindSeen: 'passport',
      zone: { isRight, isAccepted },
      fields: [],
    });
    const rows = reportDocuments([zone(true, true), zone(false, true), zone(false, false), zone(true, false)]);
    expect(rows.find(({ figure }) => figure.endsWith('zone right and accepted'))?.value).toBe(0.25);
    expect(rows.find(({ figure }) => figure.endsWith('zone wrong and accepted'))?.value).toBe(0.25);
  });

  it('tell each attack species apart', () => {
    const judged = (passive: number, verdict: 'attack' | 'bona_fide') => ({ passive, verdict, groups: {} });
    const rows = reportPresentations(
      { genuine: [judged(0.9, 'bona_fide')], attacks: { print: [judged(0.1, 'attack')], replay: [judged(0.8, 'bona_fide')] } },
      0.3,
    );
    const rateOf = (figure: string) => rows.find((row) => row.figure === figure)?.value;
    expect(rateOf('APCER, whole verdict, print')).toBe(0);
    expect(rateOf('APCER, whole verdict, replay')).toBe(1);
    expect(rateOf('APCER, passive score, replay at 0.3')).toBe(1);
    expect(rateOf('BPCER, whole verdict')).toBe(0);
  });

  it('call a presentation bona fide only when every presentation check passed', () => {
    const passed = [check('face.presentation', 'passed'), check('face.still_image', 'passed'), check('face.continuity', 'passed')];
    expect(classOf(passed)).toBe('bona_fide');
    expect(classOf(passed.slice(1))).toBe('no_response');
    expect(classOf([check('face.presentation', 'inconclusive'), ...passed.slice(1)])).toBe('no_response');
    expect(classOf([check('face.presentation', 'failed'), ...passed.slice(1)])).toBe('attack');
  });

  it('read values alike whatever their case and spaces', () => {
    expect(sameValue('Anna Maria', 'ANNAMARIA')).toBe(true);
    expect(sameValue('11010119900101123X', '11010119900101123x')).toBe(true);
    expect(sameValue('王小明', '王晓明')).toBe(false);
  });
});
