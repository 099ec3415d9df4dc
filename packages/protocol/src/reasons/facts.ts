import type { Escalation, ReasonFacts } from './reason.ts';

/** A hitch of network, device or session: the step is repeated and nothing is counted. */
const TECHNICAL_HITCH = { class: 'free', shown: 'exact', policyAction: 'retry', detection: 'automatic' } as const;
/** The recording does not show what it must; the applicant is told exactly what to change. */
const REDO_STEP = {
  class: 'retry',
  shown: 'exact',
  stage: 'analysis',
  policyAction: 'retry',
  action: 'retry_step',
  detection: 'automatic',
} as const;
/** The step is repeated, and the exact reason would teach an attacker. */
const REDO_STEP_TOLD_GENERALLY = { ...REDO_STEP, shown: 'general' } as const;
/** This document does not do; another one may. */
const OTHER_DOCUMENT = { ...REDO_STEP, class: 'other_document', action: 'choose_other_document' } as const;
/** Document and wallet profile disagree; neither is said to be the wrong one. */
const COMPARE_DATA = { ...REDO_STEP_TOLD_GENERALLY, class: 'fix_data', stage: 'decision', action: 'edit_profile' } as const;
/** Only a person can take it further. */
const PERSON_LOOKS = {
  class: 'support',
  shown: 'exact',
  policyAction: 'review',
  action: 'contact_support',
  detection: 'automatic',
} as const;
const PERSON_LOOKS_TOLD_GENERALLY = { ...PERSON_LOOKS, shown: 'general', stage: 'analysis' } as const;
/** Links between accounts: the applicant never learns of another person. */
const STAFF_ONLY = { ...PERSON_LOOKS, shown: 'internal', stage: 'decision' } as const;
/** Nothing for the applicant to do; it resumes by itself. */
const OUR_SIDE = { class: 'wait', shown: 'exact', policyAction: 'ignore', action: 'wait', detection: 'automatic' } as const;

/** A second finding of the same code goes to a person. */
const THEN_SUPPORT = { n: 1, class: 'support' } as const satisfies Escalation;

/**
 * Every reason Mien can give, by its code. A code is stable for ever once released.
 * Texts stand beside it, a folder a language: texts/en and texts/zh-CN.
 */
