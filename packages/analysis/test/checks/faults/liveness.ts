import { type CaptureSignals, measured, STRICT_LIVENESS } from '@mien/protocol';
import type { Scene } from '../clean-scene.ts';
import { asksForLiveness, change, type Fault, faultsOf } from './fault.ts';

const binding = (parts: Partial<CaptureSignals['binding']>) => (scene: Scene) => {
  asksForLiveness(scene);
  Object.assign(scene.capture.binding, parts);
};
const clock = (parts: Partial<CaptureSignals['clock']>) => (scene: Scene) => {
  asksForLiveness(scene);
  Object.assign(scene.capture.clock, parts);
};
type Movement = Extract<CaptureSignals['prompts'][number]['movement'], { measured: true }>['value'];
const answer = (at: number, parts: Partial<Movement>) => (scene: Scene) => {
  asksForLiveness(scene);
  const prompt = scene.capture.prompts[at];
  if (prompt) change(prompt.movement, parts);
};

const traces =
  (...names: string[]) =>
  (scene: Scene) => {
    asksForLiveness(scene);
    scene.capture.traces = names;
  };

const BINDING = { check: 'liveness.binding', step: 'face', class: 'support' } as const;
const TIMING = { ...BINDING, check: 'liveness.timing' } as const;
const CHALLENGE = { ...BINDING, check: 'liveness.challenge', class: 'retry' } as const;

