import type { DigitLanguage } from '@mien/protocol';

/** What a recogniser says of one word. */
export interface HeardWord {
  /** what it heard, in whatever characters it writes; empty where it is unsure */
  readonly text: string;
  /** 0…1, by its own measure; null: it has none */
  readonly confidence: number | null;
}

/** Understands one word at a time. One ships (`shipped/`); the operator's own takes its place (docs/operate.md, digits). */
export interface DigitRecogniser {
  /** named in the signals */
  readonly id: string;
  /**
   * @param samples 16 kHz mono, −1…1, of one word with up to 0.3 s of the room before and after it
   * @param language the word was asked for in; null: not known
   */
  hear(samples: Float32Array, language: DigitLanguage | null): Promise<HeardWord | string>;
}
