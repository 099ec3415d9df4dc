/** Refusals of live calls; part of the table in errors/error-codes.ts. */
export const CALL_ERRORS = {
  'call.not_offered': {
    status: 409,
    title: { 'zh-CN': '目前不能发起通话', en: 'A call is not offered now' },
    remedy: 'Calls are for who chose the attended way and waits for a person, and for who support invited; ask for help instead.',
  },
  'call.none': {
    status: 409,
    title: { 'zh-CN': '没有进行中的通话', en: 'There is no call' },
    remedy: 'Ask for one: `POST /v1/capture/call`.',
  },
  'call.time': {
    status: 422,
    title: { 'zh-CN': '不能预约这个时间', en: 'A call cannot be agreed for this time' },
    remedy: 'Choose a time from ten minutes to fourteen days ahead.',
  },
  'call.closed': {
    status: 409,
    title: { 'zh-CN': '这个时间没有工作人员', en: 'Nobody answers calls at this time' },
    remedy: 'Agree a time from `opens_at` on: it is the first, at or after the one asked for, at which the policy says somebody is there.',
  },
  'call.not_recorded': {
    status: 409,
    title: { 'zh-CN': '此通话不录制', en: 'This call is not recorded' },
    remedy: 'Go on without: the policy keeps no recordings, or the applicant was not asked. `recorded` of the call says so before.',
  },
  'call.state': {
    status: 409,
    title: { 'zh-CN': '通话当前状态下不能这样做', en: 'Not possible in the present state of the call' },
    remedy: 'Read the call; `state` says what it is. A scheduled call is taken once its applicant is there.',
  },
  'call.taken': {
    status: 409,
    title: { 'zh-CN': '另一位同事正在进行此通话', en: 'A colleague has this call' },
    remedy: 'Take another call; `holder` says who has this one.',
  },
  'call.not_held': {
    status: 409,
    title: { 'zh-CN': '请先接起此通话', en: 'You do not have this call' },
    remedy: 'Take it first: `POST /v1/calls/{id}/take`. It is kept while its stream is open, and a minute longer.',
  },
  'call.step': {
    status: 422,
    title: { 'zh-CN': '此通话没有这一步', en: 'The call has no such step, or no picture is taken in it' },
    remedy: 'Use one of the `steps` of the call; pictures are taken of face and document.',
  },
  'call.code': {
    status: 409,
    title: { 'zh-CN': '读回的数字不符', en: 'The digits read back are not the ones shown' },
    remedy: 'Listen again; after three wrong ones, or five minutes, show a new code: `POST /v1/calls/{id}/code`.',
  },
  'call.steps_open': {
    status: 409,
    title: { 'zh-CN': '还有步骤未完成', en: 'Not every step was passed' },
    remedy: 'Approve only when every step of the call is `passed`; otherwise decline with reasons, or end with `later`.',
  },
  'call.no_case': {
    status: 409,
    title: { 'zh-CN': '没有需要决定的案件', en: 'There is nothing to decide' },
    remedy: 'The verification does not wait for a person, or was decided meanwhile: end the call with `helped` or `later`.',
  },
  'call.snapshot': {
    status: 409,
    title: { 'zh-CN': '没有等待上传的图片', en: 'No such picture is waited for' },
    remedy: 'A picture is sent once, with the id of the signal that asked for it, while the call goes on.',
  },
  'call.too_much': {
    status: 429,
    title: { 'zh-CN': '此通话的消息过多', en: 'Too much was sent in this call' },
    remedy: 'End the call and begin another one.',
  },
} as const;