export const LIVENESS_FAULTS: readonly Fault[] = [
  ...faultsOf(BINDING, [
    {
      code: 'attack.challenge_reuse',
      when: 'the clip carries the nonce of another step',
      signal: 'capture.binding.nonceMatches',
      threshold: 'yes',
      spoil: binding({ nonceMatches: false, verified: 0 }),
    },
    {
      code: 'attack.challenge_reuse',
      when: 'the page lists other prompts than the server issued',
      signal: 'capture.binding.promptsMatch',
      threshold: 'yes',
      spoil: binding({ promptsMatch: false }),
    },
    {
      code: 'attack.recording_edited',
      when: 'bytes were added after the last chunk',
      signal: 'capture.binding.bytesMatch',
      threshold: 'yes',
      spoil: binding({ bytesMatch: false }),
    },
    {
      code: 'attack.recording_edited',
      when: 'a chunk is not what its hash says',
      signal: 'capture.binding.intact',
      threshold: 8,
      spoil: binding({ intact: 7 }),
    },
    {
      code: 'attack.injected_video',
      when: 'no chunk is signed',
      signal: 'capture.binding.signed',
      threshold: 8,
      spoil: binding({ signed: 0, verified: 0 }),
    },
    {
      code: 'attack.recording_edited',
      when: 'one signature is not the key’s',
      signal: 'capture.binding.verified',
      threshold: 8,
      spoil: binding({ verified: 7 }),
    },
  ]),
  ...faultsOf(TIMING, [
    {
      code: 'session.backgrounded',
      when: 'the page was hidden for seconds',
      class: 'free',
      signal: 'capture.clock.gapSeconds',
      threshold: 0.5,
      spoil: clock({ gapSeconds: 3 }),
    },
    {
      code: 'upload.interrupted',
      when: 'a hash was under way for longer than challenges keep',
      class: 'free',
      signal: 'capture.clock.maxDelayMs',
      threshold: 10_000,
      spoil: clock({ maxDelayMs: 14_000 }),
    },
    {
      code: 'upload.interrupted',
      when: 'every hash came in late',
      class: 'free',
      signal: 'capture.clock.slackMs',
      threshold: 10_000,
      spoil: clock({ slackMs: 30_000 }),
    },
    {
      code: 'attack.injected_video',
      when: 'a prompt was shown before the server revealed it',
      signal: 'capture.clock.slackMs',
      threshold: -250,
      spoil: clock({ slackMs: -2_000 }),
    },
    {
      code: 'upload.interrupted',
      when: 'the last prompt was fetched together with the first',
      class: 'free',
      signal: 'capture.clock.maxLeadMs',
      threshold: 3_000,
      spoil: clock({ maxLeadMs: 4_200 }),
    },
    {
      code: 'attack.injected_video',
      when: 'no hash came in while the clip was recorded',
      signal: 'capture.clock.timed',
      threshold: 8,
      spoil: clock({ timed: 0 }),
    },
    {
      code: 'attack.recording_edited',
      when: 'chunks were captured in another order',
      signal: 'capture.clock.inOrder',
      threshold: 'yes',
      spoil: clock({ inOrder: false }),
    },
    {
      code: 'attack.recording_edited',
      when: 'the recording is half as long as the page filmed',
      signal: 'capture.clock.driftSeconds',
      threshold: 0.75,
      spoil: clock({ driftSeconds: 4 }),
    },
  ]),
  ...faultsOf(CHALLENGE, [
    {
      code: 'liveness.challenge_missed',
      when: 'the turn is too small',
      signal: 'capture.prompts.0.turn_left',
      threshold: 25,
      spoil: answer(0, { peak: 12, reactionSeconds: null, heldSeconds: 0 }),
    },
    {
      code: 'liveness.challenge_wrong_order',
      when: 'the movement of another prompt is made instead',
      signal: 'capture.prompts.1.open_mouth',
      threshold: 0.12,
      spoil: answer(1, { peak: 0.01, reactionSeconds: null, heldSeconds: 0, others: ['turn_left'] }),
    },
    {
      code: 'liveness.challenge_wrong_order',
      when: 'the movement begins before anybody can react',
      signal: 'capture.prompts.2.look_up',
      threshold: 0.1,
      spoil: answer(2, { reactionSeconds: 0.02 }),
    },
    {
      code: 'liveness.too_fast',
      when: 'the head is back at once',
      signal: 'capture.prompts.0.turn_left',
      threshold: 0.15,
      spoil: answer(0, { heldSeconds: 0.03 }),
    },
    {
      code: 'liveness.still_image',
      when: 'the head turns like a sheet of paper',
      signal: 'capture.prompts.0.turn_left.parallax',
      threshold: 0.04,
      spoil: answer(0, { parallax: 0.008 }),
    },
    {
      code: 'liveness.timeout',
      when: 'the last prompt was never shown',
      signal: 'capture.prompts.2.look_up',
      spoil: (scene) => {
        asksForLiveness(scene);
        const prompt = scene.capture.prompts[2];
        if (prompt) Object.assign(prompt, { window: null, movement: { measured: false, why: 'too_few_frames' } });
      },
    },
  ]),
  ...faultsOf({ check: 'liveness.evidence', step: 'face', class: 'support' }, [
    {
      code: 'attack.virtual_camera',
      when: 'the camera calls itself virtual, in no group and without statistics',
      signal: 'evidence',
      threshold: 1,
      spoil: traces('virtual_label', 'no_group', 'no_track_stats'),
    },
    {
      code: 'attack.injected_video',
      when: 'the track is a drawing of RGB frames',
      signal: 'evidence',
      threshold: 1,
      spoil: traces('drawn_track', 'rgb_frames'),
    },
    {
      code: 'attack.recording_edited',
      when: 'a converter wrote the file, at exact intervals, finished',
      signal: 'evidence',
      threshold: 1,
      spoil: traces('converted_file', 'exact_intervals', 'finished_file'),
    },
    {
      code: 'attack.coaching_suspected',
      when: 'somebody speaks whose lips are not the ones seen, through an odd camera',
      signal: 'evidence',
      threshold: 0.7,
      spoil: (scene) => {
        traces('no_group', 'no_capture_time')(scene);
        Object.assign(scene.input.policy, { liveness: STRICT_LIVENESS });
        if (scene.input.signals.face.measured) scene.input.signals.face.value.lips = measured({ score: 0.2, lagSeconds: 0 });
      },
    },
  ]),
  ...faultsOf({ check: 'liveness.reuse', step: 'face', class: 'support' }, [
    {
      code: 'attack.recording_reused',
      when: 'it moves as an earlier recording does',
      signal: 'reuse.video',
      threshold: 0.9,
      spoil: (scene) => {
        asksForLiveness(scene);
        scene.input.signals.reuse = measured({ compared: 40, video: 0.93, audio: 0, sameAccount: false });
      },
    },
  ]),
];
