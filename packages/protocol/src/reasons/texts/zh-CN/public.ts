import type { ApplicantText, ReasonClass } from '../../reason.ts';

/**
 * What an applicant reads wherever the exact reason is kept from them, by class: the same words for every such reason,
 * so that trying again teaches nothing about what was noticed.
 */
export const PUBLIC_ZH_CN = {
  free: {
    title: '这段视频无法使用',
    cause: '刚才录制的这一段无法使用。',
    remedy: '请重新录制这一步，不占用认证次数。',
  },
  retry: {
    title: '需要再录一次',
    cause: '刚才的录制还不足以完成这一步的确认。',
    remedy: '请在明亮均匀的光线下，按屏幕提示重新录制这一步。',
  },
  other_document: {
    title: '需要换一份证件',
    cause: '仅凭这份证件还无法完成确认。',
    remedy: '请换一份可用的证件重新录制。',
  },
  fix_data: {
    title: '请核对您的资料',
    cause: '证件与钱包资料中有不一致的地方。',
    remedy: '请对照证件核对钱包资料，并更正不一致的内容。',
  },
  wait: {
    title: '请稍候',
    cause: '我们这边还需要一点时间。',
    remedy: '请耐心等待，稍后会自动继续。',
  },
  support: {
    title: '需要人工核对',
    cause: '您的认证需要由工作人员核对后才能继续。',
    remedy: '如有疑问或需要补充说明，请联系客服。',
  },
  final: {
    title: '本次认证未能通过',
    cause: '我们无法通过本次认证。',
    remedy: '如希望由工作人员重新核对，请联系客服。',
  },
} as const satisfies Record<ReasonClass, ApplicantText>;
