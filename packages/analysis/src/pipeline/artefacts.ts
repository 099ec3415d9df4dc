import type { DocumentArtefacts } from '../signals/document/document-meter.ts';
import type { BestFace } from '../signals/face/create-face-meter.ts';

/**
 * Pictures behind the signals, for people to look at. They never enter the decision and are never part of the recorded signals.
 */
export interface Artefacts {
  readonly documentFront: DocumentArtefacts | null;
  readonly documentBack: DocumentArtefacts | null;
  readonly face: { readonly best: readonly Pick<BestFace, 't' | 'picture' | 'landmarks'>[] } | null;
}
