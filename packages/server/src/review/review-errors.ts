/** Refusals of the review by people; part of the table in errors/error-codes.ts. */
export const REVIEW_ERRORS = {
  'case.held': {
    status: 409,
    title: { 'zh-CN': '另一位同事正在处理此案件', en: 'A colleague is working on this case' },
    remedy: 'Take another case; `holder` says who has this one, and `held_until` when it is free unless they go on.',
  },
  'case.not_held': {
    status: 409,
    title: { 'zh-CN': '请先领取此案件', en: 'You do not hold this case' },
    remedy: 'Claim it first: `POST /v1/review/cases/{id}/claim`. A claim that is not renewed ends after two minutes.',
  },
  'case.closed': {
    status: 409,
    title: { 'zh-CN': '此案件已结束', en: 'This case is closed' },
    remedy: 'Nothing is left to decide; `state` says what became of the verification.',
  },
  'case.decided': {
    status: 409,
    title: { 'zh-CN': '此案件已作出决定', en: 'This case was decided' },
    remedy: 'Take the decision back (`POST /v1/review/cases/{id}/undo`) before it takes effect, or leave it.',
  },
  'case.undo_over': {
    status: 409,
    title: { 'zh-CN': '决定已生效，无法撤回', en: 'The decision can no longer be taken back' },
    remedy: 'It has taken effect. Ask for a new verification where it was wrong.',
  },
  'case.assigned': {
    status: 409,
    title: { 'zh-CN': '此策略下的案件由系统随机分配', en: 'Cases of this policy are given out at random' },
    remedy: 'Ask for the next one: `POST /v1/review/next`.',
  },
  'case.none': {
    status: 404,
    title: { 'zh-CN': '目前没有可领取的案件', en: 'No case is waiting for you' },
    remedy: 'Ask again later.',
  },
} as const;
