import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createChildDecoder, DEFAULT_LIMITS, type ModelOptions, openModels } from '@mien/analysis';
import type { Claims } from '@mien/protocol';
import { documentClip } from './documents/clip.ts';
import { openFonts } from './documents/font.ts';
import { inventPerson } from './documents/person.ts';
import { loadDefaultPortrait } from './documents/portrait.ts';
import { renderPrcBack, renderPrcFront } from './documents/prc-card.ts';
import { seededRandom } from './documents/random.ts';
import { encodeClip } from './people/encode-clip.ts';
import { openHead } from './people/head-model.ts';
import { openOtherPerson } from './people/other-person.ts';
import { facingMovement, renderTalkingHead } from './people/talking-head.ts';

/** The recordings of one sample person with a PRC resident card that is in date until 2035, as short as every check allows. */
export type RecordingName = 'front' | 'front_glare' | 'back' | 'back_expired' | 'face' | 'other_face';

export interface SampleRecordings {
  readonly claims: Claims;
  /** a VP8 WebM as a browser's recorder writes it; drawn once a machine */
  read(name: RecordingName): Promise<Uint8Array>;
}

/** Goes into the names of kept files: to be raised when what is drawn changes. */
const EDITION = 2;
const VP8 = { codec: 'vp8', container: 'webm', live: true } as const;
const SIZE = { width: 640, height: 480 } as const;
const FACE_SECONDS = 4;
/** Beyond the clip: the lamp shines in the card all the time or never. */
const NEVER = 99;

/** @param directory where drawn recordings are kept between runs, by name */
export async function openRecordings(directory: string, models: ModelOptions): Promise<SampleRecordings> {
  const person = inventPerson(seededRandom(11), 'CHN');
  const film = { seconds: 1, frameRate: 8, glareAt: NEVER, shakeAt: NEVER };
  const front = async (glare: number): Promise<Uint8Array> => {
    const card = (await renderPrcFront(await openFonts(), person, await loadDefaultPortrait())).picture;
    return encodeClip(documentClip(card, 5, { ...film, glare }), VP8);
  };
  const back = async (times: Partial<Pick<typeof person, 'issueDate' | 'expiryDate'>>): Promise<Uint8Array> =>
    encodeClip(documentClip((await renderPrcBack(await openFonts(), { ...person, ...times })).picture, 5, film), VP8);
  const draw = {
    front: () => front(0),
    front_glare: () => front(1.5),
    back: () => back({}),
    back_expired: () => back({ issueDate: '2005-03-01', expiryDate: '2015-03-01' }),
    face: async () => {
      const opened = openModels(models);
      const head = await openHead(opened, SIZE);
      const clip = await encodeClip(renderTalkingHead(head, { seconds: FACE_SECONDS, frameRate: 10, movement: facingMovement }), VP8);
      await opened.release();
      return clip;
    },
    other_face: async () => encodeClip(await openOtherPerson(createChildDecoder(), DEFAULT_LIMITS, SIZE, FACE_SECONDS), VP8),
  } as const satisfies Record<RecordingName, () => Promise<Uint8Array>>;

  return {
    claims: { fullName: person.nameZh, birthDate: person.birthDate, documentNumber: person.idNumber },
    async read(name) {
      const path = join(directory, `recording-${EDITION}-${name}.webm`);
      const kept = await readFile(path).catch(() => null);
      if (kept !== null) return kept;
      const drawn = await draw[name]();
      await mkdir(directory, { recursive: true });
      const unfinished = `${path}.${process.pid}`;
      await writeFile(unfinished, drawn);
      await rename(unfinished, path);
      return drawn;
    },
  };
}
