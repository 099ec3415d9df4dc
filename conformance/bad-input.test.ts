import { rotateQuarter } from '@mien/analysis';
import { type ReasonCode, reasonText } from '@mien/protocol';
import { renderPrcFront } from '@mien/samples';
import { describe, expect, it } from 'vitest';
import { makeClip } from '../packages/analysis/test/decode/make-clip.ts';
import { giantPicture, twoHours } from './bad-files.ts';
import { judgeScene, type Scene } from './reasons/bring-about.ts';
import { type Studio, useStudio } from './reasons/studio.ts';

const studio = useStudio();

const soundOnly = (): Promise<Uint8Array> =>
  makeClip({
    container: 'webm',
    audio: { codec: 'opus', sampleRate: 48_000, channels: 1, seconds: 3, sample: (at) => 0.2 * Math.sin(at / 17) },
  });

interface BadInput {
  readonly what: string;
  readonly make: (at: Studio) => Promise<Scene> | Scene;
  readonly told: readonly ReasonCode[];
}

/** What somebody sends by mistake or by malice, and what they are told. Faults of light, sharpness and sides stand in reasons/. */
const BAD_INPUTS: readonly BadInput[] = [
  { what: 'an empty face clip', make: () => ({ face: new Uint8Array(0) }), told: ['upload.corrupted'] },
  {
    what: 'text renamed to .webm',
    make: () => ({ face: new TextEncoder().encode('<html>not a film</html>'.repeat(50)) }),
    told: ['upload.corrupted'],
  },
  {
    what: 'a face clip cut off after its header',
    make: ({ recordings }) => ({ face: recordings.face.subarray(0, 600) }),
    told: ['upload.corrupted'],
  },
  { what: 'a picture that unpacks to a giant', make: async () => ({ front: await giantPicture() }), told: ['upload.corrupted'] },
  { what: 'a clip of two hours', make: async () => ({ face: await twoHours() }), told: ['upload.corrupted'] },
  { what: 'sound without a picture', make: async () => ({ face: await soundOnly() }), told: ['upload.corrupted'] },
  {
    what: 'a still picture where a clip of the face is asked for',
    make: async (at) => ({ face: await at.encode(at.head.photograph) }),
    told: ['liveness.still_image'],
  },
  {
    what: 'a card lying upside down, which is turned and read',
    make: async (at) => {
      const card = (await renderPrcFront(at.fonts, at.person, at.portrait)).picture;
      return { front: await at.encode(rotateQuarter(at.shoot(card), 2)) };
    },
    told: [],
  },
];

describe('bad input', () => {
  it.each(BAD_INPUTS)('$what: a coded finding or an approval, never a crash', async ({ make, told }) => {
    const verdict = await judgeScene(studio(), await make(studio()));
    expect([...new Set(verdict.findings.map((finding) => finding.code))]).toEqual(told);
    expect(verdict.outcome).toBe(told.length === 0 ? 'approved' : 'retry');
    for (const code of told) expect(reasonText(code, 'zh-CN').remedy).toMatch(/。$/);
  });

  it('a clip cut off in its middle is judged by what can be had of it', async () => {
    const { recordings } = studio();
    const verdict = await judgeScene(studio(), { face: recordings.face.subarray(0, Math.floor(recordings.face.length * 0.6)) });
    expect(verdict.outcome).not.toBe('declined');
    expect(verdict.outcome).not.toBe('wait');
  });
});
