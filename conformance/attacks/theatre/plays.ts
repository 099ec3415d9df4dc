import type { Frame } from '@mien/analysis';
import {
  type AnswerStyle,
  answerPrompts,
  asPrint,
  asReplay,
  bump,
  cutFrames,
  freezeFrames,
  type HeadModel,
  heldPhotograph,
  loopFrames,
  type Movement,
  renderTalkingHead,
  type SceneEffect,
  type ShownPrompt,
  STILL,
  withCurve,
  withNeighbour,
  withTilt,
} from '@mien/samples';

/** What the server asks of everybody in these tests, and when the page shows it; seconds of the recording. */
export const PROMPTS: readonly ShownPrompt[] = [
  { value: 'turn_left', from: 0.8, to: 2.6 },
  { value: 'open_mouth', from: 2.6, to: 4.2 },
  { value: 'look_up', from: 4.2, to: 6 },
];
export const SECONDS = 6.4;
const FRAME_RATE = 10;

export interface Cast {
  readonly head: HeadModel;
  /** somebody else, ten frames a second */
  readonly stranger: (seconds: number) => Promise<Frame[]>;
}

interface Film {
  readonly movement?: Movement;
  readonly effects?: readonly SceneEffect[];
  readonly seconds?: number;
  readonly seed?: number;
  readonly noise?: number;
}

const film = (head: HeadModel, options: Film = {}): Iterable<Frame> =>
  renderTalkingHead(head, { seconds: SECONDS, frameRate: FRAME_RATE, movement: answerPrompts(PROMPTS), ...options });

const answering = (style: AnswerStyle): Movement => answerPrompts(PROMPTS, style);
/** An earlier good recording: the same movements, asked for in another order. */
const EARLIER: readonly ShownPrompt[] = PROMPTS.map(({ from, to }, at) => ({
  from,
  to,
  value: (PROMPTS[(at + 1) % PROMPTS.length] as ShownPrompt).value,
}));
/** A sheet that is turned towards each prompt as a head would be. */
const tiltedSheet = (seconds: number): { yaw: number; pitch: number } => ({
  yaw: 38 * bump(seconds, 1.2, 2.3, 0.35),
  pitch: 32 * bump(seconds, 4.6, 5.7, 0.35),
});
/** How much narrower the sides of the face are: the likeness to the own portrait falls as far as it may (relative-in-ones-place). */
const RELATIVE_BEND = 0.3;
const still =
  (pose: (seconds: number) => Partial<typeof STILL>): Movement =>
  (seconds) => ({ ...heldPhotograph(seconds), ...pose(seconds) });

function* cutStart(frames: Iterable<Frame>, seconds: number): Generator<Frame> {
  let index = 0;
  for (const frame of frames) if (frame.t >= seconds) yield { ...frame, t: frame.t - seconds, index: index++ };
}

/** Everything that is played before the camera or into it, drawn from one head. */
export const PLAYS = {
  honest: ({ head }) => film(head),
  'honest-again': ({ head }) => film(head, { movement: answering({ reaction: 0.55, ramp: 0.3, size: 1.05, sway: 4 }), seed: 8 }),
  /** the same film, its start cut away, to be written by a converter */
  'honest-converted': ({ head }) => cutStart(film(head), 0.5),
  'print-flat': ({ head }) => film(head, { movement: heldPhotograph, effects: [asPrint(0.05)] }),
  'print-tilted': ({ head }) => film(head, { movement: heldPhotograph, effects: [withTilt(tiltedSheet)] }),
  'print-curved': ({ head }) => film(head, { movement: heldPhotograph, effects: [withCurve(0.5), withTilt(tiltedSheet)] }),
  'print-cut-eyes': ({ head }) =>
    film(head, {
      movement: still((t) => ({ blink: Math.max(bump(t, 1, 1.3, 0.1), bump(t, 3, 3.3, 0.1)) })),
      effects: [withTilt(tiltedSheet)],
    }),
  'print-cut-mouth': ({ head }) =>
    film(head, { movement: still((t) => ({ mouth: bump(t, 3, 3.9, 0.3) })), effects: [withTilt(tiltedSheet)] }),
  /** one photograph whose lids and jaw a program moves when asked to, and which it turns as the flat picture that it is */
  'animated-still': ({ head }) =>
    film(head, {
      movement: still((t) => ({ mouth: bump(t, 3, 3.9, 0.3), blink: Math.max(bump(t, 0.4, 0.7, 0.1), bump(t, 2.5, 2.8, 0.1)) })),
      effects: [withTilt(tiltedSheet)],
      noise: 3,
    }),
  /** the document's holder with other proportions, as a brother may have them */
  relative: ({ head }) => film(head, { effects: [withCurve(RELATIVE_BEND)], seed: 9 }),
  'photo-on-screen': ({ head }) => film(head, { movement: heldPhotograph, effects: [asReplay(0.06)] }),
  'replay-on-screen': ({ head }) => film(head, { movement: answerPrompts(EARLIER), effects: [asReplay(0.06)] }),
  'replay-without-bezel': ({ head }) => film(head, { movement: answerPrompts(EARLIER) }),
  'answers-too-early': ({ head }) => film(head, { movement: answering({ reaction: -0.5 }) }),
  'answers-too-late': ({ head }) =>
    film(head, { movement: answerPrompts(PROMPTS.map((p) => ({ ...p, from: p.from + 1.4, to: p.to + 1.6 }))) }),
  'answers-too-fast': ({ head }) => film(head, { movement: answering({ ramp: 0.1, hold: 0 }) }),
  'answers-too-small': ({ head }) => film(head, { movement: answering({ size: 0.45 }) }),
  'does-nothing': ({ head }) => film(head, { movement: (t) => ({ ...STILL, dx: 3 * Math.sin(t), blink: bump(t, 1, 1.3, 0.1) }) }),
  'loop-of-one-answer': ({ head }) => loopFrames(film(head, { seconds: 2.6 }), 2.2, SECONDS),
  'frozen-after-one-answer': ({ head }) => freezeFrames(film(head), 2.4),
  'swapped-half-way': async ({ head, stranger }) => cutFrames(film(head), await stranger(SECONDS), 3.2),
  'swapped-for-one-turn': async ({ head, stranger }) => {
    const other = await stranger(SECONDS);
    return cutFrames(cutFrames(film(head), other, 4.2), film(head), 5.2);
  },
  'stranger-alone': async ({ stranger }) => stranger(SECONDS),
  'coach-in-view': async ({ head, stranger }) => {
    const [other] = await stranger(0.2);
    return film(head, other ? { effects: [withNeighbour(other.picture, 0.66)] } : {});
  },
  'spliced-answers': ({ head }) => {
    const parts = PROMPTS.map((_, at) => film(head, { seed: 20 + at, movement: answering({ sway: 3 + 9 * at }) }));
    return cutFrames(cutFrames(parts[0] ?? [], parts[1] ?? [], 2.6), parts[2] ?? [], 4.2);
  },
} as const satisfies Record<string, (cast: Cast) => Iterable<Frame> | Promise<Iterable<Frame>>>;

export type PlayName = keyof typeof PLAYS;
