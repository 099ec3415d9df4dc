/** Why sealed bytes or a key were refused. No code says what was inside. */
const SEAL_CODES = {
  not_sealed: 'the bytes do not begin as a sealed object of a known version does',
  wrong_key: 'sealed under another key',
  frame_not_authentic: 'a frame was changed, moved, or taken from another object',
  object_truncated: 'frames at the end are missing',
  text_not_authentic: 'a sealed text was changed, moved to another place, or sealed under another key',
  master_secret_too_short: 'a master secret is at least 32 bytes',
  master_secret_unknown: 'the key was wrapped by a master secret that is not configured',
  wrapped_key_not_authentic: 'a wrapped key was changed or belongs to another id',
  key_absent: 'no key was made for this id',
  key_destroyed: 'the key of this id was destroyed; what it sealed is erased',
} as const;

export type SealCode = keyof typeof SEAL_CODES;

/** Refusal of the sealing layer. The message is the code's fixed text: it carries no id and no content. */
export class SealError extends Error {
  readonly code: SealCode;

  constructor(code: SealCode, options?: ErrorOptions) {
    super(SEAL_CODES[code], options);
    this.name = 'SealError';
    this.code = code;
  }
}
