import type { CheckName } from '@mien/protocol';
import { judgeApplicantAge } from './applicant-age.ts';
import { judgeAudioPresence } from './audio-presence.ts';
import type { Check } from './check.ts';
import { judgeClaimsMatch } from './claims-match.ts';
import { judgeDocumentCapture } from './document-capture.ts';
import { judgeDocumentConsistency } from './document-consistency.ts';
import { judgeDocumentMedia } from './document-media.ts';
import { judgeDocumentPresentation } from './document-presentation.ts';
import { judgeDocumentRead } from './document-read.ts';
import { judgeDocumentValidity } from './document-validity.ts';
import { judgeFaceCapture, judgeFaceEnvironment } from './face-clip.ts';
import { judgeFaceContinuity } from './face-continuity.ts';
import { judgeFaceEnrolled } from './face-enrolled.ts';
import { judgeFaceMatch } from './face-match.ts';
import { judgeFaceMedia } from './face-media.ts';
import { judgeFacePresentation } from './face-presentation.ts';
import { judgeFaceStillImage } from './face-still-image.ts';
import { judgeLinkDocument } from './link-document.ts';
import { judgeLinkFace } from './link-face.ts';
import { judgeLinkVelocity } from './link-velocity.ts';
import { judgeLivenessBinding } from './liveness-binding.ts';
import { judgeLivenessChallenge } from './liveness-challenge.ts';
import { judgeLivenessEvidence } from './liveness-evidence.ts';
import { judgeLivenessReuse } from './liveness-reuse.ts';
import { judgeLivenessTiming } from './liveness-timing.ts';
import { judgeVoiceContinuity } from './voice-continuity.ts';
import { judgeVoiceDigits } from './voice-digits.ts';
import { judgeVoiceLips } from './voice-lips.ts';
import { judgeVoiceMedia } from './voice-media.ts';
import { judgeVoiceTiming } from './voice-timing.ts';

const none = (): readonly string[] => [];
const DOCUMENT_MODELS = ['text-detector', 'text-orientation', 'text-recogniser'] as const;
const FACE_MODELS = ['face-detector-short', 'face-detector-full', 'face-mesh'] as const;

