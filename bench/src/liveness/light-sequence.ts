import { type Engine, measureFaceStep } from '@mien/analysis';
import { SCREEN_COLOURS, type ScreenColourName } from '@mien/protocol';
import {
  asReplay,
  encodeClip,
  facingMovement,
  type HeadModel,
  heldPhotograph,
  type LitSurface,
  type Movement,
  pick,
  type Random,
  recordCapture,
  renderTalkingHead,
  SCREEN_LIGHT,
  type SceneEffect,
  type ScreenColour,
  type ShownPrompt,
  seededRandom,
  withScreenLight,
} from '@mien/samples';
import { percentile, shareOf } from '../measure/statistics.ts';
import { type ResultRow, row } from '../result.ts';
import type { Films } from './film/open-films.ts';

const DARK: ScreenColour = [0, 0, 0];

const SHOWN = 8;
/** Three changes a second at most (WCAG 2.3.1). */
const LEAST_SECONDS = 0.4;
const SPREAD_SECONDS = 0.3;
/** Screen, camera and recorder together. */
const DELAY_SECONDS = 0.12;
const FRAME_RATE = 15;

interface Sequence {
  readonly prompts: readonly ShownPrompt[];
  readonly seconds: number;
}

/** Colours in random order, none twice in a row, each for its own random time. */
function drawSequence(random: Random): Sequence {
  let at = 0.6;
  let last: ScreenColourName | null = null;
  const prompts = Array.from({ length: SHOWN }, () => {
    const value: ScreenColourName = pick(
      random,
      SCREEN_COLOURS.filter((name) => name !== last),
    );
    last = value;
    const from = at;
    at += LEAST_SECONDS + SPREAD_SECONDS * random();
    return { value, from, to: at };
  });
  return { prompts, seconds: at + 0.6 };
}

const lightOf =
  ({ prompts }: Sequence) =>
  (seconds: number): ScreenColour => {
    const on = prompts.find(({ from, to }) => seconds - DELAY_SECONDS >= from && seconds - DELAY_SECONDS < to);
    return on === undefined ? DARK : SCREEN_LIGHT[on.value as ScreenColourName];
  };

interface Lit {
  readonly movement: Movement;
  /** @param asked the sequence of this session; @param other one of another session */
  readonly effects: (asked: Sequence, other: Sequence) => readonly SceneEffect[];
}

const lit = (sequence: Sequence, share: number, surface: LitSurface): SceneEffect =>
  withScreenLight({ shown: lightOf(sequence), share, surface });

const SUBJECTS = {
  'a head in a living room': { movement: facingMovement, effects: (asked) => [lit(asked, 0.2, 'head')] },
  'a head by a window': { movement: facingMovement, effects: (asked) => [lit(asked, 0.03, 'head')] },
  'the same head as a flat print': { movement: heldPhotograph, effects: (asked) => [lit(asked, 0.2, 'sheet')] },
  'the same head played on a screen': {
    movement: facingMovement,
    effects: (asked, other) => [lit(other, 0.2, 'head'), asReplay(0.03), lit(asked, 0.2, 'display')],
  },
  'a recording of another session, injected': { movement: facingMovement, effects: (_, other) => [lit(other, 0.2, 'head')] },
} as const satisfies Record<string, Lit>;

/** The sign's own rule (analysis/src/checks/evidence-weights.ts). */
const FOLLOWS = 0.1;

/** How far above chance the colours of one subject's face follow those of the screen; null: not measured. */
export async function filmLight(head: HeadModel, engine: Engine, subject: string, seed: number): Promise<number | null> {
  const { movement, effects } = SUBJECTS[subject as keyof typeof SUBJECTS] satisfies Lit as Lit;
  const random = seededRandom(seed);
  const asked = drawSequence(random);
  const options = { seconds: asked.seconds, frameRate: FRAME_RATE, seed, movement, effects: effects(asked, drawSequence(random)) };
  const bytes = new Uint8Array(await encodeClip(renderTalkingHead(head, options), { codec: 'vp9', container: 'webm', bitrate: 1_200_000 }));
  const capture = recordCapture({ bytes, seconds: asked.seconds, prompts: asked.prompts, kind: 'light' });
  const { signals } = await measureFaceStep({ bytes }, engine, { capture });
  const light = signals.capture?.measured ? signals.capture.value.light : null;
  return light?.measured ? light.value.correlation - light.value.chance : null;
}

/** By what sits before the screen: a sign of no weight, told so that its worth can be seen. */
export async function measureLightSequence(films: Films, count: number, firstSeed: number): Promise<ResultRow[]> {
  const rows: ResultRow[] = [];
  for (const subject of Object.keys(SUBJECTS)) {
    const orders = Array.from({ length: count }, (_, at) => ({ kind: 'light', subject, seed: firstSeed + at }) as const);
    const filmed = await films.film<'light'>(`light sequence: ${subject}`, orders);
    const margins = filmed.flatMap(({ margin }) => (margin === null ? [] : [margin]));
    const following = margins.filter((margin) => margin >= FOLLOWS).length;
    rows.push(
      row({
        figure: `light sequence followed: ${subject}`,
        value: shareOf(following, margins.length),
        unit: '',
        better: subject.startsWith('a head') ? 'higher' : 'lower',
        note: `experimental, of no weight, simulated: ${following} of ${margins.length} measured clips (${count} made); correlation over chance, median ${percentile(margins, 0.5)?.toFixed(2) ?? '–'}, least ${percentile(margins, 0)?.toFixed(2) ?? '–'}, most ${percentile(margins, 1)?.toFixed(2) ?? '–'}`,
      }),
    );
  }
  return rows;
}
