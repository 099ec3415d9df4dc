import { measured, notMeasured, type Policy, WORLDWIDE, WORLDWIDE_3, ZH_WALLET, ZH_WALLET_2 } from '@mien/protocol';
import { describe, expect, test } from 'vitest';
import { decide } from '../../src/decision/decide.ts';
import { changeFaces, cleanScene, printed, proven, rewrite, type Scene, type SceneKind } from './clean-scene.ts';
import { change } from './faults/fault.ts';

const expectApproved = (scene: Scene): void => {
  const verdict = decide(scene.input);
  expect(verdict.findings).toEqual([]);
  expect(verdict).toMatchObject({ outcome: 'approved', assurance: 'no_liveness', reasons: [], warnings: [], steps: [] });
  expect(verdict.passedChecks).toEqual(expect.arrayContaining([...scene.input.policy.requiredChecks]));
};

const GOOD: readonly (readonly [SceneKind, Policy])[] = [
  ['prc_id', ZH_WALLET],
  ['passport', ZH_WALLET],
  ['passport', WORLDWIDE],
  ['td1_card', WORLDWIDE],
  ['driving_licence', WORLDWIDE],
];

test.each(GOOD)('a good %s under a shipped policy is approved and nothing is found', (kind, policy) => {
  expectApproved(cleanScene(kind, policy));
});

test('who answers every prompt in its time is approved, and the approval stands on liveness', () => {
  const verdict = decide(cleanScene('prc_id', ZH_WALLET_2).input);
  expect(verdict.findings).toEqual([]);
  expect(verdict).toMatchObject({ outcome: 'approved', assurance: 'liveness' });
});

test('who also reads the digits aloud in their time is approved', () => {
  expect(decide(cleanScene('passport', WORLDWIDE_3).input)).toMatchObject({ outcome: 'approved', assurance: 'liveness', findings: [] });
});

test('a clip of which the server told nothing waits under a policy that asks for liveness', () => {
  const scene = cleanScene('prc_id', ZH_WALLET_2);
  if (scene.input.signals.face.measured) delete scene.input.signals.face.value.capture;
  expect(decide(scene.input)).toMatchObject({ outcome: 'wait', assurance: 'none', reasons: ['system.analysis_unavailable'] });
});

