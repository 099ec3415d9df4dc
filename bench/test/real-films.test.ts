import { type FaceStepSignals, measured, notMeasured, ZH_WALLET_4 } from '@mien/protocol';
import { describe, expect, it } from 'vitest';
import { changeFaces, cleanScene, type Scene } from '../../packages/analysis/test/checks/clean-scene.ts';
import { type ConditionName, LIVING, SHOWN } from '../src/liveness/real/conditions.ts';
import { listParts } from '../src/liveness/real/films.ts';
import { type JudgedFilm, judgeFilm } from '../src/liveness/real/judge-film.ts';
import { filmFacts, filmRows, type JudgedPart } from '../src/liveness/real/report-films.ts';

const ENGINE = { embedder: 'face-embedder-512', models: { loaded: () => [], unavailable: () => [] } } as const;

/** A clean clip as a film is one: small, without sound, of which no page tells anything. */
function filmed(spoil: (scene: Scene) => void = () => {}): FaceStepSignals {
  const scene = cleanScene('prc_id', ZH_WALLET_4);
  const { faceMedia, face } = scene;
  if (faceMedia.video.measured) Object.assign(faceMedia.video.value, { width: 360, height: 288 });
  changeFaces(scene, { interEyeDistancePx: 42 });
  spoil(scene);
  return { media: faceMedia, face: measured(face), audio: notMeasured('no_audio_track'), capture: notMeasured('no_manifest') };
}
const judge = (signals: FaceStepSignals): JudgedFilm => judgeFilm(signals, ZH_WALLET_4, ENGINE);

describe('a real film', () => {
  it('is not refused for its size, its silence or prompts that nobody gave', () => {
    expect(judge(filmed())).toEqual({ outcome: 'approved', reasons: [] });
  });

  it('is refused by whatever else the policy would stop, by its code', () => {
    expect(judge(filmed((scene) => changeFaces(scene, { headSize: 0.1 })))).toEqual({ outcome: 'retry', reasons: ['face.too_far'] });
    expect(judge(filmed((scene) => changeFaces(scene, { brightness: 20 }))).reasons).toEqual(['environment.too_dark']);
    expect(judge(filmed(({ face }) => face.passive.measured && Object.assign(face.passive.value, { mean: 0.1 })))).toEqual({
      outcome: 'review',
      reasons: ['attack.screen_replay'],
    });
  });

  it('is never passed by what was not measured', () => {
    const { outcome, reasons } = judge(filmed(({ face }) => Object.assign(face, { continuity: notMeasured('no_face') })));
    expect(outcome).toBe('review');
    expect(reasons).toEqual(['face.continuity inconclusive']);
  });

  it('is cut into parts that share nothing', () => {
    const parts = listParts(Number.POSITIVE_INFINITY).map(({ film, part }) => `${film} ${part}`);
    expect(new Set(parts).size).toBe(39);
    expect(listParts(1)).toHaveLength(3);
  });
});

const NAMES = [...Object.keys(LIVING), ...Object.keys(SHOWN)] as ConditionName[];
const part = (film: JudgedPart['film'], at: number, judged: JudgedFilm): JudgedPart => ({
  film,
  part: at,
  judged: Object.fromEntries(NAMES.map((name) => [name, judged])) as JudgedPart['judged'],
});
const passed: JudgedFilm = { outcome: 'approved', reasons: [] };
const dark: JudgedFilm = { outcome: 'retry', reasons: ['environment.too_dark'] };

describe('rows of real films', () => {
  it('say who was filmed, what was asked and what was left out, and tell no rate as none', () => {
    const rows = filmRows([part('franck', 0, passed), part('franck', 1, passed)]);
    expect(rows).toHaveLength(NAMES.length);
    expect(rows[0]).toMatchObject({ figure: 'BPCER: real people’s films, checks that need no prompt, as filmed', value: 0 });
    for (const said of [
      '0 of 2 parts, upper 95 % bound 1.0',
      'two men',
      'not filmed for this',
      'face.still_image',
      'left out: document.media',
    ])
      expect(rows[0]?.note).toContain(said);
    expect(rows.at(-1)).toMatchObject({ value: 1 });
  });

  it('are null where nothing was measured', () => {
    expect(filmRows([]).map(({ value }) => value)).toEqual(NAMES.map(() => null));
  });

  it('count every reason and tell the men apart', () => {
    const { conditions, leftOut } = filmFacts([part('franck', 0, passed), part('franck', 1, dark), part('cap12_edit', 0, dark)]) as {
      conditions: Record<string, unknown>;
      leftOut: Record<string, string>;
    };
    expect(conditions['as filmed']).toEqual({
      verdicts: { approved: 1, retry: 2 },
      reasons: { 'environment.too_dark': 2 },
      refusedOf: { 'franck (man A)': '1 of 2', 'cap12_edit (man B)': '1 of 1', 'cap13_edit2 (man B)': '0 of 0' },
    });
    expect(leftOut['liveness.challenge']).toContain('nothing was asked');
  });
});