export const REASON_FACTS = {
  'network.offline': { ...TECHNICAL_HITCH, stage: 'preflight', action: 'switch_network' },
  'network.too_slow': { ...TECHNICAL_HITCH, stage: 'preflight', action: 'switch_network' },
  'network.unstable': { ...TECHNICAL_HITCH, stage: 'preflight', action: 'switch_network' },
  'network.metered_or_busy': { ...TECHNICAL_HITCH, stage: 'preflight', action: 'switch_network' },

  'upload.interrupted': { ...TECHNICAL_HITCH, stage: 'upload', action: 'retry_step' },
  'upload.incomplete': { ...TECHNICAL_HITCH, stage: 'upload', action: 'retry_step' },
  'upload.corrupted': { ...TECHNICAL_HITCH, stage: 'upload', action: 'retry_step' },

  'device.browser_unsupported': { ...TECHNICAL_HITCH, stage: 'preflight', action: 'switch_device' },
  'device.in_app_browser': { ...TECHNICAL_HITCH, stage: 'preflight', action: 'switch_device' },
  'device.insecure_context': { ...TECHNICAL_HITCH, stage: 'preflight', action: 'switch_device' },
  'device.iframe_blocked': { ...TECHNICAL_HITCH, stage: 'preflight', action: 'switch_device' },
  'device.camera_missing': { ...TECHNICAL_HITCH, stage: 'preflight', action: 'switch_device' },
  'device.camera_denied': { ...TECHNICAL_HITCH, stage: 'preflight', action: 'open_settings_help' },
  'device.camera_dismissed': { ...TECHNICAL_HITCH, stage: 'preflight', action: 'open_settings_help' },
  'device.camera_busy': { ...TECHNICAL_HITCH, stage: 'preflight', action: 'open_settings_help' },
  'device.camera_black': { ...TECHNICAL_HITCH, stage: 'capture', action: 'switch_device' },
  'device.camera_frozen': { ...TECHNICAL_HITCH, stage: 'capture', action: 'switch_device' },
  'device.camera_wrong_lens': { ...TECHNICAL_HITCH, stage: 'capture', action: 'switch_device' },
  'device.camera_low_resolution': { ...TECHNICAL_HITCH, stage: 'capture', action: 'switch_device' },
  'device.camera_low_frame_rate': { ...TECHNICAL_HITCH, stage: 'capture', action: 'switch_device' },
  'device.microphone_missing': { ...TECHNICAL_HITCH, stage: 'preflight', action: 'switch_device' },
  'device.microphone_denied': { ...TECHNICAL_HITCH, stage: 'preflight', action: 'open_settings_help' },
  'device.microphone_dismissed': { ...TECHNICAL_HITCH, stage: 'preflight', action: 'open_settings_help' },
  'device.microphone_busy': { ...TECHNICAL_HITCH, stage: 'preflight', action: 'open_settings_help' },
  'device.microphone_silent': { ...TECHNICAL_HITCH, stage: 'capture', action: 'open_settings_help' },
  'device.microphone_clipping': { ...TECHNICAL_HITCH, stage: 'capture', action: 'open_settings_help' },
  'device.microphone_hears_prompt': { ...TECHNICAL_HITCH, stage: 'capture', action: 'open_settings_help' },

  'session.link_expired': { ...TECHNICAL_HITCH, stage: 'capture', action: 'retry_step' },
  'session.already_open': { ...TECHNICAL_HITCH, stage: 'capture', action: 'retry_step' },
  'session.abandoned': { ...TECHNICAL_HITCH, stage: 'capture', action: 'retry_step' },
  'session.backgrounded': { ...TECHNICAL_HITCH, stage: 'capture', action: 'retry_step' },

  'consent.declined': { ...PERSON_LOOKS, stage: 'policy' },
  'consent.withdrawn': { ...PERSON_LOOKS, stage: 'policy' },
  'consent.alternative_requested': { ...PERSON_LOOKS, stage: 'policy' },

  'environment.too_dark': REDO_STEP,
  'environment.too_bright': REDO_STEP,
  'environment.backlit': REDO_STEP,
  'environment.uneven_light': REDO_STEP,
  'environment.noisy': REDO_STEP,
  'environment.busy_background': REDO_STEP,
  'environment.not_alone': REDO_STEP,

  'face.not_found': REDO_STEP,
  'face.out_of_frame': REDO_STEP,
  'face.too_far': REDO_STEP,
  'face.too_close': REDO_STEP,
  'face.covered': REDO_STEP,
  'face.blurred': REDO_STEP,
  'face.eyes_closed': REDO_STEP,
  'face.not_frontal': REDO_STEP,
  'face.multiple': REDO_STEP,

  'document.not_found': REDO_STEP,
  'document.blurred': REDO_STEP,
  'document.glare': REDO_STEP,
  'document.too_dark': REDO_STEP,
  'document.cut_off': REDO_STEP,
  'document.too_far': REDO_STEP,
  'document.wrong_side': REDO_STEP,
  'document.multiple': REDO_STEP,
  'document.covered': REDO_STEP,
  'document.greyscale': REDO_STEP,
  'document.mrz_unreadable': REDO_STEP,
  'document.barcode_unreadable': REDO_STEP,
  'document.text_unreadable': REDO_STEP,
  'document.expired': OTHER_DOCUMENT,
  'document.expires_soon': { ...OTHER_DOCUMENT, policyAction: 'warn' },
  'document.type_not_accepted': OTHER_DOCUMENT,
  'document.country_not_accepted': OTHER_DOCUMENT,
  'document.damaged': { ...OTHER_DOCUMENT, detection: 'reviewer_only' },
  'document.photocopy': { ...OTHER_DOCUMENT, escalateAfter: THEN_SUPPORT },
  'document.screen': { ...OTHER_DOCUMENT, escalateAfter: THEN_SUPPORT },
  'document.screenshot': { ...OTHER_DOCUMENT, escalateAfter: THEN_SUPPORT },
  'document.tampered': PERSON_LOOKS_TOLD_GENERALLY,
  'document.portrait_replaced': { ...PERSON_LOOKS_TOLD_GENERALLY, detection: 'reviewer_only' },
  'document.specimen': PERSON_LOOKS_TOLD_GENERALLY,
  'document.data_inconsistent': PERSON_LOOKS_TOLD_GENERALLY,

  'identity.name_mismatch': COMPARE_DATA,
  'identity.birth_date_mismatch': COMPARE_DATA,
  'identity.document_number_mismatch': COMPARE_DATA,
  'identity.nationality_mismatch': COMPARE_DATA,
  'identity.id_number_invalid': { ...REDO_STEP, escalateAfter: THEN_SUPPORT },
  'identity.face_mismatch': { ...REDO_STEP_TOLD_GENERALLY, stage: 'decision', escalateAfter: THEN_SUPPORT },
  'identity.face_borderline': { ...REDO_STEP_TOLD_GENERALLY, stage: 'decision', escalateAfter: THEN_SUPPORT },
  'identity.portrait_unusable': { ...REDO_STEP_TOLD_GENERALLY, stage: 'decision', escalateAfter: THEN_SUPPORT },
  'identity.under_age': { ...PERSON_LOOKS, class: 'final', stage: 'decision', policyAction: 'decline' },

  'liveness.challenge_missed': REDO_STEP,
  'liveness.too_fast': REDO_STEP,
  'liveness.too_short': REDO_STEP,
  'liveness.timeout': REDO_STEP,
  'liveness.challenge_wrong_order': { ...REDO_STEP_TOLD_GENERALLY, escalateAfter: THEN_SUPPORT },
  'liveness.still_image': { ...REDO_STEP_TOLD_GENERALLY, escalateAfter: THEN_SUPPORT },

  'voice.silent': REDO_STEP,
  'voice.too_quiet': REDO_STEP,
  'voice.off_time': REDO_STEP,
  'voice.digits_wrong': { ...REDO_STEP_TOLD_GENERALLY, policyAction: 'warn' },
  'voice.lips_not_moving': { ...REDO_STEP_TOLD_GENERALLY, policyAction: 'warn' },

  'attack.print': PERSON_LOOKS_TOLD_GENERALLY,
  'attack.screen_replay': PERSON_LOOKS_TOLD_GENERALLY,
  'attack.mask': { ...PERSON_LOOKS_TOLD_GENERALLY, detection: 'not_detected' },
  'attack.deepfake': { ...PERSON_LOOKS_TOLD_GENERALLY, detection: 'not_detected' },
  'attack.injected_video': PERSON_LOOKS_TOLD_GENERALLY,
  'attack.virtual_camera': PERSON_LOOKS_TOLD_GENERALLY,
  'attack.challenge_reuse': PERSON_LOOKS_TOLD_GENERALLY,
  'attack.recording_edited': PERSON_LOOKS_TOLD_GENERALLY,
  'attack.recording_reused': PERSON_LOOKS_TOLD_GENERALLY,
  'attack.face_swap_mid_session': PERSON_LOOKS_TOLD_GENERALLY,
  'attack.coaching_suspected': PERSON_LOOKS_TOLD_GENERALLY,

  'link.face_duplicate': STAFF_ONLY,
  'link.document_duplicate': STAFF_ONLY,
  'link.device_velocity': STAFF_ONLY,
  'link.face_blocklisted': STAFF_ONLY,
  'link.document_blocklisted': STAFF_ONLY,

  'policy.attempts_exhausted': { ...PERSON_LOOKS, stage: 'policy' },
  'policy.cool_down': { ...OUR_SIDE, stage: 'policy' },
  'policy.country_not_served': { ...PERSON_LOOKS, stage: 'policy' },
  'policy.reverification_due': { ...REDO_STEP, stage: 'policy' },
  'policy.reverification_random': { ...REDO_STEP, stage: 'policy' },
  'policy.reverification_requested': { ...REDO_STEP, stage: 'policy' },

  'system.analysis_unavailable': { ...OUR_SIDE, stage: 'analysis' },
  'system.internal': { ...OUR_SIDE, stage: 'analysis' },
  'system.reviewer_unavailable': { ...OUR_SIDE, stage: 'analysis' },
} as const satisfies Record<string, ReasonFacts>;

export type ReasonCode = keyof typeof REASON_FACTS;

/** The part of a code before the dot. */
export type ReasonGroup = ReasonCode extends `${infer Group}.${string}` ? Group : never;

/** The codes of one or more groups: what a file of texts must cover, no more and no less. */
export type CodesOf<Group extends ReasonGroup> = Extract<ReasonCode, `${Group}.${string}`>;
