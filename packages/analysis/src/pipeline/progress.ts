/** Told while something long goes on. `done` and `total` are seconds of the recording; `total` is null until it is known. */
export interface ProgressEvent {
  readonly stage: 'document_front' | 'document_back' | 'face';
  readonly doing: 'watching' | 'reading' | 'done';
  readonly seconds: number;
}

export type OnProgress = (event: ProgressEvent) => void;
