/** Refusals of the staff's sign-in; part of the table in errors/error-codes.ts. */
export const STAFF_ERRORS = {
  'access.origin': {
    status: 403,
    title: { 'zh-CN': '请求来源不被接受', en: 'The request does not come from our own page' },
    remedy: 'Call from a page of the service itself, with the header `mien-console`; check `MIEN_PUBLIC_URL`.',
  },
  'access.second_factor': {
    status: 403,
    title: { 'zh-CN': '需要先设置第二重验证', en: 'A second factor is needed first' },
    remedy: 'Set up an authenticator app: `POST /v1/staff/second-factor`.',
  },
  'access.role': {
    status: 403,
    title: { 'zh-CN': '您的角色不允许此操作', en: 'Your role does not allow this' },
    remedy: 'Ask an administrator; docs/staff.md says which role may do what.',
  },
  'staff.wrong_credentials': {
    status: 401,
    title: { 'zh-CN': '邮箱或密码不正确', en: 'E-mail or password is not right' },
    remedy: 'Try again, or ask an administrator for a new way in.',
  },
  'staff.wrong_code': {
    status: 401,
    title: { 'zh-CN': '验证码不正确或已使用', en: 'The code is not right or was used' },
    remedy: 'Wait for the next code and enter that one; check the clock of the device.',
  },
  'staff.passkey': {
    status: 401,
    title: { 'zh-CN': '通行密钥未被接受', en: 'The passkey was not accepted' },
    remedy: 'Try again, or sign in with password and code.',
  },
  'staff.passkey_host': {
    status: 409,
    title: { 'zh-CN': '以 IP 地址访问时无法使用通行密钥', en: 'There are no passkeys at an IP address' },
    remedy: 'Reach the service by a name, and set `MIEN_PUBLIC_URL` to it.',
  },
  'staff.sso_off': {
    status: 409,
    title: { 'zh-CN': '未启用单点登录', en: 'There is no single sign-on here' },
    remedy: 'Set `MIEN_SSO_ISSUER`, or sign in another way.',
  },
  'staff.sso_unreachable': {
    status: 503,
    title: { 'zh-CN': '暂时无法连接单点登录服务', en: 'The provider of single sign-on does not answer' },
    remedy: 'Try again shortly, or sign in another way. Operator: is `MIEN_SSO_ISSUER` what the provider calls itself?',
  },
  'staff.sign_in_over': {
    status: 401,
    title: { 'zh-CN': '登录已超时，请重新开始', en: 'This sign-in is over' },
    remedy: 'Begin again with the password.',
  },
  'staff.wait': {
    status: 429,
    title: { 'zh-CN': '尝试次数过多，请稍候', en: 'Too many tries' },
    remedy: 'Wait until `retry_at`; each further wrong try doubles the wait, up to 15 minutes. A passkey is not held up.',
  },
  'staff.password_weak': {
    status: 422,
    title: { 'zh-CN': '密码太容易被猜到', en: 'This password is too easily guessed' },
    remedy: 'Use at least 12 characters that are not a run on the keyboard, a common word or your own name.',
  },
  'staff.invitation': {
    status: 401,
    title: { 'zh-CN': '邀请链接已失效', en: 'This link was used or has expired' },
    remedy: 'Ask an administrator for a new one. The very first: start the service again.',
  },
  'staff.email_needed': {
    status: 422,
    title: { 'zh-CN': '请填写邮箱', en: 'An e-mail address is needed' },
    remedy: 'Send `email`: this link was made before anybody was known.',
  },
  'staff.email_taken': {
    status: 409,
    title: { 'zh-CN': '该邮箱已有账户', en: 'There is an account with this e-mail' },
    remedy: 'Make a new way in for that account instead: `POST /v1/staff/members/{id}/recovery`.',
  },
  'staff.second_factor_set': {
    status: 409,
    title: { 'zh-CN': '第二重验证已设置', en: 'The second factor is set up already' },
    remedy: 'Ask an administrator for a new way in to replace it.',
  },
  'staff.own_account': {
    status: 409,
    title: { 'zh-CN': '不能更改自己的权限', en: 'Nobody changes their own access' },
    remedy: 'Ask another administrator.',
  },
  'staff.second_person': {
    status: 409,
    title: { 'zh-CN': '此操作需要两位管理员', en: 'This takes two administrators' },
    remedy: 'Give the role by itself (`PATCH /v1/staff/members/{id}`); another administrator then confirms it.',
  },
  'staff.same_person': {
    status: 409,
    title: { 'zh-CN': '须由另一人确认', en: 'Somebody else must confirm this' },
    remedy: 'Ask another person with the same rights.',
  },
  'staff.last_admin': {
    status: 409,
    title: { 'zh-CN': '至少要保留一名管理员', en: 'One administrator must be left' },
    remedy: 'Make somebody else administrator first.',
  },
} as const;
