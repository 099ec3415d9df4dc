import type { DecodeLimits, Decoder } from '../decode/media.ts';
import type { BarcodeReader } from '../models/barcode-reader.ts';
import type { Models } from '../models/runtime.ts';
import type { DigitRecogniser } from '../signals/audio/digits/digit-recogniser.ts';
import type { EmbedderId } from '../signals/face/embedders.ts';

/** What measuring needs from outside: open once, use for many verifications. */
export interface Engine {
  readonly decoder: Decoder;
  readonly models: Models;
  readonly barcodeReader: BarcodeReader | null;
  readonly limits: DecodeLimits;
  /** which of the shipped face embedders compares faces; another model's thresholds are its own */
  readonly embedder: EmbedderId;
  /** the one that ships or an operator's own; left out, nobody says which digits were read aloud */
  readonly digits?: DigitRecogniser | undefined;
}
