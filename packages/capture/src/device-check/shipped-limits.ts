import { AUDIO, DOCUMENT_QUALITY, FACE_CLIP, FACE_QUALITY } from '@mien/protocol';
import { NETWORK_LIMITS } from '../preflight/network/judge-network.ts';
import type { PreflightLimits } from '../preflight/preflight-context.ts';

/** For a check-up without a verification: the limits that the shipped policies start from. */
export const SHIPPED_LIMITS: PreflightLimits = { clip: FACE_CLIP, face: FACE_QUALITY, audio: AUDIO, network: NETWORK_LIMITS };

export const SHIPPED_QUALITY = { face: FACE_QUALITY, document: DOCUMENT_QUALITY };
