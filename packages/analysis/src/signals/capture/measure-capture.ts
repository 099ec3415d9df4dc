import type { AudioSignals, CaptureSignals, ClipManifest, IssuedCapture, Measured, MediaSignals } from '@mien/protocol';
import type { TrackPoint } from '../face/clip/track-point.ts';
import { findMovement } from './find-movement.ts';
import { fitClock } from './fit-clock.ts';
import { arePromptsIssued, listWindows } from './list-windows.ts';
import { measureLight } from './measure-light.ts';
import { findSpeechAnswer } from './measure-speech-answer.ts';
import { measureRest } from './movements.ts';
import { readTraces } from './read-traces.ts';
import { verifyChunks } from './verify-chunks.ts';

/** A clip as it was asked for and as the page tells of it. */
export interface Captured {
  readonly manifest: ClipManifest;
  readonly issued: IssuedCapture;
}

export interface CapturedClip extends Captured {
  readonly bytes: Uint8Array<ArrayBuffer>;
  /** what the decoder found: the recording's own idea of its length among it */
  readonly media: MediaSignals;
  readonly audio: Measured<AudioSignals>;
  readonly track: readonly TrackPoint[];
}

/** One clip against its challenge: is it this step's recording, when did what happen, and was each prompt answered in its own time. */
export async function measureCapture({ manifest, issued, bytes, media, audio, track }: CapturedClip): Promise<CaptureSignals> {
  const { clock, chunks, gaps } = manifest;
  const rest = measureRest(track);
  const asked = issued.prompts.map(({ value }) => value);
  const durationSeconds = media.video.measured ? media.video.value.durationSeconds : 0;
  const speech = audio.measured ? audio.value.speech : audio;
  const windows = listWindows(manifest, issued);
  const pageSeconds = (clock.endPageMs - clock.startPageMs) / 1000;
  const drifts = [pageSeconds - clock.endMediaSeconds, clock.endMediaSeconds - durationSeconds, pageSeconds - durationSeconds];
  return {
    binding: {
      nonceMatches: manifest.nonce === issued.nonce,
      promptsMatch: arePromptsIssued(manifest, issued),
      chunks: chunks.length,
      ...(await verifyChunks(bytes, manifest, issued.nonce)),
    },
    clock: {
      ...fitClock(manifest, issued),
      driftSeconds: drifts.reduce((worst, drift) => (Math.abs(drift) > Math.abs(worst) ? drift : worst)),
      inOrder: areInOrder(manifest),
      gapSeconds: gaps.reduce((sum, { fromPageMs, toPageMs }) => sum + Math.max(0, toPageMs - fromPageMs), 0) / 1000,
    },
    prompts: windows.map((prompt) => ({
      ...prompt,
      movement: findMovement(prompt, track, rest, asked),
      speech: findSpeechAnswer(prompt, speech, track),
    })),
    traces: readTraces({ manifest, media }),
    light: measureLight(windows, track),
  };
}

/** A recorder gives its last chunk after it was told to stop. */
const AFTER_END_MS = 3000;

function areInOrder({ chunks, prompts, clock }: ClipManifest): boolean {
  const rising = (times: readonly number[]): boolean => times.every((time, at) => at === 0 || time >= (times[at - 1] as number));
  const captured = chunks.map((chunk) => chunk.capturedAtPageMs);
  const shown = prompts.map((prompt) => prompt.shownAtPageMs);
  return (
    clock.endPageMs >= clock.startPageMs &&
    rising([clock.startPageMs, ...captured, clock.endPageMs + AFTER_END_MS]) &&
    rising([clock.startPageMs, ...shown, clock.endPageMs])
  );
}
