import type { FaceStepSignals } from '@mien/protocol';
import type { TrackPoint } from '../signals/face/clip/track-point.ts';
import { typologyAngle } from './typology-angle.ts';

/** Groups of the typology angle as Chardon and others 1991 drew them, lightest first; degrees. */
const TONES = [
  { name: 'very_light', from: 55 },
  { name: 'light', from: 41 },
  { name: 'intermediate', from: 28 },
  { name: 'tan', from: 10 },
  { name: 'brown', from: -30 },
  { name: 'dark', from: Number.NEGATIVE_INFINITY },
] as const;

/** Mean luma of the face in the picture, 0–255: light, skin and exposure together. */
const LIGHTS = [
  { name: 'luma_150_and_over', from: 150 },
  { name: 'luma_100_to_149', from: 100 },
  { name: 'luma_60_to_99', from: 60 },
  { name: 'luma_under_60', from: 0 },
] as const;

export const NOT_MEASURED = 'not_measured' as const;
export const TONE_BANDS = [...TONES.map(({ name }) => name), NOT_MEASURED];
export const LIGHT_BANDS = [...LIGHTS.map(({ name }) => name), NOT_MEASURED];

/** What a face is counted under, and nothing else: never recorded with a person, never an argument of a check. */
export interface FaceGroups {
  /** a proxy: what a camera of unknown white balance makes of skin under unknown light */
  readonly tone: (typeof TONE_BANDS)[number];
  readonly light: (typeof LIGHT_BANDS)[number];
}

interface SeenFace {
  readonly signals: Pick<FaceStepSignals, 'face'>;
  readonly artefacts: { readonly track: readonly Pick<TrackPoint, 'colour'>[] } | null;
}

/** The group of a mean colour of skin, 0–255. */
export const toneOf = (colour: TrackPoint['colour']): FaceGroups['tone'] => {
  const angle = typologyAngle(colour);
  return TONES.find(({ from }) => angle >= from)?.name ?? NOT_MEASURED;
};

/** The group of a face's mean luma, 0–255. */
export const lightOf = (luma: number): FaceGroups['light'] => LIGHTS.find(({ from }) => luma >= from)?.name ?? NOT_MEASURED;

const meanOf = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;

/** The groups of the face in a clip; pure. */
export function groupFace({ signals, artefacts }: SeenFace): FaceGroups {
  const track = artefacts?.track ?? [];
  const channel = (at: 0 | 1 | 2): number => meanOf(track.map(({ colour }) => colour[at]));
  const frames = signals.face.measured ? signals.face.value.frames : [];
  const lumas = frames.flatMap(({ main }) => (main === null ? [] : [main.brightness]));
  return {
    tone: track.length === 0 ? NOT_MEASURED : toneOf([channel(0), channel(1), channel(2)]),
    light: lumas.length === 0 ? NOT_MEASURED : lightOf(meanOf(lumas)),
  };
}
