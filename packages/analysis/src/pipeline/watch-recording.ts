import { type Measured, type MediaSignals, notMeasured } from '@mien/protocol';
import type { DecodeRequest, Glance, MediaSource, Pcm } from '../decode/media.ts';
import type { Frame } from '../image/picture.ts';
import type { Engine } from './engine.ts';

export interface WatchedRecording {
  readonly media: MediaSignals;
  readonly glances: readonly Glance[];
  readonly audio: Measured<Pcm>;
  /** frames that were handed out */
  readonly frames: number;
}

/** A recording that was decoded as it came turned out to need mending once it was whole: what was seen of it so far does not count. */
class NotFollowed extends Error {
  override readonly name = 'NotFollowed';
}

/**
 * Plays a recording once, handing its frames to `onFrame` while they decode. Never throws for what is in the recording: damage,
 * limits and crashes of the decoder are told by the media signals. @throws NotFollowed only for a stream at the pace of filming
 */
export async function watchRecording(
  engine: Engine,
  source: MediaSource,
  request: DecodeRequest,
  onFrame: (frame: Frame) => Promise<void>,
  signal?: AbortSignal,
): Promise<WatchedRecording> {
  let audio: Measured<Pcm> = notMeasured('no_audio_track');
  let frames = 0;
  for await (const event of engine.decoder.decode(source, request, engine.limits, signal)) {
    if (event.type === 'frame') {
      frames += 1;
      await onFrame(event.frame);
    }
    if (event.type === 'audio') audio = event.audio;
    if (event.type === 'end' && event.failure?.code === 'not_followed') throw new NotFollowed('the whole recording is to be decoded');
    if (event.type === 'end') return { media: event.media, glances: event.glances, audio, frames };
  }
  throw new Error('A decoder ended without its end event');
}
