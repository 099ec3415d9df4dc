import type { ClipFingerprint } from '@mien/protocol';
import type { Recording } from './stage.ts';

export function fingerprintOf({ step }: Pick<Recording, 'step'>): ClipFingerprint {
  const { fingerprint } = step.signals;
  if (fingerprint?.measured !== true) throw new Error('the recording has no fingerprint');
  return fingerprint.value;
}
