import { WORLDWIDE } from '@mien/protocol';
import { NETWORK_LIMITS } from '../preflight/network/judge-network.ts';
import type { PreflightLimits } from '../preflight/preflight-context.ts';

/** For a check-up without a verification: the limits that the shipped policies start from. */
export const SHIPPED_LIMITS: PreflightLimits = {
  clip: WORLDWIDE.face.clip,
  face: WORLDWIDE.face.quality,
  audio: WORLDWIDE.audio,
  network: NETWORK_LIMITS,
};
