import { isPassing } from '../api/call-server.ts';
import type { Api } from '../api/create-api.ts';
import { pause } from '../api/read-stream.ts';

const QUALITY = 0.92;
const TRIES = 5;
const AGAIN_MS = 1000;

/** Everything the camera sees now, in its own size: what the line carries is smaller. @returns null where there is no picture */
async function pictureOf(video: HTMLVideoElement): Promise<Uint8Array<ArrayBuffer> | null> {
  const { videoWidth, videoHeight } = video;
  if (videoWidth === 0 || videoHeight === 0) return null;
  const canvas = document.createElement('canvas');
  canvas.width = videoWidth;
  canvas.height = videoHeight;
  canvas.getContext('2d')?.drawImage(video, 0, 0);
  const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/jpeg', QUALITY));
  return blob === null ? null : new Uint8Array(await blob.arrayBuffer());
}

/** Takes the picture an agent asked for and sends it, through a cut of the line where need be. @returns whether it arrived */
export async function takeSnapshot(api: Api, video: HTMLVideoElement, id: string): Promise<boolean> {
  const picture = await pictureOf(video);
  if (picture === null) return false;
  for (let tries = 0; tries < TRIES; tries += 1) {
    const answer = await api.sendCallSnapshot(id, picture);
    if (answer.ok) return true;
    if (!isPassing(answer)) return false;
    await pause(answer.retryAfterMs ?? AGAIN_MS);
  }
  return false;
}
