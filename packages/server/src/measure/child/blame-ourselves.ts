import type { DecodeFailure, Decoder } from '@mien/analysis';

/**
 * Failures that may be our machine's: too busy to answer in time, or a child that something ended. Nothing may be told to a person on
 * them; the clip is tried again. Memory is no such case: a clip that needs more than the limit needs it every time.
 */
const OURS: readonly DecodeFailure['code'][] = ['timeout', 'crashed'];

class DecoderGaveUp extends Error {
  override readonly name = 'DecoderGaveUp';
}

/** The same decoder; it throws where the failure may be ours, instead of letting it be measured as the recording's. */
export const blameOurselves = (decoder: Decoder): Decoder => ({
  name: decoder.name,
  async *decode(...args) {
    for await (const event of decoder.decode(...args)) {
      if (event.type === 'end' && event.failure !== null && OURS.includes(event.failure.code)) throw new DecoderGaveUp(event.failure.code);
      yield event;
    }
  },
});
