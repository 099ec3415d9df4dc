import { STANDARD_ACCESS } from '../access-rules.ts';
import { type CheckName, LIVENESS_CHECKS } from '../check.ts';
import type { Policy } from '../policy.ts';
import { LIVENESS, STRICT_LIVENESS, VOICE_LIVENESS } from './liveness.ts';
import { AUDIO, DOCUMENT_CLIP, DOCUMENT_QUALITY, FACE_CLIP, FACE_QUALITY } from './quality.ts';

/** Only checks that exist; each new one arrives in a new policy version. */
const REQUIRED_CHECKS = [
  'document.media',
  'document.capture',
  'document.read',
  'document.consistency',
  'document.validity',
  'document.presentation',
  'claims.match',
  'applicant.age',
  'face.media',
  'face.capture',
  'face.environment',
  'face.continuity',
  'face.still_image',
  'face.match',
] as const satisfies readonly CheckName[];

const COMMON = {
  version: 1,
  requiredChecks: [...REQUIRED_CHECKS],
  face: {
    maxFmr: 1e-4,
    reviewFmr: 1e-3,
    passiveReviewBpcer: 0.02,
    quality: FACE_QUALITY,
    clip: FACE_CLIP,
    continuityFmr: 1e-3,
    stillness: { maxNonRigidResidual: 0.01, maxEyeRange: 0.08, maxMouthRange: 0.02 },
    maxRepeatedRatio: 0.3,
  },
  document: { quality: DOCUMENT_QUALITY, clip: DOCUMENT_CLIP, expiresSoonDays: 30 },
  audio: AUDIO,
  challenges: { from: ['turn_left', 'turn_right', 'look_up', 'open_mouth', 'blink'], count: 3 },
  minAge: 18,
  statesNotServed: [],
  tellMismatchedField: true,
  attempts: { max: 3, stepRetries: 5, coolDownHours: 24 },
  reverification: { everyDays: 365, randomPerYear: 0.05 },
  access: STANDARD_ACCESS,
  retention: { mediaDays: 90, evidenceDays: 365, templateDays: 365 },
  actions: {},
} satisfies Partial<Policy>;

/** A Chinese-speaking wallet's standard: PRC resident card or passport, digits in Mandarin. */
export const ZH_WALLET: Policy = {
  ...COMMON,
  id: 'zh-wallet',
  name: { 'zh-CN': '华语钱包标准', en: 'Chinese-speaking wallet standard' },
  steps: ['preflight', 'document_front', 'document_back', 'face'],
  documents: [
    { type: 'prc_id', states: ['CHN'], back: true },
    { type: 'passport', states: 'all', back: false },
  ],
  digits: { language: 'cmn', count: 6 },
};

/** A worldwide standard: passports, TD1 and TD2 cards, North American licences, digits in English. */
export const WORLDWIDE: Policy = {
  ...COMMON,
  id: 'worldwide',
  name: { 'zh-CN': '全球通用标准', en: 'Worldwide standard' },
  steps: ['preflight', 'document_front', 'document_back', 'face'],
  documents: [
    { type: 'passport', states: 'all', back: false },
    { type: 'td1_card', states: 'all', back: true },
    { type: 'td2_card', states: 'all', back: true },
    { type: 'driving_licence', states: ['USA', 'CAN'], back: true },
  ],
  digits: { language: 'en', count: 6 },
};

/** Version 2 asks of everybody what version 1 asks, and liveness. */
const withLiveness = (policy: Policy): Policy => ({
  ...policy,
  version: 2,
  requiredChecks: [...policy.requiredChecks, ...LIVENESS_CHECKS],
  liveness: LIVENESS,
});

/** The same standards with the movements of the face step judged. */
export const ZH_WALLET_2 = withLiveness(ZH_WALLET);
export const WORLDWIDE_2 = withLiveness(WORLDWIDE);

const VOICE_CHECKS = ['audio.presence', 'voice.media', 'voice.continuity', 'voice.timing'] as const satisfies readonly CheckName[];

