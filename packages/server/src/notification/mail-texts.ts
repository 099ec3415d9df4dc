import type { Language } from '@mien/protocol';
import type { EventType } from '../vocabulary.ts';

interface MailText {
  readonly subject: string;
  readonly body: string;
}

const BY_WALLET = {
  en: 'Open your wallet and choose “Account status”: it says what happened and what to do. For your safety this message has no link and asks for nothing.',
  'zh-CN': '请打开您的钱包，进入“账户状态”查看详情和下一步。为了您的安全，本邮件不含链接，也不会向您索取任何信息。',
} as const satisfies Record<Language, string>;

/**
 * What is mailed, by kind; kinds that are not here are not mailed. A mail lies in inboxes for years and passes many hands: it says that there
 * is news and where to read it, and carries no name, no reason and no number.
 */
export const MAIL_TEXTS = {
  'verification.approved': {
    en: { subject: 'Your verification is complete', body: 'Your identity verification was completed.' },
    'zh-CN': { subject: '身份验证已完成', body: '您的身份验证已完成。' },
  },
  'verification.retry_required': {
    en: {
      subject: 'Your verification needs one more step',
      body: 'Your identity verification could not be completed yet. You can go on where you stopped.',
    },
    'zh-CN': { subject: '身份验证还差一步', body: '您的身份验证尚未完成，可以从上次的步骤继续。' },
  },
  'verification.in_review': {
    en: {
      subject: 'A person looks at your verification',
      body: 'A person looks at your identity verification. Your wallet says whether there is anything for you to do.',
    },
    'zh-CN': { subject: '工作人员正在查看您的身份验证', body: '工作人员正在查看您的身份验证。是否需要您操作，请在钱包中查看。' },
  },
  'verification.declined': {
    en: { subject: 'The result of your verification', body: 'There is a result of your identity verification, and ways to go on from it.' },
    'zh-CN': { subject: '身份验证结果', body: '您的身份验证已有结果，并附有后续办法。' },
  },
  'verification.expired': {
    en: {
      subject: 'Your verification has run out of time',
      body: 'Your identity verification was not finished in time. You can begin again at any time.',
    },
    'zh-CN': { subject: '身份验证已过期', body: '您的身份验证未在期限内完成，可以随时重新开始。' },
  },
  'account.reverification_due': {
    en: {
      subject: 'Please verify again',
      body: 'A new identity verification is asked for. Everything keeps working for now; the date until when stands in your wallet.',
    },
    'zh-CN': { subject: '请重新进行身份验证', body: '需要您重新进行身份验证。目前所有功能照常使用，截止日期请在钱包中查看。' },
  },
  'account.reverification_reminder': {
    en: {
      subject: 'Reminder: please verify again',
      body: 'The new identity verification is still open. Without it some functions pause after the date in your wallet.',
    },
    'zh-CN': { subject: '提醒：请重新进行身份验证', body: '重新验证尚未完成。若在钱包所示日期前未完成，部分功能将暂停。' },
  },
  'ticket.closed': {
    en: { subject: 'Your appeal was answered', body: 'There is an answer to your appeal.' },
    'zh-CN': { subject: '您的申诉已有答复', body: '您的申诉已有答复。' },
  },
  'call.reminder': {
    en: {
      subject: 'Your video call begins within the hour',
      body: 'The video call that you agreed begins within the hour. Have your document at hand, and a quiet, bright place.',
    },
    'zh-CN': {
      subject: '您预约的视频通话将在一小时内开始',
      body: '您预约的视频通话将在一小时内开始。请准备好证件，并选择安静、明亮的地方。',
    },
  },
  'account.entitlements_changed': {
    en: { subject: 'What your account may do has changed', body: 'What you may do with your account has changed.' },
    'zh-CN': { subject: '账户权限有变化', body: '您的账户可使用的功能有变化。' },
  },
} as const satisfies Partial<Record<EventType, Record<Language, MailText>>>;

/** @returns null where the kind is not mailed */
export function mailOf(kind: EventType, language: Language): MailText | null {
  if (!Object.hasOwn(MAIL_TEXTS, kind)) return null;
  const { subject, body } = MAIL_TEXTS[kind as keyof typeof MAIL_TEXTS][language];
  return { subject, body: `${body}\n\n${BY_WALLET[language]}\n` };
}
