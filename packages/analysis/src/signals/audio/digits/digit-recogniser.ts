/** Understands one word at a time. None ships with Mien: the weights are the operator's (docs/operate.md, digits). */
export interface DigitRecogniser {
  /** @param samples 16 kHz mono, −1…1, of one word @returns what it heard, in whatever characters it writes; empty where nothing */
  hear(samples: Float32Array): Promise<string>;
}
