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
const FRAME_RATE = 30;
const DOCUMENT_SECONDS = 3;
const FACE_SECONDS = 12;
const SEED = 20;

/** What a browser would send of a good case: 3 s of a passport in a hand and 12 s of its bearer, 720p at 30 frames a second, VP8 and Opus in WebM. Rendered. */
export async function renderVerificationClips(models: Models): Promise<VerificationClips> {
  const person = inventPerson(seededRandom(SEED), 'AUT');
  const passport = await renderTravelDocument(await openFonts(), 'passport', person, await loadDefaultPortrait());
  const documentFrames = documentClip(passport.picture, SEED, { ...SIZE, scale: 0.62, seconds: DOCUMENT_SECONDS, frameRate: FRAME_RATE });
  const head = await openHead(models, SIZE);
  const faceFrames = renderTalkingHead(head, { seconds: FACE_SECONDS, frameRate: FRAME_RATE });
  return {
    person,
    clips: {
      document: await encodeClip(documentFrames, { codec: 'vp8', container: 'webm' }),
      face: await encodeClip(faceFrames, { codec: 'vp8', container: 'webm', audio: murmur(FACE_SECONDS) }),
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
