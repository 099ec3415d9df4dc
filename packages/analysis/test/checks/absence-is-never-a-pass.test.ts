import { type CheckName, measured, notMeasured, WORLDWIDE, ZH_WALLET } from '@mien/protocol';
import { describe, expect, test } from 'vitest';
import { runChecks } from '../../src/checks/run-checks.ts';
import { decide } from '../../src/decision/decide.ts';
import { changeFaces, cleanScene, drop, type Scene } from './clean-scene.ts';
import { change } from './faults/fault.ts';

const statusOf = (scene: Scene, name: CheckName) => runChecks(scene.input).find((check) => check.check === name)?.status;

/** A model that could not be had, and the checks that then say nothing. */
const MODELS: readonly (readonly [model: string, checks: readonly CheckName[]])[] = [
  [
    'text-detector',
    ['document.capture', 'document.read', 'document.consistency', 'document.validity', 'claims.match', 'applicant.age', 'face.match'],
  ],
  ['text-recogniser', ['document.capture', 'document.read', 'document.presentation']],
  ['face-detector-short', ['face.capture', 'face.environment', 'face.continuity', 'face.still_image', 'face.match']],
  ['face-mesh', ['face.capture', 'face.environment']],
  ['face-embedder-512', ['face.continuity', 'face.match']],
];

describe('a model that could not be had', () => {
  test.each(MODELS)('%s: its checks are not run, the applicant waits, and nothing is said about the person', (model, names) => {
    const scene = cleanScene('prc_id');
    scene.input.signals.modelsUnavailable = [model];
    for (const name of names) expect([name, statusOf(scene, name)]).toEqual([name, 'not_run']);
    const verdict = decide(scene.input);
    expect(verdict).toMatchObject({ outcome: 'wait', reasons: ['system.analysis_unavailable'], countsAttempt: false, assurance: 'none' });
    expect(new Set(verdict.findings.map((finding) => finding.code))).toEqual(new Set(['system.analysis_unavailable']));
  });

  test('the passive score is not required: without it the verdict stands, and it is not among what was passed', () => {
    const scene = cleanScene('prc_id');
    scene.input.signals.modelsUnavailable = ['face-passive-liveness'];
    scene.face.passive = notMeasured('model_unavailable');
    const verdict = decide(scene.input);
    expect(verdict.outcome).toBe('approved');
    expect(verdict.passedChecks).not.toContain('face.presentation');
    expect(statusOf(scene, 'face.presentation')).toBe('not_run');
  });

  test('scores of another model than the thresholds’ own are not judged', () => {
    const scene = cleanScene('prc_id');
    change(scene.input.signals.faceMatch, { modelId: 'face-embedder-192' });
    expect(statusOf(scene, 'face.match')).toBe('not_run');
    expect(decide(scene.input).outcome).toBe('wait');
  });
});

/** A measurement that is absent though its recording is there: the check that rests on it never passes. */
const ABSENT: readonly { what: string; check: CheckName; take: (scene: Scene) => void }[] = [
  {
    what: 'continuity of the face',
    check: 'face.continuity',
    take: ({ face }) => {
      face.continuity = notMeasured('too_few_frames');
    },
  },
  { what: 'two comparisons only', check: 'face.continuity', take: ({ face }) => change(face.continuity, { comparedFrames: 2 }) },
  {
    what: 'motion',
    check: 'face.still_image',
    take: ({ face }) => {
      face.motion = notMeasured('too_few_frames');
    },
  },
  {
    what: 'loop search',
    check: 'face.still_image',
    take: ({ face }) => {
      face.loop = notMeasured('too_few_frames');
    },
  },
  { what: 'cover of the face', check: 'face.capture', take: (scene) => changeFaces(scene, { occlusion: notMeasured('not_configured') }) },
  {
    what: 'any frame',
    check: 'face.environment',
    take: ({ face }) => {
      face.frames = [];
    },
  },
  {
    what: 'the likeness',
    check: 'face.match',
    take: ({ input }) => {
      input.signals.faceMatch = notMeasured('no_face');
    },
  },
  {
    what: 'all claims',
    check: 'claims.match',
    take: ({ input }) => {
      input.claims = {};
    },
  },
  {
    what: 'the claimed name',
    check: 'claims.match',
    take: ({ input }) => {
      delete input.claims.fullName;
    },
  },
  {
    what: 'claimed birth date and number',
    check: 'claims.match',
    take: ({ input }) => {
      delete input.claims.birthDate;
      delete input.claims.documentNumber;
    },
  },
  {
    what: 'a script that can be compared',
    check: 'claims.match',
    take: ({ input }) => {
      input.claims.fullName = 'Иван Петров';
    },
  },
  {
    what: 'a face of the block list, made by another model',
    check: 'link.face',
    take: ({ input }) => {
      const links = { faceSearchBasis: 'Section 1 of a law of the tests' };
      Object.assign(input.policy, { links, requiredChecks: [...input.policy.requiredChecks, 'link.face'] });
      const blocked = notMeasured('model_unavailable');
      input.signals.faceSearch = measured({ modelId: 'face-embedder-512', searched: 9, threshold: 0.7, otherAccounts: 0, blocked });
    },
  },
];

