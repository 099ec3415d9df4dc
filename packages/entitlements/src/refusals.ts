/** Why an action is refused, for the person: what is wrong and what to do. */
export const REFUSALS = {
  'status.missing': {
    status: 401,
    title: { 'zh-CN': '缺少账户状态', en: 'The account’s status is missing' },
    remedy: { 'zh-CN': '请重新登录后再试。', en: 'Sign in again and repeat.' },
  },
  'status.expired': {
    status: 401,
    title: { 'zh-CN': '账户状态已过期', en: 'The account’s status is out of date' },
    remedy: { 'zh-CN': '请刷新页面后再试。', en: 'Refresh and repeat.' },
  },
  'status.invalid': {
    status: 401,
    title: { 'zh-CN': '账户状态无效', en: 'The account’s status is not valid' },
    remedy: { 'zh-CN': '请重新登录后再试。', en: 'Sign in again and repeat.' },
  },
  'entitlement.not_held': {
    status: 403,
    title: { 'zh-CN': '完成身份验证后才能进行此操作', en: 'This needs a completed identity verification' },
    remedy: { 'zh-CN': '请在“账户状态”中开始验证。', en: 'Start the verification under “Account status”.' },
  },
  'entitlement.over_limit': {
    status: 403,
    title: { 'zh-CN': '金额超过当前限额', en: 'The amount is over the present limit' },
    remedy: { 'zh-CN': '请减少金额，或在“账户状态”中提高验证级别。', en: 'Lower the amount, or raise the level under “Account status”.' },
  },
} as const;
export type RefusalCode = keyof typeof REFUSALS;
