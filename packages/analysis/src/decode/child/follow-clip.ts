import type { ChildRequest } from '../facts.ts';
import { identifyFormat } from '../identify-format.ts';
import { decodeAudio } from './decode-audio.ts';
import type { Followed } from './decode-clip.ts';
import { decodeVideo } from './decode-video.ts';
import { openArriving } from './open-clip.ts';
import { isFragmented } from './read-mp4.ts';
import { readBody } from './read-request.ts';
import { createRegrouping } from './regroup-webm.ts';
import type { Report } from './report.ts';

/** A clip once all of it is there, with its pictures and sound where they were decoded on the way. */
export interface FollowedClip {
  /** null: more bytes than allowed */
  readonly bytes: Uint8Array | null;
  readonly followed: Followed | null;
}

const MAGIC_BYTES = 16;
const NOTHING = new Uint8Array(0);

/** Bytes of the clip in, bytes for the demuxer out. */
type PassOn = (part: Uint8Array) => Uint8Array;

/** @returns null where the demuxer could do nothing before the end; of a first part that is too short to tell, the rest comes soon */
function passOnOf(head: Uint8Array): PassOn | null {
  const format = identifyFormat(head.subarray(0, MAGIC_BYTES));
  if (format === 'webm') return createRegrouping().push;
  return format === 'mp4' && isFragmented(head) ? (part) => part : null;
}

/**
 * Decodes a clip while its bytes still come, as a browser's recorder writes it: a WebM block after block, an MP4 by its fragments. Other
 * files keep their index where it cannot be had yet, and wait for the end.
 */
export async function followClip(body: AsyncGenerator<Uint8Array>, request: ChildRequest, report: Report): Promise<FollowedClip> {
  const first = await body.next();
  const head = first.done === true ? new Uint8Array() : first.value;
  const passOn = passOnOf(head);
  const [forDemuxer, forUs] = branch(head, body, passOn ?? (() => NOTHING));
  const whole = readBody(forUs, request.maxBytes);
  if (passOn === null) return { bytes: await whole, followed: null };
  const clip = await openArriving(forDemuxer);
  try {
    const { video = null, audio = null, startSeconds = 0 } = clip ?? {};
    const isAllowed = video !== null && (await video.getCodedWidth()) * (await video.getCodedHeight()) <= request.maxPixels;
    if (!isAllowed) return { bytes: await whole, followed: null };
    const [seen, heard] = await Promise.all([
      decodeVideo(video, startSeconds, request, report),
      audio !== null && request.audio ? decodeAudio(audio, startSeconds, request.maxSeconds) : null,
    ]);
    return { bytes: await whole, followed: { seen, heard, startSeconds } };
  } finally {
    clip?.close();
  }
}

/** The same clip twice: for the demuxer, which reads as it needs, and its bytes as they are for us. */
function branch(
  head: Uint8Array,
  body: AsyncGenerator<Uint8Array>,
  passOn: PassOn,
): [ReadableStream<Uint8Array>, AsyncGenerator<Uint8Array>] {
  let close: () => void = () => undefined;
  let enqueue: (part: Uint8Array) => void = () => undefined;
  const stream = new ReadableStream<Uint8Array>({
    start(controller) {
      enqueue = (part) => {
        const passed = passOn(part);
        if (passed.length > 0) controller.enqueue(passed);
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
