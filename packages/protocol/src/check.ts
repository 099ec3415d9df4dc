import { z } from 'zod';
import { Finding } from './finding.ts';

/**
 * Every check by name, with the question it answers. A policy's `requiredChecks` draws from here.
 */
export const CHECKS = {
  'document.media': 'Did the document recording arrive whole and playable?',
  'document.capture': 'Is the document shown clearly, whole and the right way?',
  'document.read': 'Could every field this document must carry be read?',
  'document.consistency': 'Do check digits, printed text, machine-readable zone and barcode agree?',
  'document.validity': 'Is it a document this policy accepts, and in date?',
  'document.presentation': 'Is it the physical original, and not a copy, a screen or a specimen?',
  'claims.match': 'Do the wallet’s records and the document agree?',
  'applicant.age': 'Is the person old enough?',
  'face.media': 'Did the face recording arrive whole and playable, from a working camera?',
  'face.capture': 'Is exactly one face shown clearly, near enough and uncovered?',
  'face.environment': 'Are light and background good enough?',
  'face.continuity': 'Is it the same face in every frame?',
  'face.still_image': 'Does the face move as a living face does, without loop or freeze?',
  'face.presentation': 'Does the picture look like a print or a screen? A score for review, never alone a decline',
  'face.match': 'Is the face the one on the document?',
  'face.enrolled': 'Is the face the one that was enrolled at an earlier approval? Asked by the light form alone',
  'audio.presence': 'Is there usable sound where the step asks for it?',
  'liveness.binding': 'Is it the recording that this step asked for, whole and signed chunk by chunk?',
  'liveness.timing': 'Do page, server and recording agree on when everything happened?',
  'liveness.challenge': 'Was every movement made in the time of its own prompt?',
  'liveness.evidence': 'Do weak and independent signs together speak against a living person before a camera?',
  'liveness.reuse': 'Was this recording never sent before?',
  'link.document': 'Is the document known of no other account?',
  'link.face': 'Is the face kept for no other account? Asked only where the policy states the legal basis',
  'link.velocity': 'Do not more accounts than usual come from this device, address or network?',
  'voice.media': 'Did the voice recording arrive whole and playable?',
  'voice.continuity': 'Is it the same face in the voice recording?',
  'voice.timing': 'Was every digit spoken in the time of its own prompt?',
  'voice.lips': 'Do the lips move with the voice? Advisory',
  'voice.digits': 'Are they the digits shown? Advisory unless the recogniser is measured good enough',
} as const;

export type CheckName = keyof typeof CHECKS;
export const CHECK_NAMES = Object.keys(CHECKS) as CheckName[];
/** An approval that stands on liveness passed all of these. */
export const LIVENESS_CHECKS = [
  'liveness.binding',
  'liveness.timing',
  'liveness.challenge',
  'liveness.evidence',
] as const satisfies readonly CheckName[];

export const CheckName = z.enum(CHECK_NAMES as [CheckName, ...CheckName[]]);

/** `not_run` means that no statement is made at all; a policy that requires the check cannot approve. */
export const CheckStatus = z.enum(['passed', 'failed', 'inconclusive', 'not_run']);
export type CheckStatus = z.infer<typeof CheckStatus>;

export const CheckResult = z.object({
  check: CheckName,
  status: CheckStatus,
  findings: z.array(Finding),
});
export type CheckResult = z.infer<typeof CheckResult>;
