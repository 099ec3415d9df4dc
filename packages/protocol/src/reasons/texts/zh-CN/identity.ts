import type { CodesOf } from '../../facts.ts';
import type { ReasonText } from '../../reason.ts';
import { PUBLIC_ZH_CN } from './public.ts';

export const IDENTITY_ZH_CN = {
  'identity.name_mismatch': {
    ...PUBLIC_ZH_CN.fix_data,
    staffText: '规范化之后，证件姓名与申报姓名仍不一致（fields：name、surname、givenNames）。',
  },
  'identity.birth_date_mismatch': {
    ...PUBLIC_ZH_CN.fix_data,
    staffText: '证件出生日期与申报的不一致（fields：birthDate）。',
  },
  'identity.document_number_mismatch': {
    ...PUBLIC_ZH_CN.fix_data,
    staffText: '证件号码与申报的不一致（fields：documentNumber）。',
  },
  'identity.nationality_mismatch': {
    ...PUBLIC_ZH_CN.fix_data,
    staffText: '证件国籍与申报的不一致（fields：nationality）。',
  },
  'identity.id_number_invalid': {
    title: '证件号码需要重拍',
    cause: '识别出的证件号码与校验规则不符，可能是画面不够清楚。',
    remedy: '请让号码清晰、不反光，重新录制证件。',
    staffText: '号码的校验位不符（GB 11643，或 mrz.checkDigits）：可能误读，也可能号码不真实。',
  },
  'identity.face_mismatch': {
    ...PUBLIC_ZH_CN.retry,
    staffText: '视频人脸与证件照片的相似度低于复核阈值（faceMatch.similarity），很可能不是同一人。',
  },
  'identity.face_borderline': {
    ...PUBLIC_ZH_CN.retry,
    staffText: '视频人脸与证件照片的相似度介于复核阈值与通过阈值之间（faceMatch.similarity）。',
  },
  'identity.portrait_unusable': {
    ...PUBLIC_ZH_CN.retry,
    staffText: '证件照片缺失、太小或太模糊，无法比对（portrait.interEyeDistancePx、portrait.sharpness）。',
  },
  'identity.under_age': {
    title: '未达到使用年龄',
    cause: '按证件上的出生日期，您未达到钱包要求的年龄。',
    remedy: '如证件上的出生日期并非如此，请联系客服。',
    staffText: '按证件计算，判定日期的年龄低于策略下限（fields：birthDate；minAge）。',
  },
} as const satisfies Record<CodesOf<'identity'>, ReasonText>;
