import { homedir } from 'node:os';
import { type Frame, openModels, readModelEnvironment } from '@mien/analysis';
import {
  encodeClip,
  inventPerson,
  loadDefaultPortrait,
  openFonts,
  openHead,
  photographDocument,
  renderSpecimen,
  renderTalkingHead,
  seededRandom,
} from '@mien/samples';
import sharp from 'sharp';

export interface BaseFile {
  readonly name: string;
  readonly step: 'document_front' | 'face';
  readonly bytes: Uint8Array;
}

const SIZE = { width: 320, height: 240 } as const;
const SEED = 5;

/** Small good files of every format that is decoded: what the mutants are made of. Small, so that the time goes into parsing. */
export async function makeBaseFiles(): Promise<BaseFile[]> {
  const models = openModels(readModelEnvironment(process.env, homedir()));
  const head = await openHead(models, SIZE);
  await models.release();
  const frames: Frame[] = [...renderTalkingHead(head, { seconds: 1, frameRate: 10 })];
  const audio = Float32Array.from({ length: 16_000 }, (_, at) => 0.2 * Math.sin(at / 20));
  const random = seededRandom(SEED);
  const card = await renderSpecimen(await openFonts(), 'passport', inventPerson(random, 'AUT'), await loadDefaultPortrait());
  const { picture } = photographDocument(card.picture, random, { width: 640, height: 480 });
  const still = sharp(picture.data, { raw: { width: picture.width, height: picture.height, channels: 3 } });
  return [
    { name: 'face vp8.webm', step: 'face', bytes: await encodeClip(frames, { codec: 'vp8', container: 'webm', audio }) },
    { name: 'face h264.mp4', step: 'face', bytes: await encodeClip(frames, { codec: 'h264', container: 'mp4' }) },
    { name: 'document jpeg', step: 'document_front', bytes: await still.clone().jpeg().toBuffer() },
    { name: 'face vp9.webm', step: 'face', bytes: await encodeClip(frames, { codec: 'vp9', container: 'webm' }) },
    { name: 'document png', step: 'document_front', bytes: await still.clone().png().toBuffer() },
    { name: 'document webp', step: 'document_front', bytes: await still.clone().webp().toBuffer() },
  ];
}
