import type { CodesOf } from '../../facts.ts';
import type { ReasonText } from '../../reason.ts';

export const POLICY_ZH_CN = {
  'policy.attempts_exhausted': {
    title: '认证次数已用完',
    cause: '本次认证的可用次数已经用完。',
    remedy: '请联系客服，由工作人员协助继续。',
    staffText: '计入次数的尝试已达到策略上限（attempts.max）。',
  },
  'policy.cool_down': {
    title: '请稍后再试',
    cause: '距离下一次认证还需要等待一段时间。',
    remedy: '请在屏幕显示的时间之后再来。',
    staffText: '上一次计入次数的尝试之后，策略规定的冷却时间尚未结束（attempts.coolDownHours）。',
  },
  'policy.country_not_served': {
    title: '所在地区暂未开通',
    cause: '您的钱包尚未在您的国家或地区开通此服务。',
    remedy: '请联系客服，了解您可以使用的服务。',
    staffText: '签发国或国籍在策略的不服务名单中（statesNotServed）。',
  },
  'policy.reverification_due': {
    title: '需要重新认证',
    cause: '您上次的认证已超过钱包规定的期限。',
    remedy: '请重新完成录制，以继续使用账户的全部功能。',
    staffText: '距上次通过的时间超过策略规定的间隔（reverification.everyDays）。',
  },
  'policy.reverification_random': {
    title: '例行抽查',
    cause: '您的账户被随机抽中进行例行核对。',
    remedy: '请重新完成录制，以继续使用账户的全部功能。',
    staffText: '由策略的随机抽查选中（reverification.randomPerYear），与此人的任何情况无关。',
  },
  'policy.reverification_requested': {
    title: '请重新验证',
    cause: '您的钱包需要您重新进行一次验证。',
    remedy: '请重新录制各步骤，以便继续使用账户的全部功能。',
    staffText: '由钱包、本人或风险触发；触发原因见审计记录（account.reverification_due）。',
  },
  'system.analysis_unavailable': {
    title: '处理时间稍长',
    cause: '我们的部分检测服务暂时不可用。',
    remedy: '请耐心等待，恢复后会自动继续，不占用认证次数。',
    staffText: '必需的检查未能运行：模型缺失或被改动，或分析进程已终止（modelsUnavailable）。',
  },
  'system.internal': {
    title: '我们这边出了点问题',
    cause: '我们的系统遇到了问题，与您的操作无关。',
    remedy: '请耐心等待，恢复后会自动继续，不占用认证次数。',
    staffText: '我方软件出现意外故障，可按认证编号在日志中查到。',
  },
  'system.reviewer_unavailable': {
    title: '暂时没有空闲人员',
    cause: '目前没有空闲的工作人员。',
    remedy: '请保持排队，轮到您时我们会通知您。',
    staffText: '没有在线的坐席或审核员，或全部在忙。',
  },
} as const satisfies Record<CodesOf<'policy' | 'system'>, ReasonText>;
