import { type AudioSignals, type Measured, measured, notMeasured, type PromptSignals } from '@mien/protocol';
import type { TrackPoint } from '../face/clip/track-point.ts';
import type { PromptWindow } from './list-windows.ts';

type SpeechAnswer = Extract<PromptSignals['speech'], { measured: true }>['value'];

/** The end of a word may fall after its digit has gone. */
const AFTER_SECONDS = 0.3;

/** Who speaks all the time begins nowhere: a digit is answered by speech that begins in its own window. */
export function findSpeechAnswer(
  { kind, window }: PromptWindow,
  speech: AudioSignals['speech'],
  track: readonly TrackPoint[],
): Measured<SpeechAnswer> {
  if (kind !== 'digit') return notMeasured('not_asked');
  if (window === null) return notMeasured('too_few_frames');
  if (!speech.measured) return speech;
  const inWindow = speech.value.segments.filter(({ from, to }) => to > window.from && from < window.to + AFTER_SECONDS);
  const begun = inWindow.find(({ from }) => from >= window.from && from < window.to);
  const gaps = track.filter(({ t }) => t >= window.from && t <= window.to + AFTER_SECONDS).map(({ mouthOpening }) => mouthOpening);
  return measured({
    reactionSeconds: begun === undefined ? null : begun.from - window.from,
    seconds: inWindow.reduce((sum, { from, to }) => sum + Math.min(to, window.to + AFTER_SECONDS) - Math.max(from, window.from), 0),
    mouthRange: gaps.length < 2 ? 0 : Math.max(...gaps) - Math.min(...gaps),
  });
}
