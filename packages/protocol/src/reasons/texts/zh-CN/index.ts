import type { ReasonCode } from '../../facts.ts';
import type { ReasonText } from '../../reason.ts';
import { ATTACK_ZH_CN } from './attack.ts';
import { DEVICE_ZH_CN } from './device.ts';
import { DOCUMENT_ZH_CN } from './document.ts';
import { ENVIRONMENT_ZH_CN } from './environment.ts';
import { FACE_ZH_CN } from './face.ts';
import { IDENTITY_ZH_CN } from './identity.ts';
import { LIVENESS_ZH_CN } from './liveness.ts';
import { NETWORK_ZH_CN } from './network.ts';
import { POLICY_ZH_CN } from './policy.ts';
import { SESSION_ZH_CN } from './session.ts';

export const REASON_TEXTS_ZH_CN = {
  ...NETWORK_ZH_CN,
  ...DEVICE_ZH_CN,
  ...SESSION_ZH_CN,
  ...ENVIRONMENT_ZH_CN,
  ...FACE_ZH_CN,
  ...DOCUMENT_ZH_CN,
  ...IDENTITY_ZH_CN,
  ...LIVENESS_ZH_CN,
  ...ATTACK_ZH_CN,
  ...POLICY_ZH_CN,
} as const satisfies Record<ReasonCode, ReasonText>;
