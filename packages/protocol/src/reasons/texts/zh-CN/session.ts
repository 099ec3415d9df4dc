import type { CodesOf } from '../../facts.ts';
import type { ReasonText } from '../../reason.ts';

export const SESSION_ZH_CN = {
  'session.link_expired': {
    title: '链接已过期',
    cause: '这个认证链接已超过使用时间。',
    remedy: '请回到钱包重新开始，获取新的链接。',
    staffText: '会话令牌或挑战已超过有效时间。',
  },
  'session.already_open': {
    title: '已在别处打开',
    cause: '这次认证正在另一个窗口或另一台设备上进行。',
    remedy: '请在那边继续，或先关闭那边再回到这里重新检测。',
    staffText: '另一个客户端正持有本次认证的租约。',
  },
  'session.abandoned': {
    title: '这一步已超时',
    cause: '由于一段时间没有操作，这一步已停止。',
    remedy: '准备好后请重新开始这一步，不占用认证次数。',
    staffText: '在该步骤的时限内没有任何客户端操作。',
  },
  'session.backgrounded': {
    title: '录制中断',
    cause: '录制过程中页面被切到了后台。',
    remedy: '请重新录制这一步，录完之前不要离开本页。',
    staffText: '采集期间页面被隐藏（可见性事件，或录制清单中原因为 hidden 的空档）。',
  },
  'consent.declined': {
    title: '可以改用其他方式',
    cause: '您选择了不使用自动人脸比对。',
    remedy: '请联系客服，由工作人员为您办理认证。',
    staffText: '申请人不同意自动处理人脸，只能走人工通道，不得运行任何人脸模型。',
  },
  'consent.withdrawn': {
    title: '您已撤回同意',
    cause: '您撤回了同意，自动处理已停止。',
    remedy: '请联系客服，由工作人员为您办理认证。',
    staffText: '同意已撤回：任务已停止，人脸模板已销毁，只能走人工通道。',
  },
  'consent.alternative_requested': {
    title: '由工作人员为您认证',
    cause: '您选择了由工作人员办理认证。',
    remedy: '请联系客服，约定下一步。',
    staffText: '申请人要求走人工通道，不得运行任何人脸模型。',
  },
} as const satisfies Record<CodesOf<'session' | 'consent'>, ReasonText>;
