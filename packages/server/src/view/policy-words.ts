import type { Language } from '@mien/protocol';
import type { ConsentPurpose } from '../vocabulary.ts';

/** What the applicant reads of a policy before anything is filmed. */
export type Words = Readonly<Record<Language, string>>;

/** How a face is compared, in words: no score and no threshold is ever told. */
export const MATCH_WORDS = {
  'zh-CN': '系统会把您录制的人脸与证件上的照片进行比对。足够相像即通过；不够确定时由工作人员复核，不会因为一次比对不确定就拒绝您。',
  en: 'Your recorded face is compared with the photo in your document. A clear likeness passes; where it is not certain, a person looks. An uncertain comparison alone never declines you.',
} as const satisfies Words;

/** What is kept after the verification has ended. */
export const KEPT_WORDS = {
  media: {
    'zh-CN': '您录制的视频和声音，加密保存，仅供复核时查看。',
    en: 'Your recordings of picture and sound, encrypted; looked at only where a person reviews.',
  },
  evidence: {
    'zh-CN': '认证结果的依据：从证件读取的内容和各项检查的结果，加密保存。',
    en: 'What the result rests on: what was read from the document and what each check found, encrypted.',
  },
  template: {
    'zh-CN': '您的人脸特征，仅在您另行同意时保存，用于再次认证时确认是同一个人。',
    en: 'A template of your face, only if you agree to it separately, to recognise you when you verify again.',
  },
  origin: {
    'zh-CN': '您的设备和网络地址的加密摘要（不保存地址本身；设备只用本页随机生成的代号），用于发现同一来源的大量账户。',
    en: 'Keyed digests of your device and network address, to notice many accounts from one place. The address itself is never kept; the device is a random name that this page made up.',
  },
} as const satisfies Record<string, Words>;

interface ConsentWords {
  readonly title: Words;
  readonly text: Words;
}

/** Version of the consents' wording; a change of any word below is a new version. */
export const CONSENT_TEXT_VERSION = '2026-11-27.3';

/** One question each, answered apart: agreeing to one is not agreeing to another. */
export const CONSENT_WORDS = {
  automatic: {
    title: { 'zh-CN': '由系统自动认证', en: 'Be verified automatically' },
    text: {
      'zh-CN': '您录制证件和人脸，由系统检查。结果不确定时由工作人员复核。',
      en: 'You film your document and your face, and software checks them. Where it is not certain, a person looks.',
    },
  },
  face: {
    title: { 'zh-CN': '比对人脸', en: 'Compare your face' },
    text: {
      'zh-CN': '系统会测量您的人脸（生物识别信息），并与证件照片比对，仅用于这次认证。您可以随时撤回。',
      en: 'Software measures your face (biometric data) and compares it with the photo in your document, for this verification only. You can withdraw at any time.',
    },
  },
  template: {
    title: { 'zh-CN': '保存人脸特征', en: 'Keep a face template' },
    text: {
      'zh-CN': '保存您的人脸特征，以便再次认证时更快。不同意也可以完成这次认证。您可以随时撤回，特征会被销毁。',
      en: 'A template of your face is kept so that verifying again is quicker. You can finish this verification without it. You can withdraw at any time, and it is destroyed.',
    },
  },
  attended: {
    title: { 'zh-CN': '由工作人员认证', en: 'Be verified by a person' },
    text: {
      'zh-CN': '不使用自动人脸比对，由工作人员通过视频通话为您办理。认证通过后的权限完全相同，但需要等待。',
      en: 'No automatic comparison of your face; a person verifies you in a video call. It leads to the same rights and takes longer.',
    },
  },
} as const satisfies Record<ConsentPurpose, ConsentWords>;

/** What `attended` asks for besides, where the policy keeps recordings of calls. */
export const CALL_RECORDED_WORDS = {
  'zh-CN': '通话中会录制您的画面和声音，加密保存，仅供复核时查看。',
  en: ' Your picture and sound are recorded during the call, encrypted, and looked at only where a person reviews.',
} as const satisfies Words;

/** What keeping a template means besides, where the policy states the legal basis of searching faces. */
export const FACE_SEARCH_WORDS = {
  'zh-CN': '保存期间，系统会将它与其他账户的人脸比对；经两名工作人员同意，可将它列入关注名单，最长两年。相似时只由工作人员复核。',
  en: ' While it is kept it is compared with the faces of other accounts, and two of the staff may together put it on a list for two years at most. A likeness only ever means that a person looks.',
} as const satisfies Words;
