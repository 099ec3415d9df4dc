import type { ChildRequest } from '../facts.ts';
import { identifyFormat } from '../identify-format.ts';
import { decodeAudio } from './decode-audio.ts';
import type { Followed } from './decode-clip.ts';
import { decodeVideo } from './decode-video.ts';
import { openArriving } from './open-clip.ts';
import { readBody } from './read-request.ts';
import { createRegrouping } from './regroup-webm.ts';
import type { Report } from './report.ts';

/** A clip once all of it is there, with its pictures and sound where they were decoded on the way. */
export interface FollowedClip {
  /** null: more bytes than allowed */
  readonly bytes: Uint8Array | null;
  readonly followed: Followed | null;
  /** time in the container that counted as its start while it was followed */
  readonly startSeconds: number;
}

const MAGIC_BYTES = 16;

/**
 * Decodes a WebM while its bytes still come, as a browser's recorder writes it: block after block. Other
 * containers keep their index where it cannot be had yet, and wait for the end.
 */
export async function followClip(body: AsyncGenerator<Uint8Array>, request: ChildRequest, report: Report): Promise<FollowedClip> {
  const first = await body.next();
  const head = first.done === true ? new Uint8Array() : first.value;
  const [forDemuxer, forUs] = branch(head, body);
  const whole = readBody(forUs, request.maxBytes);
  // of a first part that is too short to tell, the rest comes soon
  if (head.length < MAGIC_BYTES || identifyFormat(head.subarray(0, MAGIC_BYTES)) !== 'webm')
    return { bytes: await whole, followed: null, startSeconds: 0 };
  const clip = await openArriving(forDemuxer);
  try {
    const { video = null, audio = null, startSeconds = 0 } = clip ?? {};
    const isAllowed = video !== null && (await video.getCodedWidth()) * (await video.getCodedHeight()) <= request.maxPixels;
    if (!isAllowed) return { bytes: await whole, followed: null, startSeconds };
    const [seen, heard] = await Promise.all([
      decodeVideo(video, startSeconds, request, report),
      audio !== null && request.audio ? decodeAudio(audio, startSeconds, request.maxSeconds) : null,
    ]);
    return { bytes: await whole, followed: { seen, heard }, startSeconds };
  } finally {
    clip?.close();
  }
}

/** The same clip twice: for the demuxer, which reads as it needs, in clusters as they arrive, and its bytes as they are for us. */
function branch(head: Uint8Array, body: AsyncGenerator<Uint8Array>): [ReadableStream<Uint8Array>, AsyncGenerator<Uint8Array>] {
  let close: () => void = () => undefined;
  let enqueue: (part: Uint8Array) => void = () => undefined;
  const regrouping = createRegrouping();
  const stream = new ReadableStream<Uint8Array>({
    start(controller) {
      enqueue = (part) => {
        const regrouped = regrouping.push(part);
        if (regrouped.length > 0) controller.enqueue(regrouped);
      };
      close = () => controller.close();
    },
    cancel() {
      enqueue = () => undefined;
      close = () => undefined;
    },
  });
  async function* both(): AsyncGenerator<Uint8Array> {
    try {
      enqueue(head);
      yield head;
      for await (const part of body) {
        enqueue(part);
        yield part;
      }
    } finally {
      close();
    }
  }
  return [stream, both()];
}
