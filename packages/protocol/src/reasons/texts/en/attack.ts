import type { CodesOf } from '../../facts.ts';
import type { ReasonText } from '../../reason.ts';
import { PUBLIC_EN } from './public.ts';

export const ATTACK_EN = {
  'attack.print': {
    ...PUBLIC_EN.support,
    staffText: 'The face looks like a printed picture (passive score, motion.nonRigidResidual); a score for review, no proof.',
  },
  'attack.screen_replay': {
    ...PUBLIC_EN.support,
    staffText: 'The face looks like a picture on a screen (passive score); a score for review, no proof.',
  },
  'attack.mask': {
    ...PUBLIC_EN.support,
    staffText: 'The person wears a mask of another face; no automatic detector exists, so only people can say so.',
  },
  'attack.deepfake': {
    ...PUBLIC_EN.support,
    staffText: 'The face is generated or swapped in real time; no automatic detector exists, so only people can say so.',
  },
  'attack.injected_video': {
    ...PUBLIC_EN.support,
    staffText: 'The clip does not look recorded live in the browser (container facts, frame times, clock map, chunk hashes).',
  },
  'attack.virtual_camera': {
    ...PUBLIC_EN.support,
    staffText: 'The camera’s label or capabilities are those of a virtual camera (device facts of the clip manifest).',
  },
  'attack.challenge_reuse': {
    ...PUBLIC_EN.support,
    staffText: 'The clip answers a challenge or nonce that was issued for another step or verification.',
  },
  'attack.recording_edited': {
    ...PUBLIC_EN.support,
    staffText: 'The recording shows traces of re-encoding, cuts or splices (container.reencodeTraces, frame intervals).',
  },
  'attack.recording_reused': {
    ...PUBLIC_EN.support,
    staffText: 'Fingerprints of this recording match an earlier one, or the clip repeats itself (loop.repeatedRatio).',
  },
  'attack.face_swap_mid_session': {
    ...PUBLIC_EN.support,
    staffText: 'The face changes within the session (continuity.minSimilarity, at continuity.atSeconds).',
  },
  'attack.coaching_suspected': {
    ...PUBLIC_EN.support,
    staffText: 'Signs that somebody directs the applicant: a second voice or face, or reading from beside the camera.',
  },
  'link.face_duplicate': {
    ...PUBLIC_EN.support,
    staffText: 'The face is very similar to that of another account (1:N search); review both, never decline on this alone.',
  },
  'link.document_duplicate': {
    ...PUBLIC_EN.support,
    staffText: 'The same document was used by another account.',
  },
  'link.device_velocity': {
    ...PUBLIC_EN.support,
    staffText: 'More verifications came from this device or network than the policy allows in its period.',
  },
  'link.face_blocklisted': {
    ...PUBLIC_EN.support,
    staffText: 'The face is similar to an entry of the block list; check the entry’s reason and expiry before deciding.',
  },
  'link.document_blocklisted': {
    ...PUBLIC_EN.support,
    staffText: 'The document is on the block list; check the entry’s reason and expiry before deciding.',
  },
} as const satisfies Record<CodesOf<'attack' | 'link'>, ReasonText>;
