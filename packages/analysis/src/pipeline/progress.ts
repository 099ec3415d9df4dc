/** Told while something long goes on. `done` and `total` share the unit of their stage: steps, frames or bytes. */
export interface ProgressEvent {
  readonly stage: 'models' | 'document_front' | 'document_back' | 'face' | 'match';
  readonly done: number;
  readonly total: number;
}
export type OnProgress = (event: ProgressEvent) => void;
