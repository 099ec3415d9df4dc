import { runCapture } from './capture/run-capture.ts';
import { runDocument } from './document/run-document.ts';
import { runFace } from './face/run-face.ts';
import { runFuzz } from './fuzz/run-fuzz.ts';
import { runLiveness } from './liveness/run-liveness.ts';
import type { PartOptions, PartResult } from './part.ts';
import { runVerification } from './verification/run-verification.ts';

interface Part {
  readonly title: string;
  readonly run: (options: PartOptions) => Promise<PartResult>;
}

/** The parts of the bench by name; a result is `bench/results/NAME.json`. */
export type PartName = 'verification' | 'face' | 'document' | 'liveness' | 'fuzz' | 'capture';
export const PARTS: Readonly<Record<PartName, Part>> = {
  verification: { title: 'A whole verification', run: runVerification },
  document: { title: 'Reading documents', run: runDocument },
  face: { title: 'Finding and comparing faces', run: runFace },
  liveness: { title: 'Living people and attacks', run: runLiveness },
  fuzz: { title: 'Damaged recordings', run: runFuzz },
  capture: { title: 'Guidance in the page', run: runCapture },
};

export const PART_NAMES = Object.keys(PARTS) as readonly PartName[];