const HARMLESS: readonly { what: string; document?: SceneKind; bring: (scene: Scene) => void }[] = [
  {
    what: 'a card filmed upside-down',
    bring: ({ frontCard }) => {
      frontCard.turned = 2;
    },
  },
  {
    what: 'dark skin before a light wall, in focus',
    bring: (scene) => changeFaces(scene, { brightness: 62, backlight: 130, dynamicRange: 0.17, sharpness: 30 }),
  },
  { what: 'a blink', bring: (scene) => changeFaces(scene, { eyeOpening: 0.08 }, (at) => at === 10 || at === 11) },
  {
    what: 'a person of narrow eyes',
    bring: (scene) => {
      changeFaces(scene, { eyeOpening: 0.14 });
      change(scene.face.baseline, { eyeOpening: 0.14 });
    },
  },
  {
    what: 'a head turned for a third of the clip',
    bring: (scene) =>
      changeFaces(
        scene,
        { pose: { yaw: 40, pitch: 0, roll: 0 }, sharpness: 20, illuminationUniformity: 0.3, interEyeDistancePx: 40 },
        (at) => at >= 10 && at < 21,
      ),
  },
  { what: 'some blurred frames', bring: (scene) => changeFaces(scene, { sharpness: 10 }, (at) => at % 3 === 0) },
  {
    what: 'a face on a far poster',
    bring: ({ face }) => {
      for (const frame of face.frames) Object.assign(frame, { faces: 2, secondFaceSize: 0.1 });
    },
  },
  {
    what: 'somebody walking through',
    bring: ({ face }) => {
      for (const frame of face.frames.slice(4, 8)) Object.assign(frame, { faces: 2, secondFaceSize: 0.5 });
    },
  },
  {
    what: 'a face lost in a few frames',
    bring: ({ face }) => {
      for (const frame of face.frames.slice(4, 9)) Object.assign(frame, { faces: 0, main: null });
    },
  },
  {
    what: 'a document photographed, not filmed',
    bring: ({ frontMedia, front }) => {
      frontMedia.kind = 'still';
      frontMedia.video = notMeasured('not_a_clip');
      front.frameTimes = [0];
    },
  },
  {
    what: 'a still document in the clip: documents do not move',
    bring: ({ frontMedia }) => change(frontMedia.picture, { frozenRatio: 1 }),
  },
  {
    what: 'a clip cut at its end, long enough',
    bring: ({ faceMedia }) => {
      faceMedia.damage.truncated = true;
    },
  },
  {
    what: 'traces of re-encoding',
    bring: ({ faceMedia }) => {
      faceMedia.container.reencodeTraces = ['muxer'];
    },
  },
  { what: 'a card valid without end', bring: ({ back }) => rewrite(back, 'expiryDate', 'long_term') },
  {
    what: 'a document on its last day but one month',
    document: 'passport',
    bring: ({ front }) => rewrite(front, 'expiryDate', '2026-07-15'),
  },
  {
    what: 'an eighteenth birthday today',
    document: 'passport',
    bring: ({ front, input }) => {
      rewrite(front, 'birthDate', '2008-06-15');
      input.claims.birthDate = '2008-06-15';
    },
  },
  {
    what: 'a printed Ñ read as N',
    document: 'td1_card',
    bring: ({ front, back, input }) => {
      rewrite(front, 'surname', 'NUÑEZ');
      rewrite(back, 'surname', 'NUNEZ');
      input.claims.surname = 'Núñez';
    },
  },
  { what: 'one misread letter of a printed name', document: 'td1_card', bring: ({ front }) => rewrite(front, 'surname', 'Erikssan') },
  {
    what: 'unsure print that differs from the zone',
    document: 'passport',
    bring: ({ front }) => {
      front.fields.push(printed('birthDate', '1985-08-12', 0.65));
    },
  },
  {
    what: 'a printed date in the other order of day and month',
    document: 'td1_card',
    bring: ({ front }) => {
      front.fields.push(printed('birthDate', '1990-12-08'));
    },
  },
  {
    what: 'a printed date read under the wrong label',
    document: 'td1_card',
    bring: ({ front }) => {
      front.fields.push(printed('expiryDate', '1990-08-12'));
    },
  },
  {
    what: 'a label read into the printed name',
    document: 'td1_card',
    bring: ({ front }) => rewrite(front, 'surname', 'EFTERNAMN ERIKSSON'),
  },
  {
    what: 'the back of a licence, black on white',
    document: 'driving_licence',
    bring: ({ backCard }) => {
      backCard.chroma = 2.7;
    },
  },
  {
    what: 'a printed number misread by lookalikes',
    document: 'td1_card',
    bring: ({ front }) => rewrite(front, 'documentNumber', 'L8989O2C3'),
  },
  {
    what: 'a spelling that is not pinyin beside the characters',
    document: 'passport',
    bring: ({ front, input }) => {
      rewrite(front, 'surname', 'CHEN');
      rewrite(front, 'givenNames', 'TA-WEN');
      front.fields.push(printed('name', '陳大文'));
      input.claims.fullName = '陈大文';
    },
  },
  {
    what: 'Germany, which documents write D',
    document: 'passport',
    bring: ({ front, input }) => {
      rewrite(front, 'nationality', 'D');
      input.claims.nationality = 'DEU';
    },
  },
  {
    what: 'sex not stated in the zone',
    document: 'passport',
    bring: ({ front }) => {
      rewrite(front, 'sex', 'X');
      front.fields.push(printed('sex', 'F'));
    },
  },
  {
    what: 'a personal number that the wallet holds',
    document: 'passport',
    bring: ({ front, input }) => {
      front.fields.push(proven('mrz', 'personalNumber', '19900812-1234'));
      input.claims.documentNumber = '199008121234';
    },
  },
  {
    what: 'cover of the card that could be told and is small',
    bring: ({ frontCard }) => {
      frontCard.covered = measured(0.02);
    },
  },
];

describe('harmless things are no fault', () => {
  test.each(HARMLESS)('$what', ({ document, bring }) => {
    const scene = cleanScene(document ?? 'prc_id');
    bring(scene);
    expectApproved(scene);
  });
});
