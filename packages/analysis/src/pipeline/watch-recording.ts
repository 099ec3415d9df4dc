import type { Measured, MediaSignals } from '@mien/protocol';
import type { DecodeRequest, Glance, MediaSource, Pcm } from '../decode/media.ts';
import type { Frame } from '../image/picture.ts';
import type { Engine } from './engine.ts';

export interface WatchedRecording {
  readonly media: MediaSignals;
  readonly glances: readonly Glance[];
  /** frames that were handed out */
  readonly frames: number;
}

/** Who is handed what is decoded, one thing after the other. */
interface Watcher {
  frame(frame: Frame): Promise<void>;
  /** after the frames, while the decoder still ends */
  sound?(audio: Measured<Pcm>): Promise<void>;
}

/** A recording that was decoded as it came turned out to need mending once it was whole: what was seen of it so far does not count. */
class NotFollowed extends Error {
  override readonly name = 'NotFollowed';
}

/**
 * Plays a recording once, handing its frames over while they decode. Never throws for what is in the recording: damage,
 * limits and crashes of the decoder are told by the media signals. @throws NotFollowed only for a stream at the pace of filming
 */
export async function watchRecording(
  engine: Engine,
  source: MediaSource,
  request: DecodeRequest,
  watcher: Watcher,
  signal?: AbortSignal,
): Promise<WatchedRecording> {
  let frames = 0;
  for await (const event of engine.decoder.decode(source, request, engine.limits, signal)) {
    if (event.type === 'frame') {
      frames += 1;
      await watcher.frame(event.frame);
    }
    if (event.type === 'audio') await watcher.sound?.(event.audio);
    if (event.type === 'end' && event.failure?.code === 'not_followed') throw new NotFollowed('the whole recording is to be decoded');
    if (event.type === 'end') return { media: event.media, glances: event.glances, frames };
  }
  throw new Error('A decoder ended without its end event');
}