/** Version 3 has digits read aloud as well. Who cannot speak or hear is verified under version 2, by the wallet's choice or an agent's. */
const withVoice = (policy: Policy): Policy => ({
  ...policy,
  version: 3,
  steps: [...policy.steps, 'voice'],
  // six digits said quickly are 1.5 s of speech, of which a detector sees two thirds
  audio: { ...policy.audio, minSpeechSeconds: 0.9 },
  requiredChecks: [...policy.requiredChecks, ...VOICE_CHECKS],
});

export const ZH_WALLET_3 = withVoice(ZH_WALLET_2);
export const WORLDWIDE_3 = withVoice(WORLDWIDE_2);

const LINK_CHECKS = ['liveness.reuse', 'link.document'] as const satisfies readonly CheckName[];

/** Version 4 is version 2 that also looks at what came before: the recording, and the document under another account. A hit is for people. */
const withLinks = (policy: Policy): Policy => ({
  ...policy,
  version: 4,
  requiredChecks: [...policy.requiredChecks, ...LINK_CHECKS],
});

export const ZH_WALLET_4 = withLinks(ZH_WALLET_2);
export const WORLDWIDE_4 = withLinks(WORLDWIDE_2);

/**
 * Version 4 with digits read aloud, lips and voice together in each digit's window: a standard of its own, so that the plain one stays for
 * who cannot speak or hear.
 */
const readAloud = (policy: Policy, name: Policy['name']): Policy => ({
  ...withVoice(policy),
  id: `${policy.id}-voice`,
  version: 1,
  name,
  liveness: VOICE_LIVENESS,
});

export const ZH_WALLET_VOICE = readAloud(ZH_WALLET_4, {
  'zh-CN': '华语钱包标准（朗读数字）',
  en: 'Chinese-speaking wallet standard, digits read aloud',
});
export const WORLDWIDE_VOICE = readAloud(WORLDWIDE_4, { 'zh-CN': '全球通用标准（朗读数字）', en: 'Worldwide standard, digits read aloud' });

/** Version 4 where less doubt is enough for a person to look and clocks are held closer: more honest people wait for one. */
const strictly = (policy: Policy, name: Policy['name']): Policy => ({
  ...policy,
  id: `${policy.id}-strict`,
  version: 1,
  name,
  liveness: STRICT_LIVENESS,
});

export const ZH_WALLET_STRICT = strictly(ZH_WALLET_4, { 'zh-CN': '华语钱包标准（从严）', en: 'Chinese-speaking wallet standard, strict' });
export const WORLDWIDE_STRICT = strictly(WORLDWIDE_4, { 'zh-CN': '全球通用标准（从严）', en: 'Worldwide standard, strict' });

/**
 * Counted within a day: a family on its own line passes, a room of phones does not. The network is generous, for a mobile operator's
 * customers come from few addresses. Arithmetic of households, not data: an operator sees how many are sent to people, and moves it.
 */
export const VELOCITY = { hours: 24, maxPerDevice: 3, maxPerAddress: 10, maxPerNetwork: 50 } as const;

/** Version 2 of the strict ones also counts accounts from one device, address and network. A hit is for people. */
const withVelocity = (policy: Policy): Policy => ({
  ...policy,
  version: 2,
  requiredChecks: [...policy.requiredChecks, 'link.velocity'],
  links: { velocity: VELOCITY },
});

const ZH_WALLET_STRICT_2 = withVelocity(ZH_WALLET_STRICT);
const WORLDWIDE_STRICT_2 = withVelocity(WORLDWIDE_STRICT);

export const SHIPPED_POLICIES = [
  ZH_WALLET,
  WORLDWIDE,
  ZH_WALLET_2,
  WORLDWIDE_2,
  ZH_WALLET_3,
  WORLDWIDE_3,
  ZH_WALLET_VOICE,
  WORLDWIDE_VOICE,
  ZH_WALLET_STRICT,
  WORLDWIDE_STRICT,
  ZH_WALLET_STRICT_2,
  WORLDWIDE_STRICT_2,
  ZH_WALLET_4,
  WORLDWIDE_4,
] as const;
