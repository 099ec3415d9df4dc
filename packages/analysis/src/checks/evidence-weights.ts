import type { CaptureSignals, FaceStepSignals, ReasonCode } from '@mien/protocol';

export interface EvidenceRow {
  readonly name: string;
  /** what a person is told to look for when this is the heaviest that was found */
  readonly code: ReasonCode;
  /** 1 is enough for review under `standard`, 0.7 under `strict` */
  readonly weight: number;
  /** where the weight comes from; nothing here was fitted to people, for there was no labelled data of attacks on real devices */
  readonly source: string;
  /** null: this recording does not tell, which is never evidence for a living person */
  readonly found: (step: FaceStepSignals, capture: CaptureSignals) => boolean | null;
}

const trace =
  (name: string) =>
  (_: FaceStepSignals, { traces }: CaptureSignals) =>
    traces.includes(name);
const face = (step: FaceStepSignals) => (step.face.measured ? step.face.value : null);

const LOOKED_UP =
  'measured in Chromium 147: tracks of a canvas show it (BGRA frames), its fake camera does not (I420); no real camera was looked at';
const HONEST_SOMEWHERE = 'shown by some honest browsers as well: never enough alone, and hardly with one other';

/**
 * Weak evidence by kind. Kinds are independent of each other: where the picture comes from, how the file was made, what the picture looks
 * like, what is heard. The sum of what is found is held against the policy's limit.
 */
export const EVIDENCE: readonly EvidenceRow[] = [
  {
    name: 'virtual_label',
    code: 'attack.virtual_camera',
    weight: 0.8,
    source: 'the camera calls itself virtual; people use such for backgrounds too',
    found: trace('virtual_label'),
  },
  { name: 'drawn_track', code: 'attack.injected_video', weight: 0.8, source: LOOKED_UP, found: trace('drawn_track') },
  {
    name: 'patched_browser',
    code: 'attack.injected_video',
    weight: 0.6,
    source: 'extensions that guard privacy patch it too',
    found: trace('patched_browser'),
  },
  { name: 'rgb_frames', code: 'attack.injected_video', weight: 0.3, source: LOOKED_UP, found: trace('rgb_frames') },
  { name: 'no_group', code: 'attack.virtual_camera', weight: 0.2, source: HONEST_SOMEWHERE, found: trace('no_group') },
  { name: 'no_capture_time', code: 'attack.virtual_camera', weight: 0.2, source: HONEST_SOMEWHERE, found: trace('no_capture_time') },
  { name: 'no_track_stats', code: 'attack.virtual_camera', weight: 0.2, source: HONEST_SOMEWHERE, found: trace('no_track_stats') },
  {
    name: 'source_untold',
    code: 'attack.injected_video',
    weight: 0.3,
    source: 'our page always tells; an old one of ours may not',
    found: trace('source_untold'),
  },
  {
    name: 'converted_file',
    code: 'attack.recording_edited',
    weight: 0.6,
    source: 'no browser’s recorder names these programs',
    found: trace('converted_file'),
  },
  { name: 'finished_file', code: 'attack.recording_edited', weight: 0.2, source: HONEST_SOMEWHERE, found: trace('finished_file') },
  {
    name: 'exact_intervals',
    code: 'attack.injected_video',
    weight: 0.2,
    source: 'cameras jitter by milliseconds; rendered and converted clips do not',
    found: trace('exact_intervals'),
  },
  {
    name: 'passive_low',
    code: 'attack.screen_replay',
    weight: 0.4,
    source: 'AUC .949 as a ten-frame mean on 118 prints and replays; under .5 lie the worst-lit honest clips too',
    found: (step) => {
      const passive = face(step)?.passive;
      return passive?.measured ? passive.value.mean < 0.5 : null;
    },
  },
  {
    name: 'some_repeats',
    code: 'attack.recording_reused',
    weight: 0.4,
    source: 'people who talk for 8–14 s repeat at most .04 of their frames, one who sits still .15',
    found: (step) => {
      const loop = face(step)?.loop;
      return loop?.measured ? loop.value.repeatedRatio > 0.18 : null;
    },
  },
  {
    name: 'unlike_itself',
    code: 'attack.face_swap_mid_session',
    weight: 0.4,
    source: 'genuine clips stay at .70 and above, different people at .42 and below',
    found: (step) => {
      const continuity = face(step)?.continuity;
      return continuity?.measured ? continuity.value.minSimilarity < 0.65 : null;
    },
  },
  {
    name: 'voice_without_lips',
    code: 'attack.coaching_suspected',
    weight: 0.4,
    source: 'real talking clips score .97–1.52, a still mouth .56 at most; a television in the room looks the same',
    found: (step) => {
      if (!step.audio.measured || !step.audio.value.speech.measured || step.lips?.measured !== true) return null;
      return step.audio.value.speech.value.seconds >= 2 && step.lips.value.score < 0.5;
    },
  },
  {
    name: 'light_does_not_follow',
    code: 'attack.screen_replay',
    weight: 0,
    source: 'experimental: nothing is known of real faces, so it decides nothing',
    found: (_, { light }) => (light.measured ? light.value.correlation - light.value.chance < 0.1 : null),
  },
];
