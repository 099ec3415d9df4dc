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

/**
 * Plays a recording once, handing its frames to `onFrame` while they decode. Never throws for what is in the recording: damage,
 * limits and crashes of the decoder are told by the media signals.
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
    if (event.type === 'end') return { media: event.media, glances: event.glances, audio, frames };
  }
  throw new Error('A decoder ended without its end event');
}
