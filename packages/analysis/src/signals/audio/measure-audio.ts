import { type AudioSignals, type Measured, measured, notMeasured } from '@mien/protocol';
import type { Pcm } from '../../decode/media.ts';
import type { Model } from '../../models/runtime.ts';
import { findSpeech } from './find-speech.ts';
import { measureLevel } from './measure-level.ts';
import { measureSpeech } from './measure-speech.ts';

/**
 * Level, clipping and speech of a clip's sound.
 * @param vad the model `voice-activity`; without it the speech part is `model_unavailable` and the rest is measured all the same
 */
export async function measureAudio(pcm: Pcm, vad: Measured<Model>): Promise<AudioSignals> {
  return {
    durationSeconds: pcm.samples.length / pcm.sampleRate,
    ...measureLevel(pcm.samples),
    speech: vad.measured
      ? measured({ ...measureSpeech(pcm.samples, await findSpeech(pcm.samples, vad.value)), modelId: vad.value.id })
      : notMeasured('model_unavailable'),
    digits: notMeasured('not_configured'),
  };
}
