import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Frame, type ModelOptions, openModels, type Picture } from '@mien/analysis';
import { Challenge } from '@mien/protocol';
import { openFonts } from './documents/font.ts';
import { inventPerson } from './documents/person.ts';
import { photographDocument } from './documents/photograph.ts';
import { loadDefaultPortrait } from './documents/portrait.ts';
import { renderPrcBack, renderPrcFront } from './documents/prc-card.ts';
import { seededRandom } from './documents/random.ts';
import { answerPrompts } from './people/answer-prompts.ts';
import { encodeClip } from './people/encode-clip.ts';
import { type HeadModel, openHead } from './people/head-model.ts';
import { renderTalkingHead } from './people/talking-head.ts';

/** What the page plays instead of a camera: both sides of the card, the face at rest, and the face doing each movement once. */
const SAMPLE_CLIPS = ['front', 'back', 'look', ...Challenge.options] as const;
type SampleClip = (typeof SAMPLE_CLIPS)[number];

/** Goes into the names of kept files: to be raised when what is drawn changes. */
const EDITION = 2;
/** Whole files, so that a page can play them again and again; more bits than a camera's, since the page's recorder encodes them once more. */
const ENCODING = { codec: 'vp8', container: 'webm', bitrate: 1_500_000 } as const;
const FACE = { width: 640, height: 480 } as const;
const CARD = { width: 1280, height: 720 } as const;
const FACE_RATE = 12;
const CARD_RATE = 5;
const LOOK_SECONDS = 3;
const MOVEMENT_SECONDS = 2.4;
const CARD_FRAMES = 10;

/** A card in a hand that is nearly still. */
function* holdCard(card: Picture): Generator<Frame> {
  for (let index = 0; index < CARD_FRAMES; index++) {
    const { picture } = photographDocument(card, seededRandom(5), {
      ...CARD,
      scale: 0.62,
      perspective: 0.02,
      tilt: 0.02,
      offset: [0.1 * Math.sin((index * 2 * Math.PI) / CARD_FRAMES), 0.08 * Math.cos((index * 2 * Math.PI) / CARD_FRAMES)],
      noise: 3 + (index % 5) * 0.2,
    });
    yield { t: index / CARD_RATE, index, picture };
  }
}

const look = (head: HeadModel): Generator<Frame> =>
  renderTalkingHead(head, { seconds: LOOK_SECONDS, frameRate: FACE_RATE, movement: answerPrompts([{ value: 'blink', from: 1.2, to: 2 }]) });

const move = (head: HeadModel, value: Challenge): Generator<Frame> =>
  renderTalkingHead(head, {
    seconds: MOVEMENT_SECONDS,
    frameRate: FACE_RATE,
    seed: 7,
    movement: answerPrompts([{ value, from: 0, to: MOVEMENT_SECONDS }]),
  });

const pathOf = (directory: string, clip: SampleClip): string => join(directory, `sample-${EDITION}-${clip}.webm`);

/** The clips of the sample person that were drawn on this machine, by name: all of them, or none. @param directory where they are kept */
export async function readSampleClips(directory: string): Promise<ReadonlyMap<SampleClip, Uint8Array>> {
  const kept = await Promise.all(
    SAMPLE_CLIPS.map(async (clip) => [clip, await readFile(pathOf(directory, clip)).catch(() => null)] as const),
  );
  const clips = kept.flatMap(([clip, bytes]) => (bytes === null ? [] : [[clip, bytes] as const]));
  return new Map(clips.length === SAMPLE_CLIPS.length ? clips : []);
}

/**
 * Draws the clips of the sample person, WebM; those that are kept are left as they are.
 * @param directory where they are kept
 * @throws where models, fonts or the portrait cannot be had
 */
export async function drawSampleClips(directory: string, models: ModelOptions): Promise<void> {
  const kept = await readSampleClips(directory);
  if (kept.size > 0) return;
  const opened = openModels(models);
  try {
    const head = await openHead(opened, FACE);
    const person = inventPerson(seededRandom(11), 'CHN');
    const fonts = await openFonts();
    const draw = async (clip: SampleClip): Promise<Generator<Frame>> => {
      if (clip === 'front') return holdCard((await renderPrcFront(fonts, person, await loadDefaultPortrait())).picture);
      if (clip === 'back') return holdCard((await renderPrcBack(fonts, person)).picture);
      return clip === 'look' ? look(head) : move(head, clip);
    };
    await mkdir(directory, { recursive: true });
    for (const clip of SAMPLE_CLIPS) {
      const bytes = await encodeClip(await draw(clip), ENCODING);
      const unfinished = `${pathOf(directory, clip)}.${process.pid}`;
      await writeFile(unfinished, bytes);
      await rename(unfinished, pathOf(directory, clip));
    }
  } finally {
    await opened.release();
  }
}