/** Every check in the order in which it is told; the order of judging follows from what each builds on. */
export const CHECK_TABLE = {
  'document.media': { step: 'document_front', afterPassed: [], unlessFailed: [], models: none, judge: judgeDocumentMedia },
  'document.capture': {
    step: 'document_front',
    afterPassed: ['document.media'],
    unlessFailed: [],
    models: () => DOCUMENT_MODELS,
    judge: judgeDocumentCapture,
  },
  'document.read': {
    step: 'document_front',
    afterPassed: ['document.capture'],
    unlessFailed: [],
    models: none,
    judge: judgeDocumentRead,
  },
  'document.consistency': {
    step: 'document_front',
    afterPassed: ['document.capture'],
    unlessFailed: ['document.read'],
    models: none,
    judge: judgeDocumentConsistency,
  },
  'document.validity': {
    step: 'document_front',
    afterPassed: ['document.capture'],
    unlessFailed: [],
    models: none,
    judge: judgeDocumentValidity,
  },
  'document.presentation': {
    step: 'document_front',
    afterPassed: ['document.capture'],
    unlessFailed: [],
    models: none,
    judge: judgeDocumentPresentation,
  },
  'claims.match': {
    step: 'document_front',
    afterPassed: ['document.read', 'document.consistency'],
    unlessFailed: [],
    models: none,
    judge: judgeClaimsMatch,
  },
  'applicant.age': {
    step: 'document_front',
    afterPassed: ['document.read', 'document.consistency'],
    unlessFailed: [],
    models: none,
    judge: judgeApplicantAge,
  },
  'face.media': { step: 'face', afterPassed: [], unlessFailed: [], models: none, judge: judgeFaceMedia },
  'face.capture': { step: 'face', afterPassed: ['face.media'], unlessFailed: [], models: () => FACE_MODELS, judge: judgeFaceCapture },
  'face.environment': {
    step: 'face',
    afterPassed: ['face.media'],
    unlessFailed: [],
    models: () => FACE_MODELS,
    judge: judgeFaceEnvironment,
  },
  'face.continuity': {
    step: 'face',
    afterPassed: ['face.capture', 'face.environment'],
    unlessFailed: [],
    models: (input) => [input.thresholds.embeddingModelId],
    judge: judgeFaceContinuity,
  },
  'face.still_image': {
    step: 'face',
    afterPassed: ['face.capture', 'face.environment'],
    unlessFailed: ['face.presentation'],
    models: none,
    judge: judgeFaceStillImage,
  },
  'face.presentation': {
    step: 'face',
    afterPassed: ['face.capture', 'face.environment'],
    unlessFailed: [],
    models: (input) => (input.thresholds.passive === null ? [] : [input.thresholds.passive.modelId]),
    judge: judgeFacePresentation,
  },
  'face.match': {
    step: 'face',
    afterPassed: ['document.capture', 'face.capture', 'face.environment'],
    unlessFailed: ['face.continuity'],
    models: (input) => [input.thresholds.embeddingModelId],
    judge: judgeFaceMatch,
  },
  'face.enrolled': {
    step: 'face',
    afterPassed: ['face.capture', 'face.environment'],
    unlessFailed: ['face.continuity'],
    models: (input) => [input.thresholds.embeddingModelId],
    judge: judgeFaceEnrolled,
  },
  'audio.presence': { step: 'face', afterPassed: ['face.media'], unlessFailed: [], models: none, judge: judgeAudioPresence },
  'liveness.binding': { step: 'face', afterPassed: ['face.media'], unlessFailed: [], models: none, judge: judgeLivenessBinding },
  'liveness.timing': {
    step: 'face',
    afterPassed: ['face.media'],
    unlessFailed: ['liveness.binding'],
    models: none,
    judge: judgeLivenessTiming,
  },
  'liveness.challenge': {
    step: 'face',
    afterPassed: ['face.capture', 'liveness.binding', 'liveness.timing'],
    unlessFailed: ['face.still_image', 'face.presentation'],
    models: () => FACE_MODELS,
    judge: judgeLivenessChallenge,
  },
  'liveness.evidence': {
    step: 'face',
    afterPassed: ['face.media'],
    unlessFailed: ['face.presentation', 'face.still_image', 'face.continuity'],
    models: none,
    judge: judgeLivenessEvidence,
  },
  'liveness.reuse': { step: 'face', afterPassed: ['face.media'], unlessFailed: [], models: none, judge: judgeLivenessReuse },
  'link.document': { step: 'document_front', afterPassed: ['document.read'], unlessFailed: [], models: none, judge: judgeLinkDocument },
  'link.face': { step: 'face', afterPassed: ['face.media'], unlessFailed: [], models: none, judge: judgeLinkFace },
  'link.velocity': { step: 'preflight', afterPassed: [], unlessFailed: [], models: none, judge: judgeLinkVelocity },
  'voice.media': { step: 'voice', afterPassed: [], unlessFailed: [], models: none, judge: judgeVoiceMedia },
  'voice.continuity': {
    step: 'voice',
    afterPassed: ['face.media', 'voice.media'],
    unlessFailed: ['face.continuity'],
    models: (input) => [input.thresholds.embeddingModelId],
    judge: judgeVoiceContinuity,
  },
  'voice.timing': {
    step: 'voice',
    afterPassed: ['voice.media', 'audio.presence'],
    unlessFailed: ['liveness.binding', 'liveness.timing'],
    models: () => ['voice-activity'],
    judge: judgeVoiceTiming,
  },
  'voice.lips': { step: 'voice', afterPassed: ['voice.media', 'audio.presence'], unlessFailed: [], models: none, judge: judgeVoiceLips },
  'voice.digits': {
    step: 'voice',
    afterPassed: ['voice.media', 'audio.presence'],
    unlessFailed: ['voice.timing'],
    models: none,
    judge: judgeVoiceDigits,
  },
} as const satisfies Record<CheckName, Check>;
