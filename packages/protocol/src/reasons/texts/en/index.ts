import type { ReasonCode } from '../../facts.ts';
import type { ReasonText } from '../../reason.ts';
import { ATTACK_EN } from './attack.ts';
import { DEVICE_EN } from './device.ts';
import { DOCUMENT_EN } from './document.ts';
import { ENVIRONMENT_EN } from './environment.ts';
import { FACE_EN } from './face.ts';
import { IDENTITY_EN } from './identity.ts';
import { LIVENESS_EN } from './liveness.ts';
import { NETWORK_EN } from './network.ts';
import { POLICY_EN } from './policy.ts';
import { SESSION_EN } from './session.ts';

export const REASON_TEXTS_EN = {
  ...NETWORK_EN,
  ...DEVICE_EN,
  ...SESSION_EN,
  ...ENVIRONMENT_EN,
  ...FACE_EN,
  ...DOCUMENT_EN,
  ...IDENTITY_EN,
  ...LIVENESS_EN,
  ...ATTACK_EN,
  ...POLICY_EN,
} as const satisfies Record<ReasonCode, ReasonText>;
