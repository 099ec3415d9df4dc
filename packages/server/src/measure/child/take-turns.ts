import type { Decoder } from '@mien/analysis';
import type { Lane } from './right-of-way.ts';

/** The same decoder; what it gives is handed on when it is this clip's turn, so that nothing is measured out of it. */
export const takeTurns = (decoder: Decoder, lane: Lane): Decoder => ({
  name: decoder.name,
  async *decode(...args) {
    for await (const event of decoder.decode(...args)) {
      await lane.turn();
      yield event;
    }
  },
});
