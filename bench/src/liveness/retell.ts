import { type MeasuredFaceStep, measureCapture } from '@mien/analysis';
import { measured } from '@mien/protocol';
import type { RecordedCapture } from '@mien/samples';

/** Pixels and sound that were measured once. */
export interface Filmed {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly step: MeasuredFaceStep;
}

/** The same pixels under another story: what page and server say of them is measured anew, which costs milliseconds. */
export async function retell({ bytes, step }: Filmed, capture: RecordedCapture): Promise<MeasuredFaceStep> {
  const { media, audio } = step.signals;
  const told = await measureCapture({ ...capture, bytes, media, audio, track: step.artefacts?.track ?? [] });
  return { ...step, signals: { ...step.signals, capture: measured(told) } };
}
