import type { Models } from '@mien/analysis';
import {
  type DocumentPerson,
  documentClip,
  encodeClip,
  inventPerson,
  loadDefaultPortrait,
  openFonts,
  openHead,
  renderTalkingHead,
  renderTravelDocument,
  seededRandom,
} from '@mien/samples';
import type { ClipName } from './tape.ts';

export interface VerificationClips {
  readonly clips: Readonly<Record<ClipName, Uint8Array>>;
  readonly person: DocumentPerson;
}

const SIZE = { width: 1280, height: 720 } as const;

/** How long, and how many frames a second. */
export interface ClipLengths {
  readonly document: number;
  readonly face: number;
  readonly frameRate: number;
}
export const FULL_LENGTHS: ClipLengths = { document: 3, face: 12, frameRate: 30 };
const SEED = 20;

/** What a browser would send of a good case: a passport in a hand and its bearer, 720p, VP8 and Opus in WebM. Rendered. */
export async function renderVerificationClips(
  models: Models,
  { document, face, frameRate }: ClipLengths = FULL_LENGTHS,
): Promise<VerificationClips> {
  const person = inventPerson(seededRandom(SEED), 'AUT');
  const passport = await renderTravelDocument(await openFonts(), 'passport', person, await loadDefaultPortrait());
  const documentFrames = documentClip(passport.picture, SEED, { ...SIZE, scale: 0.62, seconds: document, frameRate });
  const head = await openHead(models, SIZE);
  const faceFrames = renderTalkingHead(head, { seconds: face, frameRate });
  return {
    person,
    clips: {
      document: await encodeClip(documentFrames, { codec: 'vp8', container: 'webm' }),
      face: await encodeClip(faceFrames, { codec: 'vp8', container: 'webm', audio: murmur(face) }),
    },
  };
}

/** Bursts of noise at the pace of syllables: the sound stage runs as on speech. It is no speech. */
function murmur(seconds: number): Float32Array {
  const random = seededRandom(SEED);
  return Float32Array.from({ length: seconds * 16_000 }, (_, at) => {
    const t = at / 16_000;
    return (random() - 0.5) * 0.3 * Math.max(0, Math.sin(2 * Math.PI * 4 * t));
  });
}