describe('a measurement that is absent', () => {
  test.each(ABSENT)('$what: $check cannot tell, names no fault, and a person looks', ({ check, take }) => {
    const scene = cleanScene('prc_id');
    take(scene);
    expect(statusOf(scene, check)).toBe('inconclusive');
    const verdict = decide(scene.input);
    expect(verdict).toMatchObject({ outcome: 'review', reasons: [], findings: [] });
    expect(verdict.passedChecks).not.toContain(check);
  });

  test('a passport whose zone has no check digit proves nothing about itself', () => {
    const scene = cleanScene('passport');
    change(scene.front.mrz, { checkDigits: [] });
    expect(statusOf(scene, 'document.consistency')).toBe('inconclusive');
  });

  test('a wallet that knows name and birth date is enough; it need not know the number', () => {
    const scene = cleanScene('prc_id');
    delete scene.input.claims.documentNumber;
    delete scene.input.claims.nationality;
    expect(decide(scene.input).outcome).toBe('approved');
  });

  test('a resident number in the wallet is no mismatch with a passport', () => {
    const scene = cleanScene('passport');
    scene.input.claims.documentNumber = '110101199003074530';
    expect(decide(scene.input).outcome).toBe('approved');
  });
});

describe('a step that was not given', () => {
  test('neither document nor face: everything is not run and nothing is found', () => {
    const scene = cleanScene('prc_id');
    scene.input.signals.documentFront = notMeasured('step_missing');
    scene.input.signals.documentBack = notMeasured('step_missing');
    scene.input.signals.face = notMeasured('step_missing');
    scene.input.signals.faceMatch = notMeasured('step_missing');
    const verdict = decide(scene.input);
    expect(verdict).toMatchObject({ outcome: 'wait', findings: [], passedChecks: [], countsAttempt: false });
    expect(verdict.checks.map((check) => check.status)).toEqual(verdict.checks.map(() => 'not_run'));
  });

  test('no policy that requires a check approves without it', () => {
    for (const policy of [ZH_WALLET, WORLDWIDE])
      for (const name of policy.requiredChecks) {
        const scene = cleanScene('passport', policy);
        if (name.startsWith('face.')) scene.input.signals.face = notMeasured('step_missing');
        else scene.input.signals.documentFront = notMeasured('step_missing');
        expect([name, statusOf(scene, name), decide(scene.input).outcome]).toEqual([name, 'not_run', 'wait']);
      }
  });

  test('a back that nobody asked for is not looked at', () => {
    const scene = cleanScene('passport');
    scene.input.signals.documentBack = measured({ media: scene.frontMedia, document: notMeasured('no_document') });
    expect(decide(scene.input)).toMatchObject({ outcome: 'approved', findings: [] });
  });

  test('sound is not judged where the policy asks for none', () => {
    const scene = cleanScene('prc_id');
    scene.audio.peak = 0;
    expect(statusOf(scene, 'audio.presence')).toBe('not_run');
  });
});

describe('a check that builds on another', () => {
  test('says nothing while that one failed, so that a fault is told once', () => {
    const scene = cleanScene('prc_id');
    drop(scene.front, 'name');
    const results = Object.fromEntries(runChecks(scene.input).map((check) => [check.check, check.status]));
    expect(results).toMatchObject({
      'document.capture': 'passed',
      'document.read': 'failed',
      'document.consistency': 'inconclusive',
      'claims.match': 'inconclusive',
      'applicant.age': 'inconclusive',
      'face.match': 'passed',
    });
  });

  test('is not run while that one was not', () => {
    const scene = cleanScene('prc_id');
    scene.input.signals.documentFront = notMeasured('step_missing');
    expect(statusOf(scene, 'face.match')).toBe('not_run');
  });
});
